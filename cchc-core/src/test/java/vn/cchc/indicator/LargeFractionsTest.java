package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fractions whose terms, or what comes of them, are near the largest count or beyond it. */
@Tag("N3")
class LargeFractionsTest {
  private static final BigInteger LARGEST_COUNT = BigInteger.valueOf(Long.MAX_VALUE);

  /** Positive whole numbers on both sides of wherever a count or a product of counts may end. */
  private static final List<BigInteger> TERMS =
      Stream.of(
              "1",
              "6",
              "3037000500", // squared, the first beyond the largest count
              "92233720368547758", // the last of which a hundred times is a count
              "4611686018427387903",
              "4611686018427387904",
              "9223372036854775807",
              "9223372036854775808",
              "18446744073709551617")
          .map(BigInteger::new)
          .toList();

  private static final List<Fraction> FRACTIONS = fractions();

  private static List<Fraction> fractions() {
    List<Fraction> fractions = new ArrayList<>(List.of(Fraction.ZERO));
    for (BigInteger above : TERMS) {
      for (BigInteger below : TERMS) {
        fractions.add(new Fraction(above, below));
        fractions.add(new Fraction(above.negate(), below));
      }
    }
    return fractions;
  }

  private static void assertIs(Fraction actual, BigInteger above, BigInteger below) {
    BigInteger divisor = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
    if (!actual.numerator().equals(above.divide(divisor))
        || !actual.denominator().equals(below.divide(divisor))) {
      assertThat(actual).hasToString(above + "/" + below);
    }
  }

  @Test
  void theFourOperationsAreExactHoweverLargeTheTerms() {
    for (Fraction one : FRACTIONS) {
      for (Fraction other : FRACTIONS) {
        BigInteger a = one.numerator();
        BigInteger b = one.denominator();
        BigInteger c = other.numerator();
        BigInteger d = other.denominator();
        BigInteger both = b.multiply(d);
        assertIs(one.plus(other), a.multiply(d).add(c.multiply(b)), both);
        assertIs(one.minus(other), a.multiply(d).subtract(c.multiply(b)), both);
        assertIs(one.times(other), a.multiply(c), both);
        if (c.signum() != 0) {
          assertIs(one.over(other), a.multiply(d), b.multiply(c));
        }
      }
    }
  }

  @Test
  void theirOrderIsExactAndEqualsAreAlike() {
    for (Fraction one : FRACTIONS) {
      for (Fraction other : FRACTIONS) {
        int order =
            one.numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(one.denominator()));
        if (Integer.signum(one.compareTo(other)) != order
            || one.equals(other) != (order == 0)
            || (order == 0 && one.hashCode() != other.hashCode())) {
          assertThat(one.compareTo(other)).as("%s and %s", one, other).isEqualTo(order);
          assertThat(one.equals(other)).as("%s and %s", one, other).isEqualTo(order == 0);
          assertThat(one).hasSameHashCodeAs(other);
        }
      }
    }
  }

  @Test
  void aFractionThatCameOfLargeOnesIsTheSmallOneThatItIs() {
    for (Fraction one : FRACTIONS) {
      Fraction half = one.plus(Fraction.parse("1/2")).minus(one);
      assertThat(half).isEqualTo(Fraction.parse("1/2")).hasToString("1/2");
      assertThat(half).hasSameHashCodeAs(Fraction.parse("1/2"));
      assertThat(half.times(Fraction.of(2))).isEqualTo(Fraction.of(1));
    }
  }

  @Test
  void signAndAbsoluteValueFitTogether() {
    for (Fraction one : FRACTIONS) {
      assertIs(one.negate(), one.numerator().negate(), one.denominator());
      assertIs(one.abs(), one.numerator().abs(), one.denominator());
      assertThat(one.signum()).isEqualTo(one.numerator().signum());
      assertThat(Fraction.parse(one.toString())).isEqualTo(one);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE})
  void everyWholeNumberIsAFraction(long number) {
    assertThat(Fraction.of(number)).hasToString(Long.toString(number));
    assertThat(Fraction.of(number).negate()).hasToString(BigInteger.valueOf(number).negate() + "");
    assertIs(Fraction.of(1).over(Fraction.of(number)), BigInteger.ONE, BigInteger.valueOf(number));
  }

  @ParameterizedTest
  @CsvSource({
    "999999999999999999",
    "9999999999999999999",
    "0.000000000000000001",
    "0.999999999999999999",
    "-0.9999999999999999999",
    "9.999999999999999999",
    "-99999999.9999999999999",
    "1E+18",
    "-1E+19",
    "1E-19",
    "9223372036854775808.5"
  })
  void decimalsOfAnyLengthAreKeptExactly(BigDecimal number) {
    assertIs(
        Fraction.of(number),
        number.scaleByPowerOfTen(Math.max(number.scale(), 0)).toBigIntegerExact(),
        BigInteger.TEN.pow(Math.max(number.scale(), 0)));
  }

  @ParameterizedTest
  @ValueSource(longs = {92_233_720_368_547_758L, 92_233_720_368_547_759L, Long.MAX_VALUE - 1})
  void thePercentageOfAVeryLargeCountIsExact(long count) {
    assertIs(
        Fraction.percent(Ratio.of(count, Long.MAX_VALUE)),
        BigInteger.valueOf(count).multiply(BigInteger.valueOf(100)),
        LARGEST_COUNT);
  }
}
