package vn.cchc.examples.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.indicator.Fraction;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

class CsvTableTest {
  private static final ImmutableList<Cell> ROW =
      ImmutableList.of(
          Cell.of("a;b"),
          Cell.of(7),
          new Cell.Amount(new BigDecimal("1.50")),
          new Cell.Percentage(new BigDecimal("59.996"), 2),
          Cell.day(Optional.of(LocalDate.of(2020, 12, 31))),
          new Cell.Empty());

  private static String csv(Language language, char decimal, ImmutableList<Cell> row) {
    ImmutableList<String> columns =
        row.stream().map(cell -> "h").collect(ImmutableList.toImmutableList());
    return new CsvTable(Messages.of(language), decimal)
        .text(new Sheet("x", columns, ImmutableList.of(row)));
  }

  @Test
  void fieldsAreWrittenAsASpreadsheetOfTheLanguageReadsThem() {
    assertThat(csv(Language.VIETNAMESE, ',', ROW))
        .isEqualTo("\ufeffh;h;h;h;h;h\r\n\"a;b\";7;1,50;60,00%;31/12/2020;\r\n");
    assertThat(csv(Language.ENGLISH, '.', ROW))
        .isEqualTo("\ufeffh,h,h,h,h,h\r\na;b,7,1.50,60.00%,2020-12-31,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@a", " =1", "\t1", "\u00a0=1", "\uff1d1"})
  void aTextThatASpreadsheetWouldTakeForAFormulaFollowsAnApostrophe(String text) {
    assertThat(csv(Language.ENGLISH, '.', ImmutableList.of(Cell.of(text)))).contains("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1", "a=1", "'", " a"})
  void anyOtherTextStaysAsItIs(String text) {
    assertThat(csv(Language.ENGLISH, '.', ImmutableList.of(Cell.of(text))))
        .isEqualTo("\ufeffh\r\n" + text + "\r\n");
  }

  @Test
  void whatIsAbsentIsAnEmptyCell() {
    assertThat(Cell.words(Optional.empty())).isEqualTo(new Cell.Empty());
    assertThat(Cell.amount(Optional.empty())).isEqualTo(new Cell.Empty());
    assertThat(Cell.whole(Optional.empty())).isEqualTo(new Cell.Empty());
    assertThat(Cell.exact(Optional.empty())).isEqualTo(new Cell.Empty());
    assertThat(Cell.day(Optional.empty())).isEqualTo(new Cell.Empty());
    assertThat(Cell.words(Optional.of("a"))).isEqualTo(Cell.of("a"));
    LocalDate day = LocalDate.of(2020, 12, 31);
    assertThat(Cell.day(Optional.of(day))).isEqualTo(new Cell.Day(day));
    assertThat(Cell.whole(Optional.of(7))).isEqualTo(Cell.of(7));
  }

  @Test
  void aFractionHasAsManyDecimalsAsACellHolds() {
    assertThat(Cell.decimal(Fraction.of(2, 3))).isEqualTo(new BigDecimal("0.666666666666667"));
    assertThat(Cell.decimal(Fraction.of(3, 2))).isEqualTo(new BigDecimal("1.5"));
    assertThat(Cell.decimal(Fraction.of(100, 1))).isEqualTo(new BigDecimal("100"));
    assertThat(Cell.exact(Optional.of(Fraction.of(3, 2))))
        .isEqualTo(new Cell.Amount(new BigDecimal("1.5")));
  }
}
