package vn.cchc.json.token;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers that are no text: those of a tree, of a buffer of tokens, of a binary format. */
public final class PlainNumber {
  /** What a number begins with whose last digits a double may have rounded away. */
  public static final String ROUNDED = "≈";

  /** A decimal of so many digits is the only one that is nearest to its double. */
  public static final int DIGITS_OF_A_DOUBLE = 15;

  /** Beyond it the digits are not unfolded: a scale of a million would make as many zeros. */
  private static final int MOST_DIGITS_UNFOLDED = 1000;

  private static final int DIGITS_OF_A_FLOAT = 6;

  /** From this magnitude on {@link BigDecimal#toString} has no exponent. */
  private static final BigDecimal LEAST_WITHOUT_EXPONENT = new BigDecimal("0.000001");

  private PlainNumber() {}

  /**
   * Writes the number that a parser holds.
   *
   * @param number what the parser holds: a number, or a text where the number was written
   * @param written how the parser writes it
   */
  static String of(Object number, String written) {
    if (number instanceof BigDecimal decimal) {
      return isShort(decimal) ? decimal.toPlainString() : written;
    } else if (number instanceof Double || number instanceof Float) {
      return ofBinary(written, number instanceof Double ? DIGITS_OF_A_DOUBLE : DIGITS_OF_A_FLOAT);
    }
    return written;
  }

  /**
   * Writes a binary number plainly. One with more digits than survive in it for certain may have
   * been rounded, and is marked.
   */
  private static String ofBinary(String written, int digitsKept) {
    BigDecimal decimal;
    try {
      decimal = new BigDecimal(written);
    } catch (NumberFormatException e) {
      return written; // NaN, or infinite
    }
    boolean isExact = decimal.stripTrailingZeros().precision() <= digitsKept;
    return (isExact ? "" : ROUNDED) + decimal.toPlainString();
  }

  private static boolean isShort(BigDecimal decimal) {
    return Math.abs((long) decimal.scale()) <= MOST_DIGITS_UNFOLDED;
  }

  static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  static boolean isLong(BigInteger number) {
    return number.bitLength() < Long.SIZE;
  }

  /** Returns whether {@link BigDecimal#toString} writes a fraction with an exponent. */
  static boolean hasExponent(BigDecimal fraction) {
    return fraction.abs().compareTo(LEAST_WITHOUT_EXPONENT) < 0;
  }
}
