package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N1")
class FractionTest {
  @ParameterizedTest
  @CsvSource({
    "-17/10, -17/10",
    "17/-10, -17/10",
    "-34/-20, 17/10",
    "0/7, 0",
    "0/-7, 0",
    "8/2, 4",
    "4, 4",
    "-4, -4"
  })
  void fractionsAreInLowestTermsWithTheSignAbove(String text, String lowest) {
    assertThat(Fraction.parse(text)).hasToString(lowest).isEqualTo(Fraction.parse(lowest));
  }

  @Test
  void twoWholeNumbersAreAFractionInLowestTerms() {
    assertThat(Fraction.of(6, -4)).hasToString("-3/2");
    assertThat(Fraction.of(-6, -3)).hasToString("2");
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFourOperationsAgreeWithSchoolArithmeticOnSmallNumbers() {
    for (int a = -4; a <= 4; a++) {
      for (int b = 1; b <= 4; b++) {
        for (int c = -4; c <= 4; c++) {
          for (int d = 1; d <= 4; d++) {
            Fraction one = fraction(a, b);
            Fraction other = fraction(c, d);
            assertThat(one.plus(other)).isEqualTo(fraction(a * d + c * b, b * d));
            assertThat(one.minus(other)).isEqualTo(fraction(a * d - c * b, b * d));
            assertThat(one.times(other)).isEqualTo(fraction(a * c, b * d));
            if (c != 0) {
              assertThat(one.over(other)).isEqualTo(fraction(a * d, b * c));
            }
            assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(a * d - c * b));
            assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
          }
        }
      }
    }
  }

  @Test
  void atMostTenThousandCharactersAreRead() {
    String longest = "9".repeat(9_998) + "/7";
    assertThat(Fraction.parse(longest).denominator()).isEqualTo(7);
    assertThatThrownBy(() -> Fraction.parse("9" + longest))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("fraction: must have at most 10000 characters, but has 10001");
  }

  @Test
  void signAndAbsoluteValueFitTogether() {
    for (int n = -3; n <= 3; n++) {
      Fraction fraction = fraction(n, 7);
      assertThat(fraction.signum()).isEqualTo(Integer.signum(n));
      assertThat(fraction.abs()).isEqualTo(fraction(Math.abs(n), 7));
      assertThat(fraction.negate()).isEqualTo(fraction(-n, 7));
    }
  }

  @ParameterizedTest
  @CsvSource({"66.67, 6667/100", "-0.005, -1/200", "100, 100", "1E+2, 100", "0.00, 0"})
  void decimalsAreKeptExactly(BigDecimal number, String fraction) {
    assertThat(Fraction.of(number)).hasToString(fraction);
  }

  @Test
  void aRatioRepresentsItsPercentage() {
    assertThat(Fraction.percent(Ratio.of(1, 2))).isEqualTo(Fraction.of(50));
    assertThat(Fraction.percent(Ratio.of(2, 3))).hasToString("200/3");
    assertThat(Fraction.percent(Ratio.of(Long.MAX_VALUE, Long.MAX_VALUE)))
        .isEqualTo(Fraction.of(100));
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> fraction(3, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fraction 3/0: denominator must not be 0");
    assertThatThrownBy(() -> Fraction.of(3).over(Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fraction.percent(Ratio.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roundingIsForDisplayAndSaysHow() {
    assertThat(Fraction.parse("200/3").rounded(2, RoundingMode.HALF_UP)).isEqualTo("66.67");
    assertThat(Fraction.parse("200/3").rounded(2, RoundingMode.DOWN)).isEqualTo("66.66");
    assertThat(Fraction.of(60).rounded(2, RoundingMode.UNNECESSARY)).isEqualTo("60.00");
  }

  private static Fraction fraction(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }
}
