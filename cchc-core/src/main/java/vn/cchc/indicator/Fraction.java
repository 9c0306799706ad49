package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms, such as -17/10.
 *
 * @param numerator the numerator, which bears the sign
 * @param denominator the denominator, positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  private static final int LONGEST = 10_000;

  /** Zero. */
  public static final Fraction ZERO = of(0);

  /** Brings the fraction to lowest terms. */
  public Fraction {
    checkArgument(denominator.signum() != 0, "fraction %s/0: denominator must not be 0", numerator);
    BigInteger divisor = divisor(numerator, denominator);
    if (!divisor.equals(BigInteger.ONE)) {
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  /** Returns the greatest common divisor, with the sign of the denominator. */
  private static BigInteger divisor(BigInteger numerator, BigInteger denominator) {
    if (denominator.equals(BigInteger.ONE)) {
      return denominator;
    } else if (numerator.bitLength() < Long.SIZE - 1 && denominator.bitLength() < Long.SIZE - 1) {
      long divisor =
          LongMath.gcd(Math.abs(numerator.longValue()), Math.abs(denominator.longValue()));
      return BigInteger.valueOf(denominator.signum() * divisor);
    }
    BigInteger divisor = numerator.gcd(denominator);
    return denominator.signum() < 0 ? divisor.negate() : divisor;
  }

  /**
   * Returns a whole number.
   *
   * @param number the number
   * @return the fraction number/1
   */
  public static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /**
   * Returns a decimal number.
   *
   * @param number the number
   * @return the fraction equal to it
   */
  public static Fraction of(BigDecimal number) {
    return number.scale() > 0
        ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * Returns the percentage for which a ratio stands: 50 for 1/2.
   *
   * @param ratio a ratio of something
   * @return 100 times its numerator over its denominator
   * @throws IllegalArgumentException if the ratio is 0/0
   */
  public static Fraction percent(Ratio ratio) {
    return new Fraction(
        BigInteger.valueOf(ratio.numerator()).multiply(BigInteger.valueOf(100)),
        BigInteger.valueOf(ratio.denominator()));
  }

  /**
   * Reads a fraction, the inverse of {@link #toString}.
   *
   * @param text such as -17/10 or 4
   * @return the fraction
   * @throws NumberFormatException if it has not this form, or more than 10 000 characters
   */
  public static Fraction parse(String text) {
    if (text.length() > LONGEST) {
      throw new NumberFormatException(
          "fraction: must have at most %s characters, but has %s"
              .formatted(LONGEST, text.length()));
    }
    int stroke = text.indexOf('/');
    return stroke < 0
        ? new Fraction(new BigInteger(text), BigInteger.ONE)
        : new Fraction(
            new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
  }

  /**
   * Returns this plus another.
   *
   * @param other the other
   * @return the sum
   */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * Returns this less another.
   *
   * @param other the other
   * @return the difference
   */
  public Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  /**
   * Returns this times another.
   *
   * @param other the other
   * @return the product
   */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns this over another.
   *
   * @param other the other, not zero
   * @return the quotient, exact
   * @throws IllegalArgumentException if the other is zero
   */
  public Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** {@return this with the other sign} */
  public Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** {@return this without its sign} */
  public Fraction abs() {
    return signum() < 0 ? negate() : this;
  }

  /** {@return -1, 0 or 1, as this is negative, zero or positive} */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Returns this as a decimal number, for display only.
   *
   * @param decimals the number of decimals
   * @param rounding how to round
   * @return the rounded number, with just that many decimals
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** {@return numerator and denominator parted by a stroke, or a whole number alone} */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
