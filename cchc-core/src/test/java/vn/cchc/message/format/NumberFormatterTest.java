package vn.cchc.message.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Fraction;
import vn.cchc.text.Language;

class NumberFormatterTest {
  private final NumberFormatter vietnamese = new NumberFormatter(Language.VIETNAMESE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0            | 0",
        "999          | 999",
        "1000         | 1.000",
        "-1000        | -1.000",
        "1234567.50   | 1.234.567,50",
        "0.001        | 0,001",
        "1E+3         | 1.000",
      })
  void thousandsAreGroupedAndDecimalsAreNot(BigDecimal number, String printed) {
    assertThat(vietnamese.decimal(number)).isEqualTo(printed);
  }

  /** 69,421 might be sixty-nine thousand, where 69,4210 may not. */
  @Test
  void ofOneReadingThreeDecimalsAreFour() {
    NumberFormatter ofOne = vietnamese.ofOneReading();

    assertThat(ofOne.decimal(new BigDecimal("69.421"))).isEqualTo("69,4210");
    assertThat(ofOne.decimal(new BigDecimal("69.42"))).isEqualTo("69,42");
    assertThat(ofOne.decimal(new BigDecimal("69.4213"))).isEqualTo("69,4213");
  }

  @Test
  void aFractionIsPrintedWithAsManyDecimalsAsKeepItOnItsSide() {
    Fraction nearlyHalf = Fraction.of(new BigDecimal("0.4999996"));
    BigDecimal half = new BigDecimal("0.5");

    assertThat(NumberFormatter.roundedFrom(nearlyHalf, 2, shown -> shown.compareTo(half) < 0))
        .isEqualTo(new BigDecimal("0.4999996"));
    assertThat(NumberFormatter.roundedFrom(nearlyHalf, 2, shown -> true))
        .isEqualTo(new BigDecimal("0.50"));
  }

  /** Eighteen decimals are the most, and the last of them is cut off or raised. */
  @Test
  void aFractionThatNoRoundingKeepsOnItsSideIsCutOffOrRaised() {
    Fraction below = Fraction.of(BigDecimal.ONE.subtract(new BigDecimal("1E-20")));
    Fraction above = Fraction.of(BigDecimal.ONE.add(new BigDecimal("1E-20")));

    assertThat(NumberFormatter.roundedFrom(below, 2, shown -> shown.compareTo(BigDecimal.ONE) < 0))
        .isEqualTo(new BigDecimal("0." + "9".repeat(18)));
    assertThat(NumberFormatter.roundedFrom(above, 2, shown -> shown.compareTo(BigDecimal.ONE) > 0))
        .isEqualTo(new BigDecimal("1." + "0".repeat(17) + "1"));
    assertThat(NumberFormatter.roundedFrom(below, 4, shown -> shown.compareTo(BigDecimal.ONE) < 0))
        .isEqualTo(BigDecimal.ONE.subtract(new BigDecimal("1E-20")));
  }

  @Test
  void aDifferenceOfPercentagesHasTwoDecimalsAtLeast() {
    assertThat(vietnamese.difference(new BigDecimal("5.0"), true)).isEqualTo("5,00");
    assertThat(vietnamese.difference(new BigDecimal("5.125"), true)).isEqualTo("5,125");
    assertThat(vietnamese.difference(new BigDecimal("5.0"), false)).isEqualTo("5");
    assertThat(vietnamese.difference(new BigDecimal("50"), false)).isEqualTo("50");
  }

  @Test
  void theSizeOfADifferenceIsNeverShownAsNothing() {
    assertThat(vietnamese.difference(Fraction.of(-1, 1_000_000))).isEqualTo("0,000001");
    assertThat(vietnamese.difference(Fraction.of(0))).isEqualTo("0,00");
    assertThat(vietnamese.plainDifference(Fraction.of(-5, 2))).isEqualTo("2,5");
    assertThat(vietnamese.plainDifference(Fraction.of(100))).isEqualTo("100");
    assertThat(vietnamese.plainDifference(Fraction.of(0))).isEqualTo("0");
    assertThat(vietnamese.plainDifference(Fraction.of(1, 3))).isEqualTo("0,33");
  }
}
