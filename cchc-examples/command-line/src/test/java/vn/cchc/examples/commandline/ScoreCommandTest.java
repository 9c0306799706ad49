package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.testsupport.KeptText;

/** The scorecard of communes of 2026. */
class ScoreCommandTest {
  private static final String DATA = "../data/scorecard-2026/";

  private static String[] arguments(String... more) {
    return Stream.concat(
            Stream.of(
                "score",
                "--scorecard",
                DATA + "scorecard.json",
                "--agencies",
                DATA + "agencies.json",
                "--entries",
                DATA + "entries.ndjson",
                "--plan",
                DATA + "plan.json",
                "--observations",
                DATA + "observations.ndjson",
                "--as-of",
                "2027-03-01"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** The same with another file or value in the place of one. */
  private static Run scoreWith(String option, String value, String... more) {
    String[] arguments = arguments(more);
    arguments[Arrays.asList(arguments).indexOf(option) + 1] = value;
    return Run.of(arguments);
  }

  @Test
  void aDayThatHasNotEndedIsWarnedOf() {
    Run run = scoreWith("--as-of", "2999-01-15", "--lang", "en");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("2999-01-15 has not ended");
    assertThat(scoreWith("--as-of", "2999-01-15", "--quiet").err()).isEmpty();
  }

  @Test
  void wardsAndCommunesAreRankedApartAndTheLeavesThatGainMostComeFirst() {
    Run run = Run.of(arguments());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err().lines().filter(line -> !line.contains("chưa kết thúc"))).isEmpty();
    assertThat(run.out().lines().filter(line -> !line.contains("→")))
        .containsExactly(
            "Bộ tiêu chí mẫu chấm điểm cải cách hành chính cấp xã năm 2026",
            "  Tính đến ngày 01/03/2027",
            "",
            "■ Các phường",
            "  UBND phường Đông: 96,00/100 điểm; xếp loại Tốt; hạng 1/3",
            "  UBND phường Nam: 73,54/100 điểm; quy đổi từ 70,07/94 điểm của phần áp dụng; trừ 1"
                + " điểm: Báo cáo sai số liệu; xếp loại Khá; hạng 2/3",
            "  UBND phường Tây: 68,69/100 điểm; xếp loại Trung bình; hạng 3/3",
            "",
            "■ Các xã",
            "  UBND xã Thượng: 93,40/100 điểm; cộng 1 điểm: Mô hình được nhân rộng trong tỉnh;"
                + " xếp loại Tốt; hạng 1/1",
            "  UBND xã Trung: 55,64/100 điểm; xếp loại Trung bình; không xếp hạng vì chưa thẩm"
                + " định",
            "  UBND xã Hạ: từ 78,47 đến 98,47/100 điểm (chưa đủ căn cứ); chưa đủ căn cứ xếp"
                + " loại; không xếp hạng vì chưa đủ căn cứ");
    assertThat(run.out().lines().filter(line -> line.contains("→")))
        .hasSize(17)
        .startsWith(
            "    → 8.1 Mức độ hài lòng: 16,5/20 điểm, mất 3,5 điểm; số liệu 4,3; điều tra xã hội"
                + " học theo thang từ 1 đến 5; thẩm định lần 1; nếu đạt điểm tối đa thì tổng điểm"
                + " tăng 3,5");
  }

  @Test
  void secondAppraisalIsNotKnownBeforeItsDay() {
    assertThat(scoreWith("--as-of", "2027-01-15", "--detail").out())
        .contains("tự chấm 6, thẩm định 5, chênh lệch −1");
    assertThat(Run.of(arguments("--detail")).out())
        .contains("tự chấm 6, thẩm định 5,5, chênh lệch −0,5")
        .contains("giải trình: đã rà soát bổ sung trong tháng 12");
  }

  @Test
  void jsonHasTheScoresWithTheirExplanations() {
    Run run = Run.of(arguments("--format", "json", "--lang", "en"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("{\n  \"format\": \"cchc-scores/1\",\n  \"scorecard\": \"cchc-xa-2026\"")
        .contains("\"unranked\": \"incomplete\"", "not ranked");
  }

  @ParameterizedTest
  @CsvSource({"html, <!DOCTYPE html>", "csv, \ufeffKhối;Hạng;", "xlsx, PK"})
  void reportsAreWrittenInTheirFormat(String format, String start, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("scores");
    Run run = Run.of(arguments("--format", format, "--output", file.toString()));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).startsWith(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--plan", "--observations"})
  void planAndObservationsGoTogether(String left) {
    String[] arguments = arguments();
    int place = Arrays.asList(arguments).indexOf(left);
    Run run =
        Run.of(
            Stream.concat(
                    Arrays.stream(arguments, 0, place),
                    Arrays.stream(arguments, place + 2, arguments.length))
                .toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("--plan và --observations phải được dùng cùng nhau\n");
  }

  @Test
  void setWhoseStepsOverlapIsNotScored(@TempDir Path folder) throws IOException {
    Path set = folder.resolve("scorecard.json");
    Files.writeString(
        set,
        Files.readString(Path.of(DATA + "scorecard.json"))
            .replaceFirst("\"below\": 98", "\"below\": 99"));
    Run run = scoreWith("--scorecard", set.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("scorecard.json:", "[stepOverlap]", ">=98 <99");
  }

  @Test
  void badLineOfEntriesIsReportedWithItsPlaceAndNothingIsScored(@TempDir Path folder)
      throws IOException {
    Path lines = folder.resolve("entries.ndjson");
    Files.writeString(lines, "\n{\"scorecard\":\"cchc-xa-2026\"}\n");
    Run run = scoreWith("--entries", lines.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).isNotEmpty().allMatch(line -> line.contains("entries.ndjson:2:"));
  }

  @Test
  void missingFileIsReported() {
    Run run = scoreWith("--entries", "nowhere.ndjson", "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("nowhere.ndjson: ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void entryOfAnUnknownLeafIsReportedAndLeftOut(@TempDir Path folder) throws IOException {
    Path lines = folder.resolve("entries.ndjson");
    Files.writeString(
        lines,
        "{\"scorecard\":\"cchc-xa-2026\",\"agency\":\"xa-1\",\"leaf\":\"9.9\",\"round\":\"self\","
            + "\"points\":1,\"recordedAt\":\"2026-12-20T03:00:00Z\"}\n");
    Run run = scoreWith("--entries", lines.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("không dùng: UBND xã Thượng, 9.9: bộ tiêu chí không có tiêu chí này");
  }

  @Test
  void theTableBeginsWithTheSetAndTheDay() {
    assertThat(Run.of(arguments()).out())
        .startsWith(
            "Bộ tiêu chí mẫu chấm điểm cải cách hành chính cấp xã năm 2026\n"
                + "  Tính đến ngày 01/03/2027\n\n■ ");
  }

  private static String changes(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().substring(run.out().indexOf("■ Thay đổi"));
  }

  @Test
  void secondAppraisalIsAChangeSinceItsDay() {
    assertThat(changes(Run.of(arguments("--compare-to", "2027-01-15"))))
        .isEqualTo(
            """
            ■ Thay đổi so với “Bộ tiêu chí mẫu chấm điểm cải cách hành chính cấp xã năm 2026”, \
            tính đến ngày 15/01/2027
              UBND phường Tây: 68,19/100 điểm → 68,69/100 điểm; tăng 0,5 điểm
                → 2.1 Rà soát văn bản đã ban hành: 5/6 điểm, mất 1 điểm → 5,5/6 điểm, mất 0,5 điểm
              5 cơ quan không thay đổi
            """);
  }

  @Test
  void appraisedPointsAreComparedWithTheAgenciesOwn() {
    assertThat(changes(Run.of(arguments("--compare-round", "self"))).lines())
        .contains(
            "■ Thay đổi so với “Bộ tiêu chí mẫu chấm điểm cải cách hành chính cấp xã năm 2026”,"
                + " tính đến ngày 01/03/2027, chỉ gồm điểm tự chấm",
            "  UBND phường Tây: từ 22,14 đến 92,14/100 điểm (chưa đủ căn cứ) → 68,69/100 điểm; xếp"
                + " loại: chưa đủ căn cứ xếp loại → Trung bình; hạng: không xếp hạng vì chưa đủ"
                + " căn cứ → 3/3",
            "    → 2.1 Rà soát văn bản đã ban hành: 6/6 điểm → 5,5/6 điểm, mất 0,5 điểm");
  }

  @Test
  void theTableOfScoresThatAreComparedIsPrintedToTheLastCharacter() throws IOException {
    Run run = Run.of(arguments("--compare-round", "self", "--lang", "en"));
    KeptText.assertIs("table-of-scores.en.txt", run.out());
  }

  @Test
  void inDetailEveryNodeAndEveryChangeHasALine() {
    Run run = Run.of(arguments("--compare-round", "self", "--detail"));
    assertThat(run.out().lines().filter(line -> line.startsWith("    → 1 "))).hasSize(6);
    assertThat(changes(run).lines().filter(line -> line.startsWith("    → "))).hasSize(61);
  }

  @Test
  void anotherEditionIsComparedAndItsSetIsSaidToDiffer(@TempDir Path folder) throws IOException {
    Path set = folder.resolve("scorecard.json");
    Files.writeString(
        set,
        Files.readString(Path.of(DATA + "scorecard.json"))
            .replace("\"edition\": \"2026\"", "\"edition\": \"2025\"")
            .replaceFirst("\"fullMarkAt\": 80", "\"fullMarkAt\": 90"));
    String[] other = {
      "--compare-scorecard", set.toString(),
      "--compare-entries", DATA + "entries.ndjson",
      "--compare-plan", DATA + "plan.json",
      "--compare-observations", DATA + "observations.ndjson"
    };
    assertThat(changes(Run.of(arguments(other))))
        .contains(
            "  hai bộ tiêu chí khác nhau nên không so sánh trực tiếp được điểm và xếp loại\n");
    assertThat(
            Run.of(
                    arguments(
                        Stream.concat(Stream.of(other), Stream.of("--format", "json"))
                            .toArray(String[]::new)))
                .out())
        .contains("\"comparison\": {", "\"edition\": \"2025\"", "\"schemeDiffers\": true");
  }

  @ParameterizedTest
  @CsvSource({
    "--compare-to 2027-03-01, phải trước ngày báo cáo",
    "--compare-entries x, --compare-scorecard và --compare-entries",
    "--compare-scorecard x, --compare-scorecard và --compare-entries",
    "--compare-observations x, --compare-plan và --compare-observations",
    "--compare-plan x --compare-observations y, --compare-plan và --compare-scorecard",
  })
  void optionsOfAComparisonThatDoNotGoTogetherAreRefused(String options, String words) {
    Run run = Run.of(arguments(options.split(" ")));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(words);
  }

  @Test
  void dayBeforeThePlanIsNotCompared(@TempDir Path folder) throws IOException {
    Path plan = folder.resolve("plan.json");
    Files.writeString(
        plan,
        Files.readString(Path.of(DATA + "plan.json"))
            .replace(
                "\"period\": \"2026\",", "\"period\": \"2026\", \"inForceFrom\": \"2026-02-01\","));
    assertThat(scoreWith("--plan", plan.toString(), "--compare-to", "2026-02-01").code()).isZero();
    Run run = scoreWith("--plan", plan.toString(), "--compare-to", "2026-01-15");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[notInForce]");
  }
}
