package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.sheets.cell.PeriodCells;

class PeriodCellsTest {
  @ParameterizedTest
  @CsvSource({
    "2020-03, 2020-03",
    "2020-Q1, 2020-Q1",
    "2020-9M, 2020-9M",
    "Tháng 3/2020, 2020-03",
    "THÁNG 03 NĂM 2020, 2020-03",
    "03/2020, 2020-03",
    "12-2020, 2020-12",
    "Quý I/2020, 2020-Q1",
    "quý IV năm 2020, 2020-Q4",
    "Quý 2/2020, 2020-Q2",
    "6 tháng đầu năm 2020, 2020-H1",
    "6 tháng cuối năm 2020, 2020-H2",
    "9 tháng năm 2020, 2020-9M",
    "Năm 2020, 2020",
    "2020, 2020",
    "2019-12-15/2020-12-14, 2019-12-15/2020-12-14",
    "13/2020, ",
    "Quý V/2020, ",
    "31/03/2020, ",
    "2020-03-31, ",
    "quý này, ",
    "0000, ",
  })
  void aPeriodIsReadAsClerksWriteIt(String text, String period) {
    assertThat(PeriodCells.read(text).value().map(Object::toString).orElse(null)).isEqualTo(period);
  }

  private static String cell(String cell) {
    String rows =
        "<row r=\"1\">%s%s%s</row><row r=\"2\">%s%s%s</row>"
            .formatted(
                RawXlsx.text("A1", "Cơ quan"),
                RawXlsx.text("B1", "Đúng hạn"),
                RawXlsx.text("C1", "Kỳ"),
                RawXlsx.text("A2", "so-noi-vu"),
                RawXlsx.number("B2", 0, "1"),
                cell);
    ImportReport report = Office.read(Office.BY_PERIOD, new RawXlsx(rows).bytes());
    return report.refusals().isEmpty()
        ? report.observations().get(0).period().toString()
        : Office.refused(report).get(0);
  }

  @Test
  void aDateShownAsAMonthIsThatMonth() {
    assertThat(cell(RawXlsx.number("C2", 4, "43891"))).isEqualTo("2020-03");
    assertThat(cell("<c r=\"C2\" s=\"4\"><f>D2</f><v>43891</v></c>")).isEqualTo("2020-03");
  }

  @Test
  void aDayIsNoPeriod() {
    assertThat(cell(RawXlsx.number("C2", 5, "43891"))).isEqualTo("C2 invalidPeriod");
    assertThat(cell(RawXlsx.number("C2", 4, "43921"))).isEqualTo("C2 invalidPeriod");
    assertThat(cell(RawXlsx.number("C2", 4, "43891.5"))).isEqualTo("C2 invalidPeriod");
    assertThat(cell(RawXlsx.number("C2", 4, "99999999"))).isEqualTo("C2 invalidPeriod");
  }

  @Test
  void aNumberOfFourDigitsIsAYear() {
    assertThat(cell(RawXlsx.number("C2", 0, "2020"))).isEqualTo("2020");
    assertThat(cell(RawXlsx.number("C2", 0, "20.5"))).isEqualTo("C2 invalidPeriod");
    assertThat(cell("")).isEqualTo("C2 missingCell");
  }

  private static List<String> periods(String serial, boolean isFrom1904) {
    RawXlsx workbook =
        RawXlsx.withRow(RawXlsx.number("B2", 0, "5") + RawXlsx.number("C2", 4, serial));
    ImportReport report =
        Office.read(
            Office.BY_PERIOD.replace("Kỳ", "Tổng số"),
            (isFrom1904 ? workbook.from1904() : workbook).bytes());
    return report.observations().stream().map(one -> one.period().toString()).toList();
  }

  /** Excel counts a 29 February 1900, so that days before 1 March 1900 are another program's. */
  @Test
  void daysAreCountedFromMarch1900OrFromTheFirstOf1904() {
    assertThat(periods("61", false)).containsExactly("1900-03");
    assertThat(periods("60", false)).isEmpty();
    assertThat(periods("1", false)).isEmpty();
    assertThat(periods("43831", false)).containsExactly("2020-01");
    assertThat(periods("0", true)).containsExactly("1904-01");
    assertThat(periods("42369", true)).containsExactly("2020-01");
    assertThat(periods("2958435", false)).containsExactly("9999-12");
    assertThat(periods("2958466", false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BIỂU SỐ LIỆU THÁNG 4 NĂM 2020, 2020-04",
    "Báo cáo quý I/2020 và quý I/2020, 2020-Q1",
    "Kết quả năm 2020, 2020",
    "Báo cáo quý I/2020 và quý II/2020, ",
    "Hà Nội ngày 5 tháng 4 năm 2020, ",
    "Số liệu, ",
  })
  void aTitleNamesAPeriodIfItNamesOnlyOne(String title, String period) {
    assertThat(PeriodCells.inTitle(title).value().map(Object::toString).orElse(null))
        .isEqualTo(period);
  }
}
