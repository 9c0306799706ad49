package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.json.CchcJson;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/** Which rows of a table are taken over, and which are not. */
class TableTest {
  private static final String HEADING = "Cơ quan;Đúng hạn;Tổng số\n";

  private static ImportReport csv(String rows) {
    return Office.csv(Office.COUNTS, HEADING + rows);
  }

  private static ImportReport workbook(String mapping, Consumer<Worksheet> filler)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Biểu 1");
      sheet.value(0, 0, "Cơ quan");
      sheet.value(0, 1, "Đúng hạn");
      sheet.value(0, 2, "Tổng số");
      filler.accept(sheet);
    }
    return Office.read(mapping, bytes.toByteArray());
  }

  private static void row(Worksheet sheet, int row, String agency, int some, int all) {
    sheet.value(row - 1, 0, agency);
    sheet.value(row - 1, 1, some);
    sheet.value(row - 1, 2, all);
  }

  @Test
  void theSameFigureAgainIsARowTooMany() {
    ImportReport report = csv("Sở Nội vụ;1;2\nSở Y tế;1;2\nso-noi-vu;1;2\n");

    assertThat(Office.refused(report)).containsExactly("4 duplicateRow");
    assertThat(report.refusals().get(0).message(Language.ENGLISH))
        .isEqualTo("the same as row 2: ho-so, so-noi-vu, 2020-Q1: 1/2; delete one of the rows");
    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(2, 3);
  }

  @Test
  void figuresThatDifferAreAllRefused() {
    ImportReport report = csv("Sở Nội vụ;1;2\nSở Y tế;1;2\nSỞ NỘI VỤ;2;4\n");

    assertThat(Office.refused(report)).containsExactly("2 conflictingRow", "4 conflictingRow");
    assertThat(report.refusals().get(0).message(Language.ENGLISH)).startsWith("differs from row 4");
    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(3);
  }

  @Test
  void aNameThatTwoAgenciesHaveIsRefusedAndTheIdIsNot() {
    ImportReport report = csv("UBND xã Đông;1;2\nxa-dong-1;1;2\nXA-DONG-2;1;2\n");

    assertThat(Office.refused(report)).containsExactly("A2 agencyUnclear", "A4 unknownAgency");
    assertThat(report.refusals().get(0).message(Language.ENGLISH)).contains("xa-dong-1, xa-dong-2");
  }

  @Test
  void rowsWithoutAFigureAreCountedAndNeverZero() {
    ImportReport report = csv("I. Các sở;;\nSở Nội vụ;;\nSở Y tế;0;0\n");

    assertThat(report.refusals()).isEmpty();
    assertThat(report.rowsWithoutFigure()).isEqualTo(2);
    assertThat(Office.values(report))
        .containsExactly("so-y-te \"type\":\"ratio\",\"numerator\":0,\"denominator\":0");
  }

  @Test
  void totalsAreRefusedUnlessTheMappingLeavesThemOut() {
    String rows = "Sở Nội vụ;1;2\nTổng  cộng:;1;2\nCộng;1;2\nToàn tỉnh;1;2\n";
    assertThat(Office.refused(csv(rows)))
        .containsExactly("A3 totalsRow", "A4 totalsRow", "A5 totalsRow");

    String leftOut =
        Office.COUNTS.replace(
            "\"numbers\"",
            "\"leftOutRows\": [\"TỔNG CỘNG:\"], \"endsBefore\": \"cộng\", \"numbers\"");
    ImportReport report = Office.csv(leftOut, HEADING + rows);
    assertThat(report.refusals()).isEmpty();
    assertThat(report.rowsLeftOut()).isEqualTo(1);
    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(2);
  }

  @Test
  void inCsvTooARowOfTotalsIsKnownByAnyOfItsTexts() {
    String leftOut =
        Office.COUNTS.replace("\"numbers\"", "\"leftOutRows\": [\"Tổng cộng\"], \"numbers\"");

    ImportReport report =
        Office.csv(leftOut, "STT;Cơ quan;Đúng hạn;Tổng số\n1;Sở Y tế;1;2\n2;Tổng cộng;1;2\n");
    assertThat(report.refusals()).isEmpty();
    assertThat(report.rowsLeftOut()).isEqualTo(1);
  }

  /** Below the heading there is often one row of letters and one of numbers. */
  @Test
  void bothRowsThatNumberTheColumnsAreLeftOutAndOneFurtherDownIsNot() {
    ImportReport report = csv("A;(1);(2)\n(1);(2);(3)\nSở Nội vụ;1;2\n");
    assertThat(report.refusals()).isEmpty();
    assertThat(report.rowsLeftOut()).isEqualTo(2);
    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(4);

    assertThat(Office.refused(csv("Sở Nội vụ;1;2\nSở Y tế;1;2\n(1);(2);(3)\n")))
        .contains("A4 unknownAgency");
  }

  /** Two wards of one name, of which one went and one came within the quarter. */
  @Test
  void theAgencyMeantIsTheOneOnTheLastDayOfThePeriod() throws IOException {
    LocalDate last = LocalDate.of(2020, 2, 15);
    Agency.Builder ward = Agency.builder().name("UBND phường Đông").kind(AgencyKind.WARD_COMMITTEE);
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                ward.id(AgencyId.of("cu")).until(last).build(),
                Agency.builder()
                    .name("UBND phường Đông")
                    .kind(AgencyKind.WARD_COMMITTEE)
                    .id(AgencyId.of("moi"))
                    .from(last.plusDays(1))
                    .build()));
    ImportReport report =
        new SheetImport(Office.mapping(Office.COUNTS), register, Optional.empty())
            .read(new ByteArrayInputStream((HEADING + "UBND phường Đông;1;2\n").getBytes(UTF_8)));
    assertThat(report.observations())
        .extracting(one -> one.agency().value())
        .containsExactly("moi");
  }

  @Test
  void aCellOutsideTheTableRefusesItsRow() {
    ImportReport report = csv("Sở Nội vụ;1;2;;xem lại\nSở Y tế;1;2\n");

    assertThat(Office.refused(report)).containsExactly("E2 strayCell");
    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(3);
  }

  @Test
  void aColumnWithAHeadingThatIsNotMappedIsLeftAlone() {
    assertThat(
            Office.csv(
                Office.COUNTS, "STT;Cơ quan;Đúng hạn;Tổng số;Ghi chú\n1;Sở Y tế;1;2;x\n2;;;;\n"))
        .satisfies(report -> assertThat(report.refusals()).isEmpty())
        .satisfies(report -> assertThat(report.accepted()).hasSize(1));
  }

  @Test
  void figuresWithoutAnAgencyAreRefused() {
    ImportReport report = csv(";1;2\n");

    assertThat(Office.refused(report)).containsExactly("A2 missingCell");
    assertThat(report.refusals().get(0).message(Language.VIETNAMESE))
        .isEqualTo("ô trống: thiếu cơ quan");
    assertThat(report.refusals().get(0).message(Language.ENGLISH))
        .isEqualTo("an empty cell: agency is missing");
  }

  @Test
  void anAgencyThatAFormulaDidNotFindIsRefusedAsSuch() {
    String row =
        "<row r=\"1\">%s%s</row><row r=\"2\">%%s%s</row>"
            .formatted(
                RawXlsx.text("A1", "Cơ quan"),
                RawXlsx.text("B1", "Đúng hạn"),
                RawXlsx.number("B2", 0, "1"));

    assertThat(refusedAgency(row, "<c r=\"A2\" t=\"e\"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>"))
        .containsExactly("A2 formulaError");
    assertThat(refusedAgency(row, "<c r=\"A2\"><f>VLOOKUP(1,2,3)</f></c>"))
        .containsExactly("A2 formulaNotCalculated");
  }

  private static List<String> refusedAgency(String row, String cell) {
    return Office.refused(Office.read(Office.AMOUNT, new RawXlsx(row.formatted(cell)).bytes()));
  }

  @Test
  void aHeadingThatIsMissingOrDoubleRefusesTheSheet() {
    ImportReport missing = Office.csv(Office.COUNTS, "Cơ quan;Đúng hạn\nSở Y tế;1\n");
    assertThat(Office.refused(missing)).containsExactly("0 headerNotFound");
    assertThat(missing.refusals().get(0).message(Language.ENGLISH))
        .isEqualTo("no column is headed “Tổng số”; the headings are: “Cơ quan”, “Đúng hạn”");
    assertThat(missing.isIncomplete()).isTrue();
    ImportReport twice =
        Office.csv(Office.COUNTS, "Cơ quan;Đúng hạn;Tổng số;TỔNG SỐ\nSở Y tế;1;2;3\n");
    assertThat(Office.refused(twice)).containsExactly("0 headerTwice");
    assertThat(twice.refusals().get(0).actual()).isEqualTo("C, D");
  }

  @Test
  void aHeadingInAnOldEncodingIsRefusedAsSuch() {
    ImportReport report = Office.csv(Office.COUNTS, "C¬ quan;§óng h¹n;Tæng sè\nSở Y tế;1;2\n");

    assertThat(report.refusals()).extracting(Refusal::code).containsOnly(RefusalCode.LEGACY_TCVN3);
    assertThat(report.refusals()).hasSize(3);
  }

  @Test
  void aLetterNamesAColumnWhateverItsHeading() {
    String mapping = Office.COUNTS.replace("{\"header\": \"Tổng số\"}", "{\"column\": \"D\"}");

    assertThat(Office.values(Office.csv(mapping, "Cơ quan;Đúng hạn;x;\nSở Y tế;1;9;2\n")))
        .containsExactly("so-y-te \"type\":\"ratio\",\"numerator\":1,\"denominator\":2");
  }

  @Test
  void aMergedLabelHoldsForAllItsRowsAndAMergedFigureForNone() throws IOException {
    ImportReport report =
        workbook(
            Office.BY_PERIOD,
            sheet -> {
              sheet.value(0, 3, "Kỳ");
              sheet.value(1, 0, "Sở Nội vụ");
              sheet.range(1, 0, 2, 0).merge();
              sheet.value(1, 1, 5);
              sheet.value(1, 3, "Quý I/2020");
              sheet.value(2, 1, 6);
              sheet.value(2, 3, "Quý II/2020");
              sheet.value(3, 0, "Sở Y tế");
              sheet.value(3, 1, 7);
              sheet.value(3, 3, "2020-Q1");
              sheet.value(4, 0, "Sở Xây dựng");
              sheet.value(4, 3, "2020-Q1");
              sheet.range(3, 1, 4, 1).merge();
            });

    assertThat(report.observations())
        .extracting(one -> one.agency() + " " + one.period())
        .containsExactly("so-noi-vu 2020-Q1", "so-noi-vu 2020-Q2");
    assertThat(Office.refused(report)).containsExactly("B4 mergedFigure", "B5 mergedFigure");
    assertThat(report.refusals().get(0).actual()).isEqualTo("B4:B5");
  }

  @Test
  void aFigureMergedAcrossColumnsIsNoneOfThem() throws IOException {
    ImportReport report =
        workbook(
            Office.COUNTS,
            sheet -> {
              sheet.value(1, 0, "Sở Nội vụ");
              sheet.value(1, 1, 5);
              sheet.range(1, 1, 1, 2).merge();
            });

    assertThat(Office.refused(report)).containsExactly("B2 mergedFigure", "C2 mergedFigure");
  }

  @Test
  void aHeadingThatSpansTwoColumnsIsOverBoth() throws IOException {
    ImportReport report =
        workbook(
            Office.COUNTS,
            sheet -> {
              row(sheet, 2, "Sở Nội vụ", 1, 2);
              sheet.range(0, 2, 0, 3).merge();
            });

    assertThat(Office.refused(report)).containsExactly("0 headerTwice");
    assertThat(report.refusals().get(0).actual()).isEqualTo("C, D");
  }

  @Test
  void anAgencyInAHiddenColumnIsRefused() throws IOException {
    ImportReport report =
        workbook(
            Office.COUNTS,
            sheet -> {
              row(sheet, 2, "Sở Nội vụ", 1, 2);
              sheet.hideColumn(0);
            });

    assertThat(Office.refused(report)).containsExactly("A2 hiddenColumn");
  }

  @Test
  void aHiddenRowWithFiguresIsRefused() throws IOException {
    ImportReport report =
        workbook(
            Office.COUNTS,
            sheet -> {
              row(sheet, 2, "Sở Nội vụ", 1, 2);
              row(sheet, 3, "Sở Y tế", 1, 2);
              sheet.hideRow(1);
            });

    assertThat(Office.refused(report)).containsExactly("2 hiddenRow");
    assertThat(report.accepted()).hasSize(1);
  }

  @Test
  void theSheetIsTheOneNamedOrTheOnlyOneShown() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      Worksheet first = workbook.newWorksheet("Nháp");
      first.setVisibilityState(VisibilityState.HIDDEN);
      first.value(0, 0, "x");
      Worksheet second = workbook.newWorksheet("Biểu 1");
      second.value(0, 0, "Cơ quan");
      second.value(0, 1, "Đúng hạn");
      second.value(0, 2, "Tổng số");
      row(second, 2, "Sở Y tế", 1, 2);
    }
    assertThat(Office.values(Office.read(Office.COUNTS, bytes.toByteArray()))).hasSize(1);

    String named = Office.COUNTS.replace("\"numbers\"", "\"sheet\": \"Biểu 2\", \"numbers\"");
    ImportReport missing = Office.read(named, bytes.toByteArray());
    assertThat(missing.refusals().get(0).message(Language.ENGLISH))
        .isEqualTo("there is no sheet “Biểu 2”; the file has: “Nháp”, “Biểu 1”");
  }

  @Test
  void severalSheetsMustBeDistinguished() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      workbook.newWorksheet("Một").value(0, 0, "x");
      workbook.newWorksheet("Hai").value(0, 0, "x");
    }
    assertThat(Office.refused(Office.read(Office.COUNTS, bytes.toByteArray())))
        .containsExactly("0 severalSheets");
  }

  @Test
  void withAPlanOnlyItsIndicatorsAreTaken() throws IOException {
    Plan plan =
        CchcJson.readPlan(
                """
                {"format": "cchc-plan/1", "id": "p", "title": "p", "period": "2020", "indicators": [
                 {"id": "ho-so-muc-3", "name": "Hồ sơ mức độ 3", "unit": "percent",
                  "measure": "share", "accumulation": "additive"}]}
                """
                    .getBytes(UTF_8),
                "plan.json")
            .value()
            .orElseThrow();
    String named =
        Office.COUNTS.replace(
            "\"indicator\": {\"fixed\": \"ho-so\"}", "\"indicator\": {\"header\": \"Chỉ số\"}");
    String rows = "Cơ quan;Chỉ số;Đúng hạn;Tổng số\nSở Y tế;%s;1;2\n";

    assertThat(withPlan(plan, named, rows.formatted("HỒ SƠ mức độ 3")).observations())
        .extracting(one -> one.subject().toString())
        .containsExactly("ho-so-muc-3");
    assertThat(Office.refused(withPlan(plan, named, rows.formatted("ho-so"))))
        .containsExactly("B2 unknownIndicator");
    assertThat(Office.refused(withPlan(plan, Office.COUNTS, rows)))
        .containsExactly("0 unknownIndicator");
  }

  private static ImportReport withPlan(Plan plan, String mapping, String text) throws IOException {
    return new SheetImport(Office.mapping(mapping), Office.AGENCIES, Optional.of(plan))
        .read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void readingStopsWhereTheMappingCannotBeOfTheTable() {
    ImportReport report = csv("Sở Lạ;1;2\n".repeat(1_500) + "Sở Y tế;1;2\n");

    assertThat(report.refusedRows()).isEqualTo(1_000);
    assertThat(report.isIncomplete()).isTrue();
    assertThat(report.refusals().get(1_000).code()).isEqualTo(RefusalCode.TOO_MANY_REFUSALS);
  }

  @Test
  void everyKindOfColumnOfAMappingIsWritten() {
    ImportReport report = Office.csv(Office.RANK, "Cơ quan;Đúng hạn\nSở Y tế;8\n");

    assertThat(report.ndjson())
        .isEqualTo(
            """
            {"indicator":"pci","agency":"so-y-te","period":"2019","value":{"type":"rank","rank":8,\
            "of":63},"recordedAt":"2020-04-05T08:00:00Z","kind":"published","status":"final",\
            "publishedOn":"2020-05-05"}
            """);
  }

  @Test
  void aMappingSaysWhichTextsMeanNoFigureAndWhichThatNothingArose() {
    String mapping =
        Office.COUNTS.replace(
            "\"numbers\"",
            "\"noFigure\": [\"-\", \"n/a\"], \"nothingArose\": [\"không phát sinh*\"],"
                + " \"numbers\"");
    ImportReport report =
        Office.csv(
            mapping,
            HEADING
                + "Sở Nội vụ;-;N/A\nSở Y tế;Không phát sinh trong kỳ;-\nSở Tài chính;71;-\n"
                + "Sở Xây dựng;không phát sinh;5\n");

    assertThat(report.rowsWithoutFigure()).isEqualTo(1);
    assertThat(Office.values(report))
        .containsExactly("so-y-te \"type\":\"ratio\",\"numerator\":0,\"denominator\":0");
    assertThat(Office.refused(report)).containsExactly("C4 halfFigure", "B5 notANumber");
    assertThat(report.refusals().get(0).message(Language.ENGLISH))
        .isEqualTo("“-” means that there is no figure, but the row has 71; give both counts");
  }

  @Test
  void rowsAreLeftOutByNumberAndByTheBeginningOfATextAndTheTableEndsBeforeOneOfSeveral() {
    String mapping =
        Office.COUNTS.replace(
            "\"numbers\"",
            "\"leftOutRows\": [3, \"Nhóm*\"], \"endsBefore\": [\"Ghi chú*\", \"Ký\"],"
                + " \"numbers\"");
    ImportReport report =
        Office.csv(
            mapping,
            HEADING
                + "Sở Y tế;1;2\nx;9;9\nNhóm II;9;9\nSở Nội vụ;1;2\nGhi chú: số liệu;9;9\nz;1;1\n");

    assertThat(report.refusals()).isEmpty();
    assertThat(report.rowsLeftOut()).isEqualTo(2);
    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(2, 5);
  }

  @Test
  void theRowThatNumbersTheColumnsIsLeftOut() {
    ImportReport report = csv("(1);(2);(3)=(2)/(1)\nSở Y tế;1;2\n");

    assertThat(report.refusals()).isEmpty();
    assertThat(report.rowsLeftOut()).isEqualTo(1);
  }

  @Test
  void aNumberWithWordsIsNamedAsSuch() {
    ImportReport report = csv("Sở Y tế;1;1.204 hồ sơ\n");

    assertThat(report.refusals().get(0).describe(Language.VIETNAMESE))
        .isEqualTo(
            "C2: “1.204 hồ sơ” là số kèm chữ; hãy chỉ ghi số trong ô, như 1.166 hoặc 69,42"
                + " [numberWithWords]");
  }

  @ParameterizedTest
  @CsvSource({"0, B2 rankOutside", "1, ''", "63, ''", "64, B2 rankOutside"})
  void aRankIsOneOfThePlaces(String rank, String refused) {
    ImportReport report = Office.csv(Office.RANK, "Cơ quan;Đúng hạn\nSở Y tế;" + rank + "\n");

    assertThat(String.join(", ", Office.refused(report))).isEqualTo(refused);
    assertThat(report.accepted()).hasSize(refused.isEmpty() ? 1 : 0);
  }

  @Test
  void aRatioNeedsBothItsCountsAndNoneOfNothing() {
    assertThat(Office.refused(csv("Sở Y tế;;2\nSở Nội vụ;1;\nSở Tài chính;1;0\n")))
        .containsExactly("B2 missingCell", "C3 missingCell", "C4 zeroDenominator");
  }

  @ParameterizedTest
  @CsvSource({"'', 2 missingCell", "Ghi chú, 2 invalidPeriod", "Quý I năm 2020, ''"})
  void thePeriodOfATitleIsReadOrTheRowIsRefused(String title, String refused) {
    String mapping = Office.COUNTS.replace("{\"fixed\": \"2020-Q1\"}", "{\"cell\": \"E1\"}");

    ImportReport report =
        Office.csv(mapping, "Cơ quan;Đúng hạn;Tổng số;;" + title + "\nSở Y tế;1;2\n");
    assertThat(String.join(", ", Office.refused(report))).isEqualTo(refused);
  }
}
