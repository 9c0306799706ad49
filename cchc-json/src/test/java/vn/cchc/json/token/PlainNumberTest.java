package vn.cchc.json.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that a parser holds as numbers, written without exponents and without false digits. */
class PlainNumberTest {
  @ParameterizedTest
  @CsvSource({"1E+2, 100", "2.50, 2.50", "1E-7, 0.0000001"})
  void aDecimalIsWrittenWithAllItsDigits(BigDecimal decimal, String plain) {
    assertThat(PlainNumber.of(decimal, decimal.toString())).isEqualTo(plain);
  }

  @Test
  void aDecimalOfMoreThanAThousandZerosStaysAsItIsWritten() {
    assertThat(PlainNumber.of(new BigDecimal("1E-1000"), "1E-1000")).hasSize(1002);
    assertThat(PlainNumber.of(new BigDecimal("1E-1001"), "1E-1001")).isEqualTo("1E-1001");
    assertThat(PlainNumber.of(new BigDecimal("1E+1001"), "1E+1001")).isEqualTo("1E+1001");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1.0E10, 10000000000",
    "0.123456789012345, 0.123456789012345",
    "0.30000000000000004, ≈0.30000000000000004",
  })
  void aDoubleKeepsFifteenDigitsAndIsMarkedWhereItHasMore(double number, String plain) {
    assertThat(PlainNumber.of(number, Double.toString(number))).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "0.123456, 0.123456", "1.234567, ≈1.234567"})
  void aFloatKeepsSix(float number, String plain) {
    assertThat(PlainNumber.of(number, Float.toString(number))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoNumberStaysAsItIsWritten(double number) {
    assertThat(PlainNumber.of(number, Double.toString(number))).isEqualTo(Double.toString(number));
  }

  @Test
  void aNumberThatTheParserHasNotMadeStaysAsItIsWritten() {
    assertThat(PlainNumber.of("1e5", "1e5")).isEqualTo("1e5");
  }

  @Test
  void aFractionBelowAMillionthWouldHaveAnExponent() {
    assertThat(PlainNumber.hasExponent(new BigDecimal("0.000001"))).isFalse();
    assertThat(PlainNumber.hasExponent(new BigDecimal("-0.0000009"))).isTrue();
  }

  @Test
  void aLongHoldsSixtyThreeBitsAndASign() {
    BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
    BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);

    assertThat(PlainNumber.isLong(most)).isTrue();
    assertThat(PlainNumber.isLong(least)).isTrue();
    assertThat(PlainNumber.isLong(most.add(BigInteger.ONE))).isFalse();
    assertThat(PlainNumber.isLong(least.subtract(BigInteger.ONE))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.00, true", "2.00, true", "1E+2, true", "2.50, false"})
  void aNumberWithoutAFractionIsWholeHoweverItIsWritten(BigDecimal number, boolean isWhole) {
    assertThat(PlainNumber.isWhole(number)).isEqualTo(isWhole);
  }
}
