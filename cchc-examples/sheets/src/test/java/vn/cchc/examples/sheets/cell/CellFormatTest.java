package vn.cchc.examples.sheets.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {
  private static final BigDecimal ONE = BigDecimal.ONE;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0          | false | 0 | 0",
        "#,##0      | false | 0 | 0",
        "#,##0.0#   | false | 1 | 1",
        "0.00\"%\"  | false | 2 | 0",
        "0%         | true  | 0 | 0",
        "0.0##%     | true  | 1 | 2",
        "[Red]0.00;[Blue]-0.00 | false | 2 | 0",
        "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_) | false | 2 | 0",
        "\"m\"0     | false | 0 | 0",
      })
  void aFormatSaysWhatItShowsOfANumber(String code, boolean isPercent, int decimals, int more) {
    FormatSection section = CellFormat.parse(code).section(ONE);

    assertThat(section.isPercent()).isEqualTo(isPercent);
    assertThat(section.decimals()).isEqualTo(decimals);
    assertThat(section.moreDecimals()).isEqualTo(more);
    assertThat(section.date()).isEqualTo(CellFormat.DateParts.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "mm/yyyy, MONTH",
    "mmm-yy, MONTH",
    "d/m/yy, OTHER",
    "[$-42A]dd/mm/yyyy, OTHER",
    "[h]:mm, OTHER",
    "General, NONE",
    "@, NONE"
  })
  void aFormatSaysWhichPartsOfADateItShows(String code, CellFormat.DateParts parts) {
    assertThat(CellFormat.parse(code).date()).isEqualTo(parts);
  }

  @Test
  void formatsThatEveryExcelHasAreKnownByNumber() {
    assertThat(CellFormat.of(10, null)).isEqualTo(CellFormat.parse("0.00%"));
    assertThat(CellFormat.of(17, null).date()).isEqualTo(CellFormat.DateParts.MONTH);
    assertThat(CellFormat.of(0, null)).isEqualTo(CellFormat.GENERAL);
    assertThat(CellFormat.of(164, "0.0")).isEqualTo(CellFormat.parse("0.0"));
  }

  /** Between the bars are the number, its format, and what is shown in its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      value = {
        "1234000 | #,##0,        | 1,234",
        "45000000 | #,##0,,      | 45",
        "1234567 | #,##0.0,      | 1,234.6",
        "45 | 0\" nghìn\"        | 45 nghìn",
        "45 | General\" nghìn\"  | 45 nghìn",
        "1234567 | #,##0.0#,     | 1,234.57",
        "1234567 | 0.0#E+00      | 1.23E+6",
        "45 | 0\"00\"            | 45 00",
        "45 | ;;;                | ``",
        "0  | 0;-0;;@            | ``",
        "0  | #,###              | ``",
        "45 | \"đã nộp\"         | đã nộp",
        "5  | [>=10]0;\"ít\"     | ít",
        "1234567 | 0.00E+00      | 1.23E+6",
        "0.333333333333333 | General | 0.333333333",
        "-5 | 0;0                | 5",
        "0.33 | # ?/?            | # ?/?",
      })
  void aFormatMayShowAnotherNumberWordsOrNothing(BigDecimal number, String code, String shown) {
    assertThat(ShownNumber.instead(number, CellFormat.parse(code))).contains(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "45 | #,##0",
        "45 | 0\" hồ sơ\"",
        "45 | General",
        "0  | General",
        "0  | 0",
        "0  | _(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
        "45 | _-* #,##0\\ _₫_-;-* #,##0\\ _₫_-;_-* \"-\"\\ _₫_-;_-@_-",
        "-5 | #,##0_);(#,##0)",
        "-5 | 0",
        "1200000 | 0.0E+00",
        "12345678901 | General",
        "0.25 | 0.0#%",
        "5 | # ?/?",
      })
  void anyOtherFormatShowsTheNumberItself(BigDecimal number, String code) {
    assertThat(ShownNumber.instead(number, CellFormat.parse(code))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 00000, 00001", "26740, General, 26740", "123456, 00000, 123456", "1.0, 0, 1"})
  void aNumberInPlaceOfALabelIsWhatTheCellShows(String digits, String code, String label) {
    assertThat(ShownNumber.label(digits, CellFormat.parse(code))).isEqualTo(label);
  }

  /** A condition, and whether 9, 10 and 11 are shown by its section. */
  @ParameterizedTest
  @CsvSource({
    "<10, true, false, false",
    "<=10, true, true, false",
    ">10, false, false, true",
    ">=10, false, true, true",
    "=10, false, true, false",
    "<>10, true, false, true",
  })
  void aConditionDecidesForWhichNumbersASectionIs(
      String condition, boolean below, boolean equal, boolean above) {
    CellFormat format = CellFormat.parse("[" + condition + "]0%;0.0");

    assertThat(format.isPercent(new BigDecimal("9"))).isEqualTo(below);
    assertThat(format.isPercent(BigDecimal.TEN)).isEqualTo(equal);
    assertThat(format.isPercent(new BigDecimal("11"))).isEqualTo(above);
  }

  @ParameterizedTest
  @CsvSource({
    "26, NONE",
    "27, OTHER",
    "36, OTHER",
    "37, NONE",
    "49, NONE",
    "50, OTHER",
    "58, OTHER",
    "59, NONE",
    "14, OTHER",
    "22, OTHER",
    "47, OTHER",
    "48, NONE"
  })
  void someNumbersOfFormatsAreDatesInEveryExcel(int id, CellFormat.DateParts parts) {
    assertThat(CellFormat.of(id, null).date()).isEqualTo(parts);
  }

  @Test
  void aSignThatStandsForItselfIsAWordAndRoomForASignIsNone() {
    assertThat(CellFormat.parse("0\\%").section(ONE).words()).isEqualTo("%");
    assertThat(CellFormat.parse("_-0* ").section(ONE).words()).isEmpty();
  }

  @Test
  void aColourBesideAConditionChangesNothing() {
    CellFormat format = CellFormat.parse("[>=10][Red]0%;0.0");

    assertThat(format.isPercent(BigDecimal.TEN)).isTrue();
    assertThat(format.isPercent(ONE)).isFalse();
  }
}
