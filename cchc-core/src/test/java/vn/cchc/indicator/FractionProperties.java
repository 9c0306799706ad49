package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Fractions agree with big integers on both sides of every limit of a {@code long}. */
@Tag("N1")
class FractionProperties {
  /**
   * Numbers about 0, 2^31, 2^62, 2^63, 2^64 and 2^127, of either sign, and any whose products may
   * or may not be {@code long}s.
   */
  @Provide
  Arbitrary<BigInteger> numbers() {
    return Arbitraries.oneOf(
        limits(), Arbitraries.longs().between(-(1L << 35), 1L << 35).map(BigInteger::valueOf));
  }

  private static Arbitrary<BigInteger> limits() {
    return Arbitraries.of(0, 31, 32, 61, 62, 63, 64, 126, 127)
        .flatMap(
            power ->
                Arbitraries.integers()
                    .between(-3, 3)
                    .map(near -> BigInteger.TWO.pow(power).add(BigInteger.valueOf(near))))
        .flatMap(number -> Arbitraries.of(number, number.negate()));
  }

  @Provide
  Arbitrary<BigInteger> denominators() {
    return numbers().filter(number -> number.signum() != 0);
  }

  @Provide
  Arbitrary<Long> longs() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, -1L, 0L, 1L, Long.MAX_VALUE));
  }

  @Property
  void theTermsAreTheLowest(@ForAll("numbers") BigInteger n, @ForAll("denominators") BigInteger d) {
    Fraction fraction = new Fraction(n, d);
    BigInteger divisor = n.gcd(d).multiply(BigInteger.valueOf(d.signum()));
    assertThat(fraction.numerator()).isEqualTo(n.divide(divisor));
    assertThat(fraction.denominator()).isEqualTo(d.divide(divisor));
    assertThat(fraction.signum()).isEqualTo(n.signum() * d.signum());
    assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
  }

  @Property
  void arithmeticIsThatOfBigIntegers(
      @ForAll("numbers") BigInteger a,
      @ForAll("denominators") BigInteger b,
      @ForAll("numbers") BigInteger c,
      @ForAll("denominators") BigInteger d) {
    Fraction one = new Fraction(a, b);
    Fraction other = new Fraction(c, d);
    BigInteger ad = a.multiply(d);
    BigInteger cb = c.multiply(b);
    BigInteger bd = b.multiply(d);
    assertSame(one.plus(other), new Fraction(ad.add(cb), bd));
    assertSame(one.minus(other), new Fraction(ad.subtract(cb), bd));
    assertSame(one.times(other), new Fraction(a.multiply(c), bd));
    if (c.signum() != 0) {
      assertSame(one.over(other), new Fraction(ad, cb));
    }
    assertThat(one.compareTo(other)).isEqualTo(ad.subtract(cb).signum() * bd.signum());
    assertThat(one.equals(other)).isEqualTo(ad.equals(cb));
    assertSame(one.plus(other).minus(other), one);
  }

  @Property
  void aWholeNumberIsHeldWhateverItIs(@ForAll("longs") long number) {
    BigInteger big = BigInteger.valueOf(number);
    Fraction fraction = Fraction.of(number);
    assertSame(fraction, new Fraction(big, BigInteger.ONE));
    assertThat(fraction.numerator()).isEqualTo(big);
    assertThat(fraction.negate().numerator()).isEqualTo(big.negate());
    assertThat(fraction.abs().numerator()).isEqualTo(big.abs());
  }

  @Property
  void aDecimalNumberIsHeldWhateverItsDigits(
      @ForAll("numbers") BigInteger unscaled, @ForAll("scales") int scale) {
    BigDecimal number = new BigDecimal(unscaled, scale);
    Fraction fraction = Fraction.of(number);
    assertSame(
        fraction,
        scale > 0
            ? new Fraction(unscaled, BigInteger.TEN.pow(scale))
            : new Fraction(number.toBigIntegerExact(), BigInteger.ONE));
    assertThat(fraction.rounded(Math.max(scale, 0), RoundingMode.UNNECESSARY))
        .isEqualByComparingTo(number);
  }

  @Provide
  Arbitrary<Integer> scales() {
    return Arbitraries.integers().between(-3, 21);
  }

  @Property
  void aPercentageIsHeldWhateverTheCounts(
      @ForAll("counts") long numerator, @ForAll("counts") long denominator) {
    assertSame(
        Fraction.percent(Ratio.of(numerator, denominator)),
        new Fraction(
            BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(100)),
            BigInteger.valueOf(denominator)));
  }

  @Provide
  Arbitrary<Long> counts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, Long.MAX_VALUE),
        Arbitraries.longs().between(Long.MAX_VALUE / 100 - 2, Long.MAX_VALUE / 100 + 2));
  }

  /** Of one value, however made, fractions are one: in order, as keys and in print. */
  private static void assertSame(Fraction actual, Fraction expected) {
    assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(actual.compareTo(expected)).isZero();
    assertThat(actual).hasToString(expected.toString());
  }
}
