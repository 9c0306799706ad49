package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, such as -17/10; written in lowest terms, and equal to every other of
 * the same value.
 *
 * <p>Two {@code long}s hold it where they can. They are not brought to lowest terms, which would
 * take longer than everything else that is done with most fractions: comparing and adding need it
 * as little as school arithmetic does, and whoever asks for the terms has them reduced then. What
 * two {@code long}s cannot hold in lowest terms is held by two big integers. Which of the two it is
 * shows nowhere.
 */
public final class Fraction implements Comparable<Fraction> {
  private static final int LONGEST = 10_000;
  private static final Pattern FORM = Pattern.compile("-?[0-9]+(/-?[0-9]+)?");

  /** Products of as many bits and a sign can be added without overflow. */
  private static final int SHORT = 61;

  /** A decimal number of as many digits is held by a {@code long}, and so is the power of ten. */
  private static final int MOST_DIGITS = 18;

  /** Zero. */
  public static final Fraction ZERO = of(0);

  /**
   * The numerator, positive or negative but never {@link Long#MIN_VALUE}; unused beside wide terms.
   */
  private final long above;

  /** The denominator, positive; unused beside wide terms. */
  private final long below;

  private final @Nullable Wide wide;

  /** Terms of which one does not fit into a {@code long}, though they are the lowest. */
  private record Wide(BigInteger above, BigInteger below) {}

  private Fraction(long above, long below) {
    this.above = above;
    this.below = below;
    this.wide = null;
  }

  /**
   * Makes a fraction of any two integers.
   *
   * @param numerator the numerator
   * @param denominator the denominator, not zero
   */
  public Fraction(BigInteger numerator, BigInteger denominator) {
    checkArgument(denominator.signum() != 0, "fraction %s/0: denominator must not be 0", numerator);
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
    Wide lowest = new Wide(numerator.divide(signed), denominator.divide(signed));
    boolean fits = fits(lowest.above()) && fits(lowest.below());
    this.above = fits ? lowest.above().longValueExact() : 0;
    this.below = fits ? lowest.below().longValueExact() : 0;
    this.wide = fits ? null : lowest;
  }

  /** Returns whether a number and its opposite are both {@code long}s. */
  private static boolean fits(BigInteger number) {
    return number.abs().bitLength() < Long.SIZE;
  }

