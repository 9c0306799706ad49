package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
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
        .containsExactly("Summary", "Targets and objectives", "Agencies", "Tasks", "Figures used");
    assertThat(sheets.get("Targets and objectives")).hasSize(1 + 19);
    assertThat(sheets.get("Agencies")).hasSize(1 + 27);
    assertThat(sheets.get("Tasks")).hasSize(1 + 12);
    assertThat(sheets.get("Figures used")).hasSizeGreaterThan(1400);
    assertThat(row(sheets.get("Summary"), "Not met").getCellAsNumber(1))
        .hasValue(BigDecimal.valueOf(3));
    assertThat(row(sheets.get("Summary"), "Met share (targets due)").getCellAsNumber(1))
        .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.5"));
  }

  @Test
  void numbersPercentagesAndDaysAreCellsToReckonWith() throws IOException {
    List<Row> targets =
        read(XlsxReport.of(Data.OF_2020.judged(), Language.ENGLISH)).get("Targets and objectives");
    Row row = row(targets, "co-ho-so-60");
    int actual = column(targets, "Actual");
    assertThat(row.getCellAsNumber(actual).orElseThrow()).isEqualByComparingTo("0.59996");
    assertThat(row.getCell(actual).getDataFormatString()).isEqualTo("0.000%");
    assertThat(row.getCellAsNumber(column(targets, "Numerator")))
        .hasValue(BigDecimal.valueOf(14_999));
    assertThat(row.getCellAsNumber(column(targets, "Denominator")))
        .hasValue(BigDecimal.valueOf(25_000));
    assertThat(row.getCellAsNumber(column(targets, "Margin")).orElseThrow())
        .isEqualByComparingTo("-0.004");
    assertThat(row.getCellAsNumber(column(targets, "Margin, numerator")).orElseThrow())
        .isEqualByComparingTo("-1");
    assertThat(row.getCellAsNumber(column(targets, "Margin, denominator")).orElseThrow())
        .isEqualByComparingTo("250");
    assertThat(row.getCellAsDate(column(targets, "Due")).orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.of(2020, 12, 31));
    assertThat(row.getCell(column(targets, "Due")).getDataFormatString()).isEqualTo("yyyy-mm-dd");
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
