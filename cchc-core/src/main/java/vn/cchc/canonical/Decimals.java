package vn.cchc.canonical;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** The one form of each decimal number: 90 and 90.0 are one number, equal and with one hash. */
public final class Decimals {
  private static final int MOST_DIGITS = 100;

  private Decimals() {}

  /**
   * Returns a number without trailing zeros and without a negative scale.
   *
   * @param number the number
   * @return the same number in its one form
   * @throws IllegalArgumentException if it needs more than 100 digits before or after the point
   */
  public static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    checkArgument(
        stripped.scale() <= MOST_DIGITS
            && (long) stripped.precision() - stripped.scale() <= MOST_DIGITS,
        "number: must have at most %s digits before and after the point",
        MOST_DIGITS);
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
