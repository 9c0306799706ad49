package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("V8")
class RankCommandTest {
  private static Run rank(String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "rank",
                    "--plan",
                    "../data/2020/plan.json",
                    "--agencies",
                    "../data/2020/agencies.json",
                    "--observations",
                    "../data/2020/observations.ndjson",
                    "--as-of",
                    "2021-01-15"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void departmentsDistrictsAndCommunesAreRankedApart() {
    Run run = rank("--indicator", "ho-so-muc-3");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsSequence(
            "  Hạng 9/9: Sở Kế hoạch và Đầu tư, 48,58% (324/667)",
            "  Không xếp hạng: Thanh tra tỉnh (không phát sinh)",
            "  Không xếp hạng: Văn phòng UBND tỉnh (không phát sinh)",
            "■ UBND cấp huyện (so sánh đến ngày 31/12/2020)",
            "  Hạng 1/4: UBND thị xã Trung Tâm, 47,67% (3.654/7.665)",
            "  Hạng 2/4: UBND huyện Bắc, 44,35% (3.438/7.752)")
        .contains("  Không xếp hạng: UBND huyện Tây, 43,43% (1.960/4.513), báo cáo chưa đủ các kỳ")
        .endsWith("  Không xếp hạng: UBND xã Bắc 2 (chưa có số liệu)");
  }

  @Test
  void theLowestComesFirstAndAnotherTimeCountsWhereAskedFor() {
    assertThat(rank("--indicator", "ho-so-muc-3", "--order", "lower", "--lang", "en").out())
        .startsWith(
            "The lowest value first\n"
                + "■ department (compared as of 2020-12-31)\n"
                + "  Rank 1 of 9: Sở Kế hoạch và Đầu tư, 48.58% (324/667)\n");
    assertThat(rank("--indicator", "ho-so-muc-3", "--period", "2020-Q1").out())
        .contains("Hạng 1/9")
        .doesNotContain("324/667");
  }

  @Test
  void whatCannotBeRankedByIsWrongUsage() {
    Run unknown = rank("--indicator", "nope");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).isEqualTo("kế hoạch không có chỉ số \"nope\"\n");
    assertThat(rank("--indicator", "ho-so-muc3", "--lang", "en").err())
        .isEqualTo("the plan has no indicator \"ho-so-muc3\"; did you mean ho-so-muc-3?\n");
    assertThat(rank("--indicator", "ho-so-muc-3", "--period", "Q1").code()).isEqualTo(2);
  }

  @Test
  void blocksThatCannotBeDistinguishedAreWrongUsage() {
    Run named =
        rank(
            "--indicator",
            "ho-so-muc-3",
            "--block",
            "A=kinds:department",
            "--block",
            "A=within:huyen-bac",
            "--lang",
            "en");
    assertThat(named.code()).isEqualTo(2);
    assertThat(named.out()).isEmpty();
    assertThat(named.err())
        .isEqualTo(
            "two blocks are called \"A\" (kinds:department and within:huyen-bac); give one of"
                + " them another name\n");
    Run roots = rank("--indicator", "ho-so-muc-3", "--block", "A=within:huyen-a;within:huyen-b");
    assertThat(roots.code()).isEqualTo(2);
    assertThat(roots.err())
        .isEqualTo(
            "khối \"A\" nêu nhiều phạm vi (within:huyen-a, within:huyen-b); chỉ được nêu một\n");
  }