  /**
   * Returns a whole number.
   *
   * @param number the number
   * @return the fraction number/1
   */
  public static Fraction of(long number) {
    return number > Long.MIN_VALUE
        ? new Fraction(number, 1)
        : new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /**
   * Returns a fraction of two whole numbers.
   *
   * @param numerator the numerator
   * @param denominator the denominator, which may be negative
   * @return the fraction
   * @throws IllegalArgumentException if the denominator is 0
   */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Returns a decimal number.
   *
   * @param number the number
   * @return the fraction equal to it
   */
  public static Fraction of(BigDecimal number) {
    int scale = number.scale();
    if (scale >= 0 && scale <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
      return new Fraction(number.scaleByPowerOfTen(scale).longValue(), LongMath.pow(10, scale));
    }
    return scale > 0
        ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(scale))
        : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * Returns the percentage that a ratio is: 50 for 1/2.
   *
   * @param ratio a ratio of something
   * @return 100 times its numerator over its denominator
   * @throws IllegalArgumentException if the ratio is 0/0
   */
  public static Fraction percent(Ratio ratio) {
    return scaled(ratio, 100);
  }

  /**
   * Returns the number that a ratio is on a scale: 30 for 30/1 000 per thousand.
   *
   * @param ratio a ratio of something
   * @param per the number that a ratio of one is
   * @return so many times its numerator over its denominator
   * @throws IllegalArgumentException if the ratio is 0/0
   */
  public static Fraction scaled(Ratio ratio, int per) {
    return ratio.numerator() <= Long.MAX_VALUE / per && !ratio.isOfNothing()
        ? new Fraction(ratio.numerator() * per, ratio.denominator())
        : new Fraction(
            BigInteger.valueOf(ratio.numerator()).multiply(BigInteger.valueOf(per)),
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
    if (!FORM.matcher(text).matches()) {
      throw new NumberFormatException(
          "fraction: must look like -17/10 or 4, but was \"%s\"".formatted(text));
    }
    int stroke = text.indexOf('/');
    return stroke < 0
        ? new Fraction(new BigInteger(text), BigInteger.ONE)
        : new Fraction(
            new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
  }

  /** {@return the numerator in lowest terms, which has the sign} */
  public BigInteger numerator() {
    return wide == null ? BigInteger.valueOf(above / divisor()) : wide.above();
  }

  /** {@return the denominator in lowest terms, positive} */
  public BigInteger denominator() {
    return wide == null ? BigInteger.valueOf(below / divisor()) : wide.below();
  }

  private long divisor() {
    return LongMath.gcd(Math.abs(above), below);
  }

  /**
   * Returns this plus another.
   *
   * @param other the other
   * @return the sum
   */
  public Fraction plus(Fraction other) {
    if (isAddedInLongs(other)) {
      return new Fraction(above * other.below + other.above * below, below * other.below);
    }
    return new Fraction(
        wideAbove().multiply(other.wideBelow()).add(other.wideAbove().multiply(wideBelow())),
        wideBelow().multiply(other.wideBelow()));
  }

  /**
   * Returns this less another.
   *
   * @param other the other
   * @return the difference
   */
  public Fraction minus(Fraction other) {
    if (isAddedInLongs(other)) {
      return new Fraction(above * other.below - other.above * below, below * other.below);
    }
    return plus(other.negate());
  }

  /**
   * Returns this times another.
   *
   * @param other the other
   * @return the product
   */
  public Fraction times(Fraction other) {
    if (wide == null
        && other.wide == null
        && isShort(above, other.above)
        && isShort(below, other.below)) {
      return new Fraction(above * other.above, below * other.below);
    }
    return new Fraction(
        wideAbove().multiply(other.wideAbove()), wideBelow().multiply(other.wideBelow()));
  }

  /**
   * Returns this over another.
   *
   * @param other the other, not zero
   * @return the quotient, exact
   * @throws IllegalArgumentException if the other is zero
   */
  public Fraction over(Fraction other) {
    return times(other.inverse());
  }

  private Fraction inverse() {
    return wide == null && above != 0
        ? new Fraction(signum() * below, Math.abs(above))
        : new Fraction(wideBelow(), wideAbove());
  }

  private boolean isAddedInLongs(Fraction other) {
    return isComparedInLongs(other) && isShort(below, other.below);
  }

  private boolean isComparedInLongs(Fraction other) {
    return wide == null
        && other.wide == null
        && isShort(above, other.below)
        && isShort(other.above, below);
  }

  /** Returns whether a product is so short that two of them can be added or subtracted. */
  private static boolean isShort(long one, long other) {
    long product = one * other;
    long sign = product >> (Long.SIZE - 1);
    return product >> SHORT == sign && Math.multiplyHigh(one, other) == sign;
  }

  private BigInteger wideAbove() {
    return wide == null ? BigInteger.valueOf(above) : wide.above();
  }

  private BigInteger wideBelow() {
    return wide == null ? BigInteger.valueOf(below) : wide.below();
  }

  /** {@return this with the other sign} */
  public Fraction negate() {
    return wide == null
        ? new Fraction(-above, below)
        : new Fraction(wide.above().negate(), wide.below());
  }

  /** {@return this without its sign} */
  public Fraction abs() {
    return signum() < 0 ? negate() : this;
  }

  /** {@return -1, 0 or 1, as this is negative, zero or positive} */
  public int signum() {
    return wide == null ? Long.signum(above) : wide.above().signum();
  }

  /**
   * Returns this as a decimal number, for display only.
   *
   * @param decimals the number of decimals
   * @param rounding how to round
   * @return the rounded number, with just that many decimals
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return new BigDecimal(wideAbove()).divide(new BigDecimal(wideBelow()), decimals, rounding);
  }

  /** Compares by cross-multiplying, never by dividing. */
  @Override
  public int compareTo(Fraction other) {
    if (isComparedInLongs(other)) {
      return Long.signum(above * other.below - other.above * below);
    }
    return wideAbove()
        .multiply(other.wideBelow())
        .compareTo(other.wideAbove().multiply(wideBelow()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction fraction && compareTo(fraction) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator(), denominator());
  }

  /** {@return numerator and denominator separated by a slash, or a whole number alone} */
  @Override
  public String toString() {
    return denominator().equals(BigInteger.ONE)
        ? numerator().toString()
        : numerator() + "/" + denominator();
  }
}
