package vn.cchc.examples.sheets.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.text.Language;

/** What becomes of a cell that should hold a number, by what it holds and how it is written. */
class NumberCellsOfEveryKindTest {
  private final NumberCells numbers = new NumberCells(Language.VIETNAMESE);

  private static SheetCell cell(SheetCell.Kind kind, String text, String format) {
    return cell(kind, text, format, CellFont.PLAIN);
  }

  private static SheetCell cell(SheetCell.Kind kind, String text, String format, CellFont font) {
    return new SheetCell(7, 1, kind, text, CellFormat.parse(format), font, true);
  }

  private static String told(CellResult<?> result) {
    return result
        .code()
        .map(code -> code + " " + result.expected() + " " + result.actual())
        .orElseGet(() -> result.value().map(Object::toString).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ERROR              | #DIV/0! | formulaError  #DIV/0!",
        "NOTHING_CALCULATED | ''      | formulaNotCalculated  ''",
        "BOOLEAN            | 1       | notANumber 1.166; 69,42 “1”",
        "DAY                | 2026-01-31 | notANumber 1.166; 69,42 “2026-01-31”",
        "TEXT               | khá     | notANumber 1.166; 69,42 “khá”",
        "TEXT               | 12 hồ sơ | numberWithWords 1.166; 69,42 “12 hồ sơ”",
      })
  void whatIsNoNumberIsRefusedByWhatItIs(SheetCell.Kind kind, String text, String refusal) {
    SheetCell cell = cell(kind, text, "General");
    String expected = refusal.replace("''", "");

    assertThat(told(numbers.count(cell))).isEqualTo(expected);
    assertThat(told(numbers.amount(cell, OptionalInt.empty()))).isEqualTo(expected);
    if (kind != SheetCell.Kind.TEXT) {
      assertThat(told(numbers.percentage(cell))).isEqualTo(expected);
    }
  }

  @Test
  void theEnglishConventionHasItsOwnExample() {
    assertThat(new NumberCells(Language.ENGLISH).count(SheetCell.text(1, 0, "x")).expected())
        .isEqualTo("1,166; 69.42");
  }

  @Test
  void aNumberThatIsStruckOutOrRaisedIsRefusedInEveryForm() {
    CellFont struck = new CellFont(Optional.empty(), true, false);
    CellFont raised = new CellFont(Optional.empty(), false, true);
    for (SheetCell.Kind kind : new SheetCell.Kind[] {SheetCell.Kind.TEXT, SheetCell.Kind.NUMBER}) {
      assertThat(told(numbers.count(cell(kind, "12", "General", struck))))
          .isEqualTo("struckOut  “12”");
      assertThat(told(numbers.count(cell(kind, "12", "General", raised))))
          .isEqualTo("raisedMark  “12”");
    }
    assertThat(told(numbers.percentage(cell(SheetCell.Kind.NUMBER, "0.12", "0%", struck))))
        .isEqualTo("struckOut  “0.12”");
  }

  @Test
  void aPercentageInTheWordsOfTheFormatIsNoneInTheCell() {
    SheetCell cell = cell(SheetCell.Kind.NUMBER, "60", "0\"%\"");

    assertThat(told(numbers.percentage(cell))).isEqualTo("percentInWords 60% 60");
    assertThat(told(numbers.amount(cell, OptionalInt.empty()))).isEqualTo("percentInWords 60% 60");
    assertThat(numbers.percentage(SheetCell.text(1, 0, "60")).code())
        .contains(RefusalCode.NOT_A_PERCENTAGE);
  }

  @Test
  void aTextOfMoreDigitsThanALongIsNoCount() {
    assertThat(numbers.count(SheetCell.text(1, 0, "999999999999999999")).value())
        .contains(999_999_999_999_999_999L);
    assertThat(numbers.count(SheetCell.text(1, 0, "9999999999999999999")).code())
        .contains(RefusalCode.TOO_MANY_DIGITS);
    assertThat(numbers.count(SheetCell.text(1, 0, "")).code()).contains(RefusalCode.NOT_A_NUMBER);
  }

  /** Excel keeps fifteen digits; eighteen decimals, or whole digits, are the most that are read. */
  @ParameterizedTest
  @CsvSource({
    "123456789012345, true",
    "1234567890123456, false",
    "1E17, true",
    "1E18, false",
    "1E-18, true",
    "1E-19, false",
    "1.2.3, false",
  })
  void aNumberIsReadToTheDigitsThatAreKept(String digits, boolean isRead) {
    var read =
        numbers.amount(
            cell(SheetCell.Kind.NUMBER, digits, "0.################E+0"), OptionalInt.empty());

    assertThat(read.value().isPresent()).as(told(read)).isEqualTo(isRead);
  }

  @Test
  void anAmountIsPrintedInTheDecimalsThatTheMappingNames() {
    SheetCell cell = cell(SheetCell.Kind.NUMBER, "69.4", "General");

    assertThat(numbers.amount(cell, OptionalInt.of(2)).value().orElseThrow().decimals())
        .hasValue(2);
    assertThat(numbers.amount(cell, OptionalInt.of(1)).value().orElseThrow().decimals())
        .hasValue(1);
    assertThat(told(numbers.amount(cell, OptionalInt.of(0)))).isEqualTo("hiddenDecimals 0 69.4");
    assertThat(numbers.amount(cell, OptionalInt.of(19)).code())
        .contains(RefusalCode.HIDDEN_DECIMALS);
  }

  @Test
  void aZeroThatTheSheetDoesNotShowShowsNothing() {
    SheetCell hidden =
        new SheetCell(7, 1, SheetCell.Kind.NUMBER, "0", CellFormat.GENERAL, CellFont.PLAIN, false);

    assertThat(told(numbers.count(hidden))).isEqualTo("showsNothing  0");
  }

  @Test
  void aLabelIsWhatTheCellShows() {
    assertThat(cell(SheetCell.Kind.NUMBER, "7", "000").label()).isEqualTo("007");
    assertThat(cell(SheetCell.Kind.TEXT, "7", "000").label()).isEqualTo("7");
    assertThat(SheetCell.text(1, 0, "a\nb").shown()).isEqualTo("a b");
  }

  @Test
  void aDayIsShownAsPeopleWriteItWhereAPeriodIsAskedFor() {
    assertThat(PeriodCells.read(cell(SheetCell.Kind.DAY, "2026-03-15", "dd/mm/yyyy")).actual())
        .isEqualTo("15/03/2026");
    assertThat(PeriodCells.read(cell(SheetCell.Kind.DAY, "2026-03-02", "mm/yyyy")).actual())
        .isEqualTo("02/03/2026");
    assertThat(PeriodCells.read(cell(SheetCell.Kind.DAY, "2026-03-01", "mm/yyyy")).value())
        .map(Object::toString)
        .contains("2026-03");
  }
}
