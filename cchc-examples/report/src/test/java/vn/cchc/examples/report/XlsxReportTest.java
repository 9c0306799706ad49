package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.export.XlsxReport;
import vn.cchc.examples.testsupport.KeptText;
import vn.cchc.period.Frequency;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

class XlsxReportTest {
  private static Map<String, List<Row>> read(byte[] content) throws IOException {
    Map<String, List<Row>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.put(sheet.getName(), sheet.read());
      }
    }
    return sheets;
  }

  /** Compared with the day before its figures came. */
  @Test
  void theCellsOfTheWorkbookOfTheMadeUpPlanAreThese() throws IOException {
    JudgedPlan judged = Data.OF_EVERYTHING.comparedWith(LocalDate.of(2021, 1, 4));
    KeptText.assertIs(
        "everything.vi.xlsx.txt", WorkbookLines.of(XlsxReport.of(judged, Language.VIETNAMESE)));
  }

  private static int column(List<Row> rows, String name) {
    return rows.get(0).stream().map(cell -> cell.getText()).toList().indexOf(name);
  }

  private static Row row(List<Row> rows, String id) {
    return rows.stream()
        .filter(row -> row.stream().anyMatch(cell -> cell != null && cell.getText().equals(id)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thereIsASheetForEachPartOfTheReport() throws IOException {
    Map<String, List<Row>> sheets = read(XlsxReport.of(Data.OF_2020.judged(), Language.ENGLISH));
    assertThat(sheets.keySet())
        .containsExactly(
            "Summary",
            "Targets and objectives",
            "Agencies by target",
            "Tasks",
            "Agencies",
            "Figures used",
            "Exact fractions");
    assertThat(sheets.get("Targets and objectives")).hasSize(1 + 19);
    assertThat(sheets.get("Agencies by target")).hasSize(1 + 28);
    assertThat(sheets.get("Agencies")).hasSizeGreaterThan(1 + 27);
    assertThat(sheets.get("Tasks")).hasSize(1 + 12);
    assertThat(sheets.get("Figures used")).hasSizeGreaterThan(1400);
    assertThat(row(sheets.get("Summary"), "Met share (targets due)").getCellAsNumber(1))
        .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.5"));
  }

  @Test
  void theFirstSheetSaysWhatTheFirstScreenOfThePageSays() throws IOException {
    List<Row> summary = read(XlsxReport.of(Data.OF_2020.judged(), Language.ENGLISH)).get("Summary");
    Row due = row(summary, "Due: 11 targets");
    assertThat(List.of(1, 2, 3))
        .extracting(column -> due.getCellAsNumber(column).orElseThrow().intValueExact())
        .containsExactly(3, 5, 3);
    assertThat(due.getCell(1).getDataFormatString()).isEqualTo("0 \"not met\"");
    assertThat(texts(row(summary, "Targets due and not yet due")).get(1))
        .startsWith("19 targets: 11 due (3 met, 3 missed, 5 undecided)");
    List<String> names = summary.stream().map(row -> row.getCellText(0)).toList();
    assertThat(names)
        .containsSubsequence(
            "Targets to follow up", "Agencies with most targets short", "Tasks to urge");
    assertThat(texts(summary.get(names.indexOf("Targets to follow up") + 4)))
        .containsExactly(
            "3. Phấn đấu có tối thiểu 60% số thủ tục hành chính được cung cấp trực tuyến mức độ 3,"
                + " 4 có phát sinh hồ sơ",
            "59.996% (14,999/25,000)",
            "at least 60%",
            "−0.004 percentage points; 1 case missing",
            "since January 2020",
            "UBND xã Đông 2 (48.73%), Sở Nông nghiệp và Phát triển nông thôn (55.17%), UBND xã Nam"
                + " 1 (55.42%) and 10 others");
    assertThat(texts(summary.get(names.indexOf("Tasks to urge") + 2)))
        .endsWith("Sở Nội vụ", "46 days overdue", "In progress, 80%");
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell.getText()).toList();
  }

  @Test
  void whoAssignedATaskAndWhoPaysForItHasColumnsWhereAnyTaskSays() throws IOException {
    List<Row> tasks = read(XlsxReport.of(Data.of2026(), Language.VIETNAMESE)).get("Nhiệm vụ");
    Row open = row(tasks, "du-lieu-mo");
    assertThat(open.getCellText(column(tasks, "Văn bản giao nhiệm vụ")))
        .startsWith("Quyết định số 2629/QĐ-TTg ngày 01/12/2025");
    assertThat(open.getCellText(column(tasks, "Kinh phí"))).isEqualTo("ngân sách tỉnh");
    assertThat(tasks.stream().filter(row -> row.getCellText(4).equals("ke-hoach-cap-xa")))
        .hasSizeGreaterThan(2);
    assertThat(
            texts(
                read(XlsxReport.of(Data.OF_2020.judged(), Language.VIETNAMESE))
                    .get("Nhiệm vụ")
                    .get(0)))
        .doesNotContain("Kinh phí", "Văn bản giao nhiệm vụ");
  }

  @Test
  void numbersPercentagesAndDaysAreCellsToReckonWith() throws IOException {
    Map<String, List<Row>> sheets = read(XlsxReport.of(Data.OF_2020.judged(), Language.ENGLISH));
    List<Row> targets = sheets.get("Targets and objectives");
    Row row = row(targets, "co-ho-so-60");
    int actual = column(targets, "Actual");
    assertThat(row.getCellAsNumber(actual).orElseThrow()).isEqualByComparingTo("0.59996");
    assertThat(row.getCell(actual).getDataFormatString()).isEqualTo("0.000%");
    assertThat(row.getCellAsNumber(column(targets, "Margin")).orElseThrow())
        .isEqualByComparingTo("-0.004");
    assertThat(row.getCellAsDate(column(targets, "Due")).orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.of(2020, 12, 31));
    assertThat(row.getCell(column(targets, "Due")).getDataFormatString()).isEqualTo("yyyy-mm-dd");
  }

  @Test
  void theLastSheetHasTheExactFractions() throws IOException {
    List<Row> exact =
        read(XlsxReport.of(Data.OF_2020.judged(), Language.ENGLISH)).get("Exact fractions");
    Row row = row(exact, "co-ho-so-60");
    assertThat(row.getCellAsNumber(column(exact, "Numerator")))
        .hasValue(BigDecimal.valueOf(14_999));
    assertThat(row.getCellAsNumber(column(exact, "Denominator")))
        .hasValue(BigDecimal.valueOf(25_000));
    assertThat(row.getCellAsNumber(column(exact, "Margin, numerator")).orElseThrow())
        .isEqualByComparingTo("-1");
    assertThat(row.getCellAsNumber(column(exact, "Margin, denominator")).orElseThrow())
        .isEqualByComparingTo("250");
  }

  @Test
  void theStateOfATargetAndItsWordingComeFirst() throws IOException {
    List<Row> targets =
        read(XlsxReport.of(Data.OF_2020.judged(), Language.ENGLISH)).get("Targets and objectives");
    assertThat(column(targets, "Outcome")).isZero();
    assertThat(column(targets, "Wording")).isEqualTo(1);
    assertThat(row(targets, "co-ho-so-60").getCellText(0)).isEqualTo("Not met");
  }

  @Test
  void everySheetSaysWhichRangeItsCellsHave() throws IOException {
    Map<String, String> parts = parts(XlsxReport.of(Data.OF_2020.judged(), Language.ENGLISH));
    assertThat(parts.get("xl/worksheets/sheet2.xml"))
        .contains(
            "<dimension ref=\"A1:K20\"/>",
            "orientation=\"landscape\"",
            "fitToWidth=\"1\" fitToHeight=\"0\"");
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("fitToWidth=\"1\" fitToHeight=\"0\"");
    assertThat(parts.get("xl/workbook.xml"))
        .contains("localSheetId=\"1\" name=\"_xlnm.Print_Titles\"", "$1:$1</definedName>");
    parts.values().forEach(part -> assertThat(part).doesNotContain("<dimension ref=\"A1\"/>"));
  }

  @Test
  void eachPeriodOfATargetThatIsAskedForInEveryOneHasARow() throws IOException {
    Plan plan = Data.OF_2020.plan();
    Plan everyQuarter =
        plan.toBuilder()
            .targets(
                plan.targets().stream()
                    .map(
                        target ->
                            target.id().value().equals("co-ho-so-60")
                                ? target.toBuilder().every(Frequency.QUARTER).build()
                                : target)
                    .toList())
            .build();
    JudgedPlan judged =
        JudgedPlan.of(everyQuarter, Data.OF_2020.agencies(), Data.OF_2020.figures());
    List<Row> targets = read(XlsxReport.of(judged, Language.ENGLISH)).get("Targets and objectives");
    assertThat(targets).hasSize(1 + 19 + 4);
    assertThat(targets.stream().map(row -> row.getCellText(1)))
        .filteredOn(text -> text.contains("2020: "))
        .extracting(text -> text.substring(0, text.indexOf(':')))
        .containsExactly(
            "Period first quarter of 2020",
            "Period second quarter of 2020",
            "Period third quarter of 2020",
            "Period fourth quarter of 2020");
  }

  private static Map<String, String> parts(byte[] content) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        parts.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void namesThatLookLikeFormulasAreTexts() throws IOException {
    Map<String, List<Row>> sheets =
        read(XlsxReport.of(Data.OF_EVERYTHING.judged(), Language.VIETNAMESE));
    assertThat(
            sheets.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.stream())
                .filter(cell -> cell != null && cell.getType() == CellType.FORMULA))
        .isEmpty();
    List<Row> tasks = sheets.get("Nhiệm vụ");
    assertThat(row(tasks, "v2").getCellText(column(tasks, "Nhiệm vụ"))).isEqualTo("-2+3 chậm");
    assertThat(row(tasks, "v2").getCell(column(tasks, "Chủ trì")).getType())
        .isEqualTo(CellType.STRING);
  }

  @Test
  void theSameReportIsTheSameBytesAtAnyTime() throws IOException, InterruptedException {
    byte[] first = XlsxReport.of(Data.OF_PCI.judged(), Language.VIETNAMESE);
    Thread.sleep(2_100); // archives tell time in steps of two seconds
    assertThat(XlsxReport.of(Data.OF_PCI.judged(), Language.VIETNAMESE)).isEqualTo(first);
  }
}
