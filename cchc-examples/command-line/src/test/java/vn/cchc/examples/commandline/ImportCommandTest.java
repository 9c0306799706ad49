package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String MAPPING =
      """
      {"format": "cchc-mapping/1", "headerRows": {"first": 1}, "numbers": "vi",
       "agency": {"header": "Cơ quan"},
       "figures": [{"indicator": {"fixed": "ho-so-muc-3"},
         "numerator": {"header": "Trực tuyến"}, "denominator": {"header": "Tổng số"}}]}
      """;
  private static final String GOOD = "Cơ quan;Trực tuyến;Tổng số\nSở Nội vụ;1.166;2.000\n";
  private static final String BAD = GOOD + "Sở Y tế;-1;2.000\n";

  @TempDir private Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("mapping.json"), MAPPING);
    input = Files.writeString(folder.resolve("sheet.csv"), GOOD);
    output = folder.resolve("out.ndjson");
  }

  private Run run(String... more) {
    List<String> arguments =
        List.of(
            "import",
            "--mapping",
            folder.resolve("mapping.json").toString(),
            "--input",
            input.toString(),
            "--agencies",
            "../data/2020/agencies.json");
    List<String> moment =
        List.of(more).contains("--recorded-at")
            ? List.of()
            : List.of("--recorded-at", "2020-04-05T15:00:00+07:00");
    return Run.of(
        Stream.of(arguments, moment, List.of(more)).flatMap(List::stream).toArray(String[]::new));
  }

  private Run runForMarch(String... more) {
    return run(
        Stream.concat(Stream.of("--period", "2020-03"), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aGoodSheetBecomesLinesOnStandardOutput() {
    Run run = runForMarch();

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"indicator":"ho-so-muc-3","agency":"so-noi-vu","period":"2020-03","value":{"type":\
            "ratio","numerator":1166,"denominator":2000},"recordedAt":"2020-04-05T08:00:00Z",\
            "kind":"selfReported","status":"final"}
            """);
    assertThat(run.err())
        .isEqualTo(
            """
            sheet.csv: nhận 1 dòng (1 số liệu), từ chối 0 dòng, 0 dòng không có số liệu, 0 dòng bỏ \
            qua theo tệp khai báo cột
            """);
  }

  @Test
  void quietSaysNothingOfAGoodSheet() {
    assertThat(runForMarch("--quiet").err()).isEmpty();
  }

  @Test
  void quietStillSaysWhatIsRefused() throws IOException {
    Files.writeString(input, BAD);

    Run run = runForMarch("--quiet", "--lang", "en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("sheet.csv: B3: a count must not be negative: “-1” [negativeCount]\n");
  }

  @Test
  void theSheetThatIsNamedIsReadInPlaceOfTheMappings() {
    Run run = Command.importing("--sheet", "Tháng 4", "--lang", "en").run();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Tháng 4", "[sheetNotFound]");
    assertThat(Command.importing("--sheet", "Tháng 3").run().out())
        .isEqualTo(Command.importing().run().out())
        .isNotEmpty();
  }

  @Test
  void aRefusedRowLeavesTheOutputAsItWas() throws IOException {
    Files.writeString(input, BAD);
    Files.writeString(output, "before\n");

    Run run = runForMarch("--output", output.toString(), "--lang", "en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(output).hasContent("before\n");
    assertThat(run.err())
        .contains("sheet.csv: B3: a count must not be negative: “-1” [negativeCount]")
        .contains("1 row accepted (1 figure), 1 row refused, 0 rows without")
        .endsWith("; nothing was written\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theGoodRowsAreWrittenWhereThatIsAskedFor() throws IOException {
    Files.writeString(input, BAD);

    Run run = runForMarch("--accept-good", "--output", output.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(Files.readString(output)).hasLineCount(1).contains("so-noi-vu");
  }

  @Test
  void aRefusedFileIsNeverWritten() throws IOException {
    Files.writeString(input, "Cơ quan;Trực tuyến\nSở Nội vụ;1\n");

    Run run = runForMarch("--accept-good", "--output", output.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("[headerNotFound]");
    assertThat(output).doesNotExist();
  }

  @Test
  void importingAgainChangesNothing() throws IOException {
    runForMarch("--output", output.toString());
    byte[] first = Files.readAllBytes(output);
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(output, longAgo);

    assertThat(runForMarch("--output", output.toString()).code()).isZero();

    assertThat(output).hasBinaryContent(first);
    assertThat(Files.getLastModifiedTime(output)).isEqualTo(longAgo);
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("mapping.json", "sheet.csv", "out.ndjson");
  }

  @Test
  void aChangedSheetReplacesTheOutputWhole() throws IOException {
    Files.writeString(output, "before\n");

    assertThat(runForMarch("--output", output.toString()).code()).isZero();

    assertThat(Files.readString(output)).hasLineCount(1).contains("so-noi-vu");
  }

  @Test
  void everyRefusalIsReportedInBothLanguagesOnDemand() throws IOException {
    Files.writeString(input, BAD);

    assertThat(runForMarch("--lang", "both").err())
        .startsWith(
            """
            sheet.csv: B3: số lượng không được âm: “-1” [negativeCount]
              a count must not be negative: “-1”
            """)
        .contains("; không ghi gì\n")
        .endsWith("; nothing was written\n");
    assertThat(runForMarch().err()).hasLineCount(2).doesNotContain("count");
  }

  @Test
  void aMissingPeriodIsWrongUsage() {
    Run run = run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--period");
  }

  @Test
  void everyProblemOfTheMappingIsReportedWithItsPointer() throws IOException {
    Files.writeString(
        folder.resolve("mapping.json"),
        MAPPING.replace("\"numbers\": \"vi\"", "\"numbers\": \"fr\", \"color\": 1"));

    Run run = runForMarch();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("mapping.json: /numbers: ", "[unknownName]")
        .contains("mapping.json: /color: ", "[unknownKey]");
  }

  @Test
  void aMissingSheetIsReportedWithoutAStackTrace() {
    input = folder.resolve("nothing.xlsx");

    Run run = runForMarch();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("nothing.xlsx", "[unreadable]").doesNotContain("\tat ");
  }

  @Test
  void aBlankCellTakesBackWhatAnEarlierImportWrote() throws IOException {
    runForMarch("--output", output.toString());
    Files.writeString(input, "Cơ quan;Trực tuyến;Tổng số\nSở Nội vụ;;\n");

    Run run =
        run(
            "--period",
            "2020-03",
            "--corrects",
            output.toString(),
            "--recorded-at",
            "2020-05-05T15:00:00+07:00",
            "--lang",
            "en");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"status\":\"withdrawn\"").hasLineCount(1);
    assertThat(run.err()).contains(", 1 figure withdrawn\n");
  }

  @Test
  void theCorrectedLinesAreAnInputThatIsNotWrittenOver() throws IOException {
    runForMarch("--output", output.toString());

    Run run = runForMarch("--corrects", output.toString(), "--output", output.toString());

    assertThat(run.code()).isEqualTo(2);
  }
}
