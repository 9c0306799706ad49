package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.00%            | false | true  | 2 | 0 | NONE",
        "0%;[Red]-0.0%    | false | true  | 0 | 0 | NONE",
        "#,##0            | false | false | 0 | 0 | NONE",
        "#,##0.0##        | false | false | 1 | 2 | NONE",
        "0.0\" %\"        | false | false | 1 | 0 | NONE",
        "0.00\\%          | false | false | 2 | 0 | NONE",
        "General          | true  | false | 0 | 0 | NONE",
        "@                | true  | false | 0 | 0 | NONE",
        "0.00E+00         | true  | false | 0 | 0 | NONE",
        "# ?/?            | true  | false | 0 | 0 | NONE",
        "dd/mm/yyyy       | true  | false | 0 | 0 | OTHER",
        "[$-42A]mm/yyyy   | true  | false | 0 | 0 | MONTH",
        "\"Tháng \"m/yyyy | true  | false | 0 | 0 | MONTH",
        "h:mm             | true  | false | 0 | 0 | OTHER",
      })
  void aFormatSaysWhatIsShown(
      String code,
      boolean isGeneral,
      boolean isPercent,
      int decimals,
      int more,
      CellFormat.DateParts date) {
    assertThat(CellFormat.parse(code))
        .isEqualTo(new CellFormat(isGeneral, isPercent, decimals, more, date));
  }

  @Test
  void theFormatsThatEveryExcelHasAreKnownByNumber() {
    assertThat(CellFormat.of(9, null)).isEqualTo(CellFormat.parse("0%"));
    assertThat(CellFormat.of(10, null)).isEqualTo(CellFormat.parse("0.00%"));
    assertThat(CellFormat.of(4, null)).isEqualTo(CellFormat.parse("#,##0.00"));
    assertThat(CellFormat.of(14, null).date()).isEqualTo(CellFormat.DateParts.OTHER);
    assertThat(CellFormat.of(17, null).date()).isEqualTo(CellFormat.DateParts.MONTH);
    assertThat(CellFormat.of(49, null)).isEqualTo(CellFormat.GENERAL);
    assertThat(CellFormat.of(10, "0.0")).isEqualTo(CellFormat.parse("0.0"));
  }
}