  private static void assertRefused(Run run, String why) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(why);
  }

  /** One file in January, a whole year, and a whole year that may still change. */
  private static Run rankOfThree(Path folder, String... more) throws IOException {
    return rankOfThreeBy("x", folder, more);
  }

  private static Run rankOfThreeBy(String indicator, Path folder, String... more)
      throws IOException {
    Path plan = folder.resolve("plan.json");
    Files.writeString(
        plan,
        """
        {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020",
         "indicators": [{"id": "x", "name": "X", "measure": "share", "accumulation": "additive"},
          {"id": "xep-loai", "name": "Y", "measure": "grade"}]}
        """);
    Path agencies = folder.resolve("agencies.json");
    Files.writeString(
        agencies,
        """
        {"format": "cchc-agencies/1", "agencies": [
         {"id": "tinh", "name": "UBND tỉnh", "kind": "provincialCommittee"},
         {"id": "so-y-te", "name": "Sở Y tế", "kind": "department", "parent": "tinh"},
         {"id": "so-noi-vu", "name": "Sở Nội vụ", "kind": "department", "parent": "tinh"},
         {"id": "so-tai-chinh", "name": "Sở Tài chính", "kind": "department", "parent": "tinh"},
         {"id": "thanh-tra", "name": "Thanh tra tỉnh", "kind": "department", "parent": "tinh"}]}
        """);
    StringBuilder lines = new StringBuilder(line("so-y-te", 1, 1, 1, "final"));
    for (int month = 1; month <= 12; month++) {
      lines.append(line("so-noi-vu", month, 99, 100, "final"));
      lines.append(line("so-tai-chinh", month, 98, 100, "provisional"));
    }
    Path observations = folder.resolve("o.ndjson");
    Files.writeString(observations, lines);
    return Run.of(
        Stream.concat(
                Stream.of(
                    "rank",
                    "--plan",
                    plan.toString(),
                    "--agencies",
                    agencies.toString(),
                    "--observations",
                    observations.toString(),
                    "--as-of",
                    "2021-01-15",
                    "--indicator",
                    indicator),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static String line(String agency, int month, int good, int of, String status) {
    return """
    {"indicator":"x","agency":"%s","period":"2020-%02d","value":{"type":"ratio","numerator":%d,\
    "denominator":%d},"recordedAt":"2021-01-05T00:00:00Z","status":"%s"}
    """
        .formatted(agency, month, good, of, status);
  }

  @Test
  void oneFileInJanuaryDoesNotTakeTheFirstPlace(@TempDir Path folder) throws IOException {
    assertThat(rankOfThree(folder, "--lang", "en").out())
        .isEqualTo(
            """
            The highest value first, because the plan does not say which is better
            ■ department (compared as of 2020-12-31)
              Rank 1 of 2: Sở Nội vụ, 99.00% (1,188/1,200)
              Rank 2 of 2: Sở Tài chính, 98.00% (1,176/1,200), provisional
              Not ranked: Sở Y tế, 100.00% (1/1), incomplete figures
              Not ranked: Thanh tra tỉnh (no data)
            """);
    assertThat(rankOfThree(folder, "--partial").out())
        .contains("Hạng 1/3: Sở Y tế, 100,00% (1/1), báo cáo chưa đủ các kỳ\n");
  }

  /** Who ended between the period and the day of the report was there at the period's end. */
  @Test
  void theBlocksAreThoseAtTheEndOfThePeriod(@TempDir Path folder) throws IOException {
    rankOfThree(folder);
    Path agencies = folder.resolve("agencies.json");
    Files.writeString(
        agencies,
        Files.readString(agencies)
            .replace(
                "{\"id\": \"so-y-te\"",
                """
                {"id": "huyen", "name": "UBND huyện", "kind": "districtCommittee",
                 "parent": "tinh", "until": "2020-06-30"},
                {"id": "so-y-te\"\
                """));
    Path observations = folder.resolve("o.ndjson");
    Files.writeString(
        observations, Files.readString(observations) + line("huyen", 1, 1, 2, "final"));
    String[] rank = {
      "rank",
      "--plan",
      folder.resolve("plan.json").toString(),
      "--agencies",
      agencies.toString(),
      "--observations",
      observations.toString(),
      "--as-of",
      "2021-01-15",
      "--indicator",
      "x",
      "--period",
      "2020-Q1"
    };
    assertThat(Run.of(rank).out()).contains("■ UBND cấp huyện (");
    rank[rank.length - 1] = "2020-Q3";
    assertThat(Run.of(rank).out()).doesNotContain("■ UBND cấp huyện (");
  }

  @Test
  void theDocumentHasTheSamePlaces(@TempDir Path folder) throws IOException {
    assertThat(rankOfThree(folder, "--format", "json").out().replaceAll("\\s", ""))
        .isEqualTo(
            """
            {"format":"cchc-ranking/1","plan":"p","asOf":"2021-01-15","indicator":"x",
            "better":"higher","blocks":[{"name":"department","comparedOn":"2020-12-31","agencies":[
            {"agency":"so-noi-vu","rank":1,"of":2,
            "value":{"type":"ratio","numerator":1188,"denominator":1200}},
            {"agency":"so-tai-chinh","rank":2,"of":2,
            "value":{"type":"ratio","numerator":1176,"denominator":1200},"provisional":true},
            {"agency":"so-y-te","unranked":"partial",
            "value":{"type":"ratio","numerator":1,"denominator":1}},
            {"agency":"thanh-tra","unranked":"noData"}]}]}
            """
                .replaceAll("\\s", ""));
  }

  @Test
  void blocksAreTheSelectionsAskedFor(@TempDir Path folder) throws IOException {
    assertThat(
            rankOfThree(
                    folder,
                    "--block",
                    "Hai sở=agencies:so-noi-vu,so-y-te",
                    "--block",
                    "Khác=kinds:department;agencies:thanh-tra;within:tinh")
                .out()
                .lines())
        .containsExactly(
            "Xếp từ cao xuống thấp vì kế hoạch không nêu chiều nào tốt hơn",
            "■ Hai sở (so sánh đến ngày 31/12/2020)",
            "  Hạng 1/1: Sở Nội vụ, 99,00% (1.188/1.200)",
            "  Không xếp hạng: Sở Y tế, 100,00% (1/1), báo cáo chưa đủ các kỳ",
            "■ Khác (so sánh đến ngày 31/12/2020)",
            "  Không xếp hạng: Thanh tra tỉnh (chưa có số liệu)");
    for (String wrong :
        List.of("x", "=kinds:department", "A=", "A=kinds:no pe", "A=other:x", "A=kinds:")) {
      Run run = rankOfThree(folder, "--block", wrong, "--lang", "en");
      assertThat(run.code()).as(wrong).isEqualTo(2);
      assertThat(run.err()).as(wrong).contains("is not a block");
    }
    assertRefused(
        rankOfThree(folder, "--block", "A=agencies:nobody"),
        "khối \"A\": danh mục cơ quan không có cơ quan \"nobody\"");
    assertRefused(
        rankOfThree(folder, "--block", "A=within:nobody", "--lang", "en"),
        "block \"A\": the register has no agency \"nobody\"");
    assertRefused(
        rankOfThree(folder, "--block", "A=kinds:nope", "--lang", "en"),
        "block \"A\": kind of agency \"nope\" is neither well-known nor declared by the register"
            + " (kinds)");
    assertRefused(
        rankOfThree(folder, "--block", "A=kinds:nope"),
        "khối \"A\": loại cơ quan \"nope\" không có sẵn");
  }

  @Test
  void gradesHaveNoNumbersToBeRankedBy(@TempDir Path folder) throws IOException {
    assertRefused(
        rankOfThreeBy("xep-loai", folder), "chỉ số \"xep-loai\" không có số để xếp hạng\n");
    assertRefused(
        rankOfThreeBy("xep-loai", folder, "--lang", "en"),
        "indicator \"xep-loai\" has no numbers to be ranked by\n");
  }

  @Test
  void theTableForSpreadsheetsHasIdsAndReasons(@TempDir Path folder) throws IOException {
    assertThat(rankOfThree(folder, "--format", "csv").out().lines())
        .contains(
            "sở, ban, ngành;31/12/2020;1;2;so-noi-vu;Sở Nội vụ;99,00%"
                + " (1.188/1.200);1188;1200;không;không;",
            "sở, ban, ngành;31/12/2020;;;so-y-te;Sở Y tế;100,00% (1/1);1;1;có;không;"
                + "báo cáo chưa đủ các kỳ");
    Path workbook = folder.resolve("r.xlsx");
    assertThat(rankOfThree(folder, "--format", "xlsx", "--output", workbook.toString()).code())
        .isZero();
    assertThat(workbook).isNotEmptyFile();
  }
}
