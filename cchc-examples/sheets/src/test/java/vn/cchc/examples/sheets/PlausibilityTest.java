package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Strings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/** Figures each of which may be, and which together are not so. */
class PlausibilityTest {
  private static final AgencyRegister AGENCIES =
      AgencyRegister.of(
          List.of(
              agency("tinh", "UBND tỉnh", AgencyKind.PROVINCIAL_COMMITTEE, Optional.empty()),
              agency("a", "Sở A", AgencyKind.DEPARTMENT, Optional.of("tinh")),
              agency("h", "UBND huyện H", AgencyKind.DISTRICT_COMMITTEE, Optional.of("tinh")),
              agency("x1", "UBND xã Một", AgencyKind.COMMUNE_COMMITTEE, Optional.of("h")),
              agency("x2", "UBND xã Hai", AgencyKind.COMMUNE_COMMITTEE, Optional.of("h"))));

  private static Agency agency(String id, String name, AgencyKind kind, Optional<String> parent) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name(name)
        .kind(kind)
        .parent(parent.map(AgencyId::of))
        .build();
  }

  private static ImportReport read(String mapping, byte[] file, Optional<Plan> plan)
      throws IOException {
    return new SheetImport(Office.mapping(mapping), AGENCIES, plan)
        .read(new ByteArrayInputStream(file));
  }

  private static ImportReport counts(String rows) throws IOException {
    return read(
        Office.COUNTS, ("Cơ quan;Đúng hạn;Tổng số\n" + rows).getBytes(UTF_8), Optional.empty());
  }

  private static ImportReport amounts(String rows) throws IOException {
    return read(Office.AMOUNT, ("Cơ quan;Đúng hạn\n" + rows).getBytes(UTF_8), Optional.empty());
  }

  @Test
  void theTotalUnderTheNameOfTheProvinceIsRefused() throws IOException {
    ImportReport report = counts("Sở A;30;40\nUBND huyện H;20;25\nUBND tỉnh;50;65\n");

    assertThat(Office.refused(report)).containsExactly("4 totalOfOthers");
    assertThat(report.refusals().get(0).message(Language.ENGLISH))
        .startsWith("“UBND tỉnh”: 50/65 is exactly the sum of the 2 agencies below it");
    assertThat(report.accepted()).hasSize(2);
  }

  @Test
  void totalsOfTotalsAreRefusedToo() throws IOException {
    assertThat(
            Office.refused(
                counts(
                    "UBND xã Một;1;2\n"
                        + "UBND xã Hai;3;4\n"
                        + "UBND huyện H;4;6\n"
                        + "Sở A;1;1\n"
                        + "UBND tỉnh;5;7\n")))
        .containsExactly("4 totalOfOthers", "6 totalOfOthers");
  }

  @ParameterizedTest
  @CsvSource({"'3,50', 4 totalOfOthers", "'3,6',", "'3',"})
  void aTotalOfAmountsIsRefusedToo(String total, String refused) throws IOException {
    ImportReport report = amounts("Sở A;1,5\nUBND huyện H;2\nUBND tỉnh;%s\n".formatted(total));

    assertThat(String.join("", Office.refused(report))).isEqualTo(Strings.nullToEmpty(refused));
  }

  @Test
  void amountsOfNothingAndOneAmountAreNotSummed() throws IOException {
    assertThat(amounts("Sở A;0\nUBND huyện H;0\nUBND tỉnh;0\n").refusals()).isEmpty();
    assertThat(amounts("UBND huyện H;2\nUBND tỉnh;2\n").refusals()).isEmpty();
  }

  @Test
  void theProvincesOwnFigureIsTaken() throws IOException {
    assertThat(counts("Sở A;30;40\nUBND huyện H;20;25\nUBND tỉnh;5;6\n").refusals()).isEmpty();
    assertThat(counts("UBND huyện H;20;25\nUBND tỉnh;20;25\n").refusals()).isEmpty();
  }

  @Test
  void columnsShiftedThroughoutAreWarnedOfAndRefusedWhereTheMeasureIsAShare() throws IOException {
    String rows = "Sở A;40;30\nUBND huyện H;25;20\n";
    assertThat(counts(rows).warnings())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.SHIFTED_COLUMN);
    Plan plan =
        CchcJson.readPlan(
                """
                {"format": "cchc-plan/1", "id": "p", "title": "p", "period": "2020", "indicators": [
                 {"id": "ho-so", "name": "Hồ sơ", "unit": "percent", "measure": "share",
                  "accumulation": "additive"}]}
                """
                    .getBytes(UTF_8),
                "plan.json")
            .value()
            .orElseThrow();

    assertThat(
            Office.refused(
                read(
                    Office.COUNTS,
                    ("Cơ quan;Đúng hạn;Tổng số\n" + rows).getBytes(UTF_8),
                    Optional.of(plan))))
        .containsExactly("2 shiftedColumn", "3 shiftedColumn");
  }

  @Test
  void columnsAreShiftedAlsoWhereOneRowHasEqualCounts() throws IOException {
    assertThat(counts("Sở A;40;30\nUBND huyện H;25;20\nUBND xã Một;5;5\n").warnings())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.SHIFTED_COLUMN);
    assertThat(counts("Sở A;40;30\nUBND huyện H;25;20\nUBND xã Một;5;6\n").warnings()).isEmpty();
  }

  /** A row of nothing says nothing of the others. */
  @Test
  void columnsAreShiftedAlsoBesideRowsOfNothing() throws IOException {
    assertThat(counts("Sở A;40;30\nUBND huyện H;25;20\nUBND xã Một;0;0\n").warnings())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.SHIFTED_COLUMN);
    assertThat(counts("Sở A;40;30\nUBND huyện H;0;20\nUBND xã Một;25;20\n").warnings()).isEmpty();
    assertThat(counts("Sở A;40;30\nUBND huyện H;5;5\n").warnings()).isEmpty();
  }

  @Test
  void aTotalOfWhichAPartWasRefusedIsWarnedOf() throws IOException {
    ImportReport report =
        counts("Sở A;30 hồ sơ;40\nUBND xã Một;20;25\nUBND xã Hai;1;2\nUBND tỉnh;51;67\n");

    assertThat(Office.refused(report)).containsExactly("B2 numberWithWords");
    assertThat(report.warnings())
        .extracting(Refusal::row, Refusal::code)
        .containsExactly(tuple(5, RefusalCode.PERHAPS_TOTAL));
  }

  @Test
  void aTotalUnderTheNameOfWhoeverPutTheTableTogetherIsWarnedOf() throws IOException {
    ImportReport report =
        counts("UBND huyện H;1;2\nUBND xã Một;20;25\nUBND xã Hai;1;2\nSở A;22;29\n");

    assertThat(report.warnings())
        .extracting(Refusal::row, Refusal::code, Refusal::expected)
        .containsExactly(tuple(5, RefusalCode.PERHAPS_TOTAL, "3"));
    assertThat(counts("UBND huyện H;1;2\nUBND xã Một;20;25\nSở A;21;27\n").warnings())
        .as("two are too few")
        .isEmpty();
  }

  @Test
  void aTotalThatIsRefusedIsNotWarnedOfToo() throws IOException {
    ImportReport report = counts("Sở A;1;2\nUBND xã Một;20;25\nUBND xã Hai;1;2\nUBND tỉnh;22;29\n");

    assertThat(Office.refused(report)).containsExactly("5 totalOfOthers");
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void aTotalOfOneColumnAloneIsWarnedOf() throws IOException {
    ImportReport report = counts("Sở A;1;2\nUBND xã Một;20;25\nUBND xã Hai;1;2\nUBND tỉnh;22;40\n");

    assertThat(report.warnings())
        .extracting(Refusal::row, Refusal::code)
        .containsExactly(tuple(5, RefusalCode.PERHAPS_TOTAL));
  }

  @Test
  void theSecondCountTooMayBeATotalAndNothingIsNone() throws IOException {
    String parts = "Sở A;0;2\nUBND xã Một;0;25\nUBND xã Hai;0;2\n";
    assertThat(counts(parts + "UBND tỉnh;5;29\n").warnings())
        .extracting(Refusal::row, Refusal::code)
        .containsExactly(tuple(5, RefusalCode.PERHAPS_TOTAL));
    assertThat(counts(parts + "UBND tỉnh;0;40\n").warnings()).isEmpty();
  }

  @Test
  void countsAllOfWhichAreOfAHundredAreWarnedOf() throws IOException {
    assertThat(counts("Sở A;97;100\nUBND xã Một;95;100\nUBND xã Hai;80;100\n").warnings())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.ALL_OF_HUNDRED);
  }

  @ParameterizedTest
  @CsvSource({
    "Đơn vị tính: %, A1 headedPercent",
    "ĐVT: phần trăm, A1 headedPercent",
    "Đơn vị tính: hồ sơ, ''",
    "'Đơn vị tính: hồ sơ, %', ''"
  })
  void aTableOfPercentagesByItsTitleHoldsNoCounts(String title, String refused) throws IOException {
    String mapping = MONTHS.replace("{\"cell\": \"A1\"}", "{\"fixed\": \"2020-07\"}");
    ImportReport report =
        read(mapping.replace(", \"T2\"", ""), months(title, ""), Optional.empty());

    assertThat(String.join("", Office.refused(report))).isEqualTo(refused);
  }

  /** Reads rows each of which names its period. */
  private static ImportReport periods(String rows) throws IOException {
    return read(
        Office.COUNTS.replace("{\"fixed\": \"2020-Q1\"}", "{\"header\": \"Kỳ\"}"),
        ("Cơ quan;Đúng hạn;Tổng số;Kỳ\n" + rows).getBytes(UTF_8),
        Optional.empty());
  }

  @Test
  void theSameFiguresForAnotherMonthOfOneSheetAreWarnedOfInAnyOrder() throws IOException {
    ImportReport report =
        periods(
            """
            Sở A;1;2;2020-01
            UBND xã Một;3;4;2020-01
            UBND xã Hai;5;7;2020-01
            UBND xã Hai;5;7;2020-02
            UBND xã Một;3;4;2020-02
            Sở A;1;2;2020-02
            """);

    assertThat(report.warnings())
        .extracting(Refusal::row, Refusal::code)
        .containsExactly(tuple(5, RefusalCode.REPEATED_SHEET));
  }

  @Test
  void otherFiguresForAnotherMonthOfOneSheetAreNotWarnedOf() throws IOException {
    ImportReport report =
        periods(
            """
            Sở A;1;2;2020-01
            UBND xã Một;3;4;2020-01
            UBND xã Hai;5;7;2020-01
            Sở A;1;2;2020-02
            UBND xã Một;3;4;2020-02
            UBND xã Hai;6;7;2020-02
            """);

    assertThat(report.accepted()).hasSize(6);
    assertThat(report.warnings()).isEmpty();
  }

  private static final String THREE =
      "Cơ quan;Đúng hạn;Tổng số\nSở A;1;2\nUBND xã Một;3;4\nUBND xã Hai;5;7\n";

  /** Reads the sheet of the second quarter, or of another period, over that of the first. */
  private static ImportReport after(String first, String period, String second) throws IOException {
    ImportReport earlier = read(Office.COUNTS, first.getBytes(UTF_8), Optional.empty());
    return new SheetImport(
            Office.mapping(Office.COUNTS.replace("2020-Q1", period)), AGENCIES, Optional.empty())
        .correcting(Observations.of(earlier.observations()))
        .read(new ByteArrayInputStream(second.getBytes(UTF_8)));
  }

  @Test
  void lastMonthsSheetIsWarnedOfWhereItsFiguresAreGiven() throws IOException {
    assertThat(after(THREE, "2020-Q2", THREE).warnings())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.REPEATED_IMPORT);
  }

  @Test
  void aSheetThatDiffersInAFigureOrIsOfTheSamePeriodIsNotLastMonths() throws IOException {
    assertThat(after(THREE, "2020-Q2", THREE.replace("5;7", "6;7")).warnings()).isEmpty();
    assertThat(after(THREE, "2020-Q1", THREE).warnings()).isEmpty();
    assertThat(after(THREE.replace("UBND xã Hai;5;7\n", ""), "2020-Q2", THREE).warnings())
        .isEmpty();
    String two = THREE.replace("UBND xã Hai;5;7\n", "");
    assertThat(after(two, "2020-Q2", two).warnings()).as("two are too few").isEmpty();
  }

  @Test
  void aNoteBesideFiguresDoesNotEndTheTable() throws IOException {
    ImportReport report =
        read(
            Office.COUNTS.replace("\"numbers\"", "\"endsBefore\": \"Ghi chú*\", \"numbers\""),
            """
            Cơ quan;Đúng hạn;Tổng số;Nhận xét
            Sở A;1;2;
            UBND xã Một;3;4;Ghi chú: hệ thống lỗi
            UBND xã Hai;5;7;
            Ghi chú: số liệu đến ngày 31;;;
            Sở A;8;9;
            """
                .getBytes(UTF_8),
            Optional.empty());

    assertThat(report.refusals()).isEmpty();
    assertThat(report.accepted()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tỷ lệ (%)",
        "Tỷ lệ đúng hạn",
        "Tỉ lệ đúng hạn",
        "TỈ LỆ",
        "Đúng hạn %",
        "Tỷ-lệ",
        "Phần trăm",
        "Ty le dat"
      })
  void aColumnHeadedAsAPercentageHoldsNoCounts(String heading) throws IOException {
    String mapping = Office.COUNTS.replace("Đúng hạn", heading);

    assertThat(
            Office.refused(
                read(
                    mapping,
                    ("Cơ quan;" + heading + ";Tổng số\nSở A;9;10\n").getBytes(UTF_8),
                    Optional.empty())))
        .containsExactly("B1 headedPercent");
  }

  private static byte[] months(String... titles) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      for (int i = 0; i < titles.length; i++) {
        Worksheet sheet = workbook.newWorksheet("T" + (i + 1));
        sheet.value(0, 0, titles[i]);
        sheet.value(1, 0, "Cơ quan");
        sheet.value(1, 1, "Đúng hạn");
        sheet.value(1, 2, "Tổng số");
        String[] agencies = {"Sở A", "UBND huyện H", "UBND xã Một"};
        for (int row = 0; row < agencies.length; row++) {
          sheet.value(2 + row, 0, agencies[row]);
          sheet.value(2 + row, 1, row + 1);
          sheet.value(2 + row, 2, 10);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static final String MONTHS =
      Office.COUNTS
          .replace("{\"first\": 1}", "{\"first\": 2}, \"sheets\": [\"T1\", \"T2\"]")
          .replace("{\"fixed\": \"2020-Q1\"}", "{\"cell\": \"A1\"}");

  @Test
  void aSheetAMonthTakesItsPeriodFromTheTitle() throws IOException {
    ImportReport report =
        read(
            MONTHS,
            months(
                "BÁO CÁO THÁNG 7 NĂM 2020",
                "BÁO CÁO THÁNG 8 NĂM 2020 (lập ngày 5 tháng 9 năm 2020)"),
            Optional.empty());

    assertThat(report.observations())
        .extracting(one -> one.period().toString())
        .containsExactly("2020-07", "2020-07", "2020-07", "2020-08", "2020-08", "2020-08");
    assertThat(report.warnings())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.REPEATED_SHEET);
  }

  @Test
  void theSameSheetTwiceIsRefused() throws IOException {
    ImportReport report =
        read(MONTHS, months("BÁO CÁO THÁNG 7/2020", "BÁO CÁO THÁNG 7/2020"), Optional.empty());

    assertThat(Office.refused(report))
        .containsExactly("3 duplicateRow", "4 duplicateRow", "5 duplicateRow");
    assertThat(report.refusals().get(0).message(Language.ENGLISH))
        .startsWith("the same as row T1!3");
  }

  /** The title names July: figures of June or August are of another period, the quarter's not. */
  @ParameterizedTest
  @CsvSource({"2020-06, 1", "2020-07, 0", "2020-08, 1", "2020-Q3, 0", "2020-Q2, 1", "2020-Q4, 1"})
  void aTitleOfAnEarlierOrALaterPeriodIsWarnedOf(String period, int warnings) throws IOException {
    String mapping =
        MONTHS
            .replace("{\"cell\": \"A1\"}", "{\"fixed\": \"" + period + "\"}")
            .replace(", \"T2\"", "");
    assertThat(read(mapping, months("BÁO CÁO THÁNG 7 NĂM 2020", ""), Optional.empty()).warnings())
        .hasSize(warnings);
  }

  @Test
  void aTitleOfAnotherPeriodIsWarnedOf() throws IOException {
    String mapping = MONTHS.replace("{\"cell\": \"A1\"}", "{\"fixed\": \"2020-08\"}");
    ImportReport report =
        read(
            mapping.replace(", \"T2\"", ""),
            months("BÁO CÁO THÁNG 7 NĂM 2020", ""),
            Optional.empty());

    assertThat(report.accepted()).hasSize(3);
    assertThat(report.warnings().get(0).describe(Language.ENGLISH))
        .isEqualTo(
            "T1!A1: the title of the sheet says “BÁO CÁO THÁNG 7 NĂM 2020”, which is not the period"
                + " 2020-08 [titleOfAnotherPeriod]");
  }

  @Test
  @Timeout(20)
  void aTableOfVeryManyAgenciesIsCheckedInTime() throws IOException {
    AgencyRegister many =
        AgencyRegister.of(
            IntStream.range(0, 30_000)
                .mapToObj(
                    i -> agency("x" + i, "Đơn vị " + i, AgencyKind.DEPARTMENT, Optional.empty()))
                .toList());
    String rows =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "x%d;%d;%d%n".formatted(i, i % 7, 10 + i % 11))
            .collect(Collectors.joining("", "Cơ quan;Đúng hạn;Tổng số\n", ""));

    ImportReport report =
        new SheetImport(Office.mapping(Office.COUNTS), many, Optional.empty())
            .read(new ByteArrayInputStream(rows.getBytes(UTF_8)));

    assertThat(report.accepted()).hasSize(30_000);
    assertThat(report.warnings()).isEmpty();
  }
}
