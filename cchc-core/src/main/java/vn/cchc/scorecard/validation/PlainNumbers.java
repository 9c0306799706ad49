package vn.cchc.scorecard.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cchc.indicator.Fraction;

/** Exact numbers as texts of no language, for the values of problems. */
final class PlainNumbers {
  private static final int MOST_DECIMALS = 18;

  private PlainNumbers() {}

  /** Returns a decimal number where the fraction is one, else the fraction. */
  static String text(Fraction number) {
    BigDecimal rounded = number.rounded(MOST_DECIMALS, RoundingMode.HALF_UP);
    BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return Fraction.of(stripped).equals(number) ? stripped.toPlainString() : number.toString();
  }

  static Fraction half(Fraction one, Fraction other) {
    return one.plus(other).over(Fraction.of(2));
  }
}
