package vn.cchc.examples.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.indicator.Fraction;

/** A cell of a table, of a type of its own, so that a reader can reckon with it. */
public sealed interface Cell {
  /** So many decimals a cell of a workbook holds. */
  int DECIMALS = 15;

  /** Nothing. */
  record Empty() implements Cell {}

  /**
   * A text.
   *
   * @param text the text
   */
  record Words(String text) implements Cell {}

  /**
   * A state, in words and a colour.
   *
   * @param text the words
   * @param tone the colour
   */
  record Standing(String text, Tone tone) implements Cell {}

  /**
   * A text that runs over the columns to its right, as many as the table has.
   *
   * @param text the text
   */
  record Wide(String text) implements Cell {}

  /**
   * A heading inside a table.
   *
   * @param text the text
   */
  record Heading(String text) implements Cell {}

  /**
   * How many there are of something: a number that is shown with its words.
   *
   * @param number the number
   * @param words the words
   * @param tone the colour, which a count of none does not have
   */
  record Count(long number, String words, Tone tone) implements Cell {}

  /**
   * A number.
   *
   * @param number the number
   */
  record Amount(BigDecimal number) implements Cell {}

  /**
   * A percentage.
   *
   * @param percent the number in per cent, 60 for 60 per cent
   * @param decimals how many decimals it is shown with, so that it does not belie its verdict
   */
  record Percentage(BigDecimal percent, int decimals) implements Cell {}

  /**
   * A day.
   *
   * @param day the day
   */
  record Day(LocalDate day) implements Cell {}

  static Cell of(String text) {
    return new Words(text);
  }

  static Cell of(long number) {
    return new Amount(BigDecimal.valueOf(number));
  }

  static Cell words(Optional<String> text) {
    return text.map(Cell::of).orElseGet(Empty::new);
  }

  static Cell amount(Optional<BigDecimal> number) {
    return number.map(some -> (Cell) new Amount(some)).orElseGet(Empty::new);
  }

  static Cell whole(Optional<Integer> number) {
    return number.map(Cell::of).orElseGet(Empty::new);
  }

  static Cell exact(Optional<Fraction> number) {
    return amount(number.map(Cell::decimal));
  }

  /** Returns a number with as many decimals as a cell holds, so that only the cell rounds it. */
  static BigDecimal decimal(Fraction exact) {
    BigDecimal rounded = exact.rounded(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY);
  }

  static Cell day(Optional<LocalDate> day) {
    return day.map(some -> (Cell) new Day(some)).orElseGet(Empty::new);
  }
}
