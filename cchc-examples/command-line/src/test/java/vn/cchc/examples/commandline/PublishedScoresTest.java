package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published scores and the trees of two circulars, in the examples' data. */
class PublishedScoresTest {
  private static final String PUBLISHED = "../data/published-scores/";
  private static final String LAW = "../data/scorecards-of-law/";

  private static Run score(String set, String agencies, String asOf) {
    Run run =
        Run.of(
            "score",
            "--scorecard",
            set + ".json",
            "--agencies",
            agencies + ".json",
            "--entries",
            set + ".ndjson",
            "--as-of",
            asOf);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  /** The lines of agencies, without the leaves and without the check. */
  private static List<String> agencies(Run run) {
    return run.out()
        .lines()
        .takeWhile(line -> !line.startsWith("■ Kiểm tra"))
        .filter(line -> line.startsWith("  ") && line.contains("UBND") || line.contains("Bộ A"))
        .map(String::strip)
        .toList();
  }

  private static List<String> checks(Run run) {
    return run.out().lines().filter(line -> line.contains("tổng điểm: công bố")).toList();
  }

  /** Returns names and places: "Quảng Ninh 1". */
  private static Stream<String> places(Run run) {
    return agencies(run).stream()
        .map(
            line ->
                line.replaceFirst("UBND (?:tỉnh|thành phố) ", "")
                    .replaceFirst(":.*hạng ", " ")
                    .replaceFirst("/.*", ""));
  }

  @Test
  void totalsOfPciFollowFromTheirPartsWithinRoundingInThePrintedOrder() {
    Run run = score(PUBLISHED + "pci-2019", PUBLISHED + "agencies-2019", "2020-12-31");
    assertThat(checks(run)).hasSize(22).noneMatch(line -> line.contains("kiểm tra lại"));
    assertThat(checks(run).stream().filter(line -> line.contains("bằng tổng"))).hasSize(8);
    assertThat(checks(run).stream().filter(line -> line.contains("(±0,055)"))).hasSize(14);
    assertThat(places(run))
        .startsWith("Quảng Ninh 1", "Đồng Tháp 2", "Vĩnh Long 3", "Bắc Ninh 4", "Đà Nẵng 5")
        .endsWith("An Giang 20", "Lâm Đồng 21", "Đồng Nai 22");
  }

  @Test
  void sharesOfProceduresGiveThePrintedPercentagesAndTheWholeOrder() {
    Run run = score(PUBLISHED + "tthc-2025-share", PUBLISHED + "agencies-2025", "2026-01-31");
    assertThat(checks(run)).hasSize(34).allMatch(line -> line.contains("bằng tổng"));
    List<String> places = places(run).toList();
    assertThat(places.subList(0, 6)).allMatch(line -> line.endsWith(" 1"));
    assertThat(places.subList(6, 8)).containsExactly("Bắc Ninh 7", "Cà Mau 8");
    assertThat(agencies(run).subList(6, 8)).allMatch(line -> line.contains(": 99,4/100 điểm"));
    assertThat(places.subList(19, 21)).containsExactly("Quảng Ngãi 20", "Đồng Tháp 21");
    assertThat(places.subList(24, 34))
        .containsExactly(
            "Hải Phòng 25",
            "Đắk Lắk 26",
            "Lạng Sơn 27",
            "Hồ Chí Minh 28",
            "Nghệ An 29",
            "Hà Nội 30",
            "Cao Bằng 31",
            "Quảng Trị 32",
            "Khánh Hòa 33",
            "Điện Biên 34");
  }

  @Test
  void twoPrintedTotalsDoNotAddUp() {
    Run run = score(PUBLISHED + "tthc-2025-sum", PUBLISHED + "agencies-2025", "2026-01-31");
    assertThat(checks(run)).hasSize(34);
    assertThat(checks(run).stream().filter(line -> !line.contains("bằng tổng")))
        .satisfiesExactly(
            line -> assertThat(line).contains("Đồng Nai", "công bố 2.151,", "cho 2.251;"),
            line -> assertThat(line).contains("Tây Ninh", "công bố 2.102,", "cho 2.207;"));
  }

  @Test
  void provinceWithTooFewAnswersIsMissingAndNotZero() {
    Run run = score(PUBLISHED + "papi-2023", PUBLISHED + "agencies-2019", "2024-12-31");
    assertThat(agencies(run))
        .containsExactly(
            "UBND tỉnh Quảng Ninh: từ 0,00 đến 10,00/10 điểm (chưa đủ căn cứ); không xếp hạng vì"
                + " chưa đủ căn cứ");
  }

  @ParameterizedTest
  @CsvSource({
    "Bộ A, '84,21/100', xếp loại Khá",
    "UBND tỉnh B, '86,00/100', loại Tốt yêu cầu d tối thiểu 70%",
    "UBND tỉnh C, '70,00/100', không xếp được loại",
    "UBND tỉnh D, '86,21/100', xếp loại Tốt"
  })
  void eightAreasOfTheCoastalCircularComeOutAsWorkedByHand(
      String agency, String total, String scoreClass) {
    Run run = score(LAW + "tt27-2016", LAW + "agencies", "2018-03-01");
    assertThat(agencies(run))
        .filteredOn(line -> line.startsWith(agency))
        .singleElement()
        .asString()
        .contains(total, scoreClass);
    assertThat(Arrays.asList(run.err().split("\n")))
        .hasSize(4)
        .allMatch(
            line -> line.contains("[classHole]") || line.contains("[knockedOutWithoutClass]"));
  }

  @ParameterizedTest
  @CsvSource({
    "Bộ A, '76,70/100'",
    "UBND tỉnh B, '70,00/100'",
    "UBND tỉnh C, 'từ 54,00 đến 94,00/100 điểm (chưa đủ căn cứ)'"
  })
  void twiceWhatIsFoundAndASurveyComeOutAsTheInspectorateWritesThem(String agency, String total) {
    Run run = score(LAW + "tt04-2014", LAW + "agencies", "2016-03-01");
    assertThat(agencies(run))
        .filteredOn(line -> line.startsWith(agency))
        .singleElement()
        .asString()
        .contains(total);
    assertThat(run.err()).isEmpty();
  }
}
