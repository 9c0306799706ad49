package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.export.CsvReport;
import vn.cchc.text.Language;

class CsvReportTest {
  private static List<NamedCsvRecord> read(String text, char separator) throws IOException {
    assertThat(text).startsWith("\ufeff");
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text.substring(1))) {
      return csv.stream().toList();
    }
  }

  private static NamedCsvRecord row(List<NamedCsvRecord> rows, String column, String id) {
    return rows.stream().filter(row -> row.getField(column).equals(id)).findFirst().orElseThrow();
  }

  @Test
  void vietnameseNumbersHaveACommaAndFieldsASemicolon() throws IOException {
    NamedCsvRecord row =
        row(
            read(CsvReport.of(Data.OF_2020.judged(), Language.VIETNAMESE), ';'),
            "Mã",
            "co-ho-so-60");
    assertThat(row.getField("Kết quả")).isEqualTo("Không đạt");
    assertThat(row.getField("Thực hiện")).isEqualTo("59,996%");
    assertThat(row.getField("Tử số")).isEqualTo("14999");
    assertThat(row.getField("Mẫu số")).isEqualTo("25000");
    assertThat(row.getField("Chênh lệch so với yêu cầu")).isEqualTo("-0,004");
    assertThat(row.getField("Chênh lệch, tử số")).isEqualTo("-1");
    assertThat(row.getField("Chênh lệch, mẫu số")).isEqualTo("250");
    assertThat(row.getField("Thời hạn")).isEqualTo("31/12/2020");
    assertThat(row.getField("Còn thiếu (trong số đã có)")).isEqualTo("1");
  }

  @Test
  void englishNumbersHaveAPointAndFieldsAComma() throws IOException {
    NamedCsvRecord row =
        row(read(CsvReport.of(Data.OF_2020.judged(), Language.ENGLISH), ','), "Id", "co-ho-so-60");
    assertThat(row.getField("Actual")).isEqualTo("59.996%");
    assertThat(row.getField("Margin")).isEqualTo("-0.004");
    assertThat(row.getField("Due")).isEqualTo("2020-12-31");
  }

  @Test
  void anAgencyHasItsIdInAColumnOfItsOwn() throws IOException {
    List<NamedCsvRecord> rows = read(CsvReport.of(Data.OF_2020.judged(), Language.VIETNAMESE), ';');
    assertThat(rows)
        .filteredOn(row -> row.getField("Cơ quan").equals("Sở Nội vụ"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getField("Mã cơ quan")).isEqualTo("so-noi-vu"));
  }

  @ParameterizedTest
  @EnumSource(Data.class)
  void everyResultHasARow(Data data) throws IOException {
    JudgedPlan judged = data.judged();
    int results =
        judged.report().results().stream()
            .mapToInt(
                result ->
                    1 + result.members().size() + result.parts().size() + result.stages().size())
            .sum();
    assertThat(read(CsvReport.of(judged, Language.VIETNAMESE), ';'))
        .hasSize(results + judged.report().tasks().size());
  }

  @Test
  void whatChangedSinceAnEarlierDayHasAColumnAndIsSaidOfTheTargetAndTheTaskAlone()
      throws IOException {
    JudgedPlan judged = Data.OF_EVERYTHING.comparedWith(LocalDate.of(2021, 1, 4));
    List<NamedCsvRecord> rows = read(CsvReport.of(judged, Language.ENGLISH), ',');
    assertThat(rows)
        .filteredOn(row -> row.getField("Id").matches("giai-doan|phan-co-quan|chua-co|v1|v5"))
        .extracting(
            row ->
                Stream.of("Kind", "Agency id", "Outcome", "Actual", "Change")
                    .map(row::getField)
                    .map(cell -> cell.replaceFirst("; new figures.*", "; …"))
                    .collect(Collectors.joining(" | ")))
        .containsExactly(
            "Target |  | Not met | 70.71% | from \"No data\" to \"Not met\" since 2021-01-05; …",
            "Stage |  | Met | 60.00% | ",
            "Stage |  | Not met | 70.71% | ",
            "Target |  | Met | 60.00% | from \"No data\" to \"Met\" since 2021-01-05; …",
            "Agency | so-a | Met | 80.5 | ",
            "Agency | so-b | Not met | -7.25 | ",
            "Agency | so-c | Met | 50 | ",
            "Agency | xa-d | Not met | 49.999 | ",
            "Agency | xa-e | Met | 1234567.5 | ",
            "Target |  | No data |  | ",
            "Task | so-a | Completed, on time | 2020-06-30 | from \"No report, overdue\" to"
                + " \"Completed on time\"",
            "Task | xa-e | No report, overdue |  | ");
  }

  @Test
  void ofATaskThatSeveralAgenciesLeadEachHasARow() throws IOException {
    assertThat(read(CsvReport.of(Data.of2026(), Language.ENGLISH), ','))
        .filteredOn(row -> row.getField("Id").equals("ke-hoach-cap-xa"))
        .extracting(row -> row.getField("Agency id") + " " + row.getField("Outcome"))
        .containsExactly(
            " In progress, overdue",
            "dac-khu-hon-mau Completed, late",
            "phuong-dong Completed, on time",
            "phuong-tay Completed, on time",
            "xa-ha No report, overdue",
            "xa-thuong Completed, on time",
            "xa-trung Completed, on time");
  }

  @Test
  void noTextOfThePlanIsTakenForAFormula() throws IOException {
    List<NamedCsvRecord> rows =
        read(CsvReport.of(Data.OF_EVERYTHING.judged(), Language.VIETNAMESE), ';');
    assertThat(row(rows, "Mã", "toi-da").getField("Nội dung"))
        .isEqualTo("'@ không quá 10% hồ sơ quá hạn");
    assertThat(row(rows, "Mã", "loi").getField("Nội dung")).startsWith("'+ nâng cao");
    assertThat(row(rows, "Mã", "v2").getField("Nội dung")).isEqualTo("'-2+3 chậm");
    assertThat(row(rows, "Mã", "v2").getField("Cơ quan")).startsWith("'=HYPERLINK(");
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.getFields())
                    .allSatisfy(
                        field -> assertThat(field).matches("(?s)|[^=+@\t\r-].*|-[0-9,]+%?")));
  }
}
