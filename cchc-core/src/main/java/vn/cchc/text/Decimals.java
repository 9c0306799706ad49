package vn.cchc.text;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** The one form of each decimal number: 90 and 90.0 are one number, equal and with one hash. */
public final class Decimals {
  /** The most digits before the point, and the most after it. */
  public static final int MOST_DIGITS = 100;

  private Decimals() {}

  /**
   * Returns a number without trailing zeros and without a negative scale.
   *
   * @param number the number
   * @return the same number in its one form
   * @throws IllegalArgumentException if it needs more than 100 digits before or after the point
   */
  public static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = stripped(number);
    checkArgument(
        fits(stripped),
        "number: must have at most %s digits before and after the point",
        MOST_DIGITS);
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Returns whether a number has a canonical form.
   *
   * @param number the number
   * @return whether it needs no more than 100 digits before and after the point
   */
  public static boolean isShort(BigDecimal number) {
    return fits(stripped(number));
  }

  private static BigDecimal stripped(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static boolean fits(BigDecimal stripped) {
    return stripped.scale() <= MOST_DIGITS
        && (long) stripped.precision() - stripped.scale() <= MOST_DIGITS;
  }
}
