package vn.cchc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("N2")
class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "90.0, 90",
    "90.00, 90",
    "1E+2, 100",
    "0.00, 0",
    "0E+5, 0",
    "-0.50, -0.5",
    "66.67, 66.67",
    "100, 100"
  })
  void eachNumberHasOneForm(BigDecimal given, String form) {
    BigDecimal canonical = Decimals.canonical(given);

    assertThat(canonical).isEqualByComparingTo(given);
    assertThat(canonical.toString()).isEqualTo(form);
    assertThat(canonical.scale()).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+100", "1E-101", "9E+2147483647", "1E-2147483646", "1.1E+100"})
  void moreThanAHundredDigitsAreRefused(BigDecimal number) {
    assertThatThrownBy(() -> Decimals.canonical(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number: must have at most 100 digits before and after the point");
    assertThat(Decimals.isShort(number)).isFalse();
  }

  @Test
  void aHundredDigitsOnEitherSideAreAccepted() {
    BigDecimal widest = new BigDecimal("9".repeat(100) + "." + "9".repeat(100));

    assertThat(Decimals.canonical(widest)).isEqualTo(widest);
    assertThat(Decimals.isShort(widest)).isTrue();
    assertThat(Decimals.isShort(BigDecimal.ZERO.setScale(500))).isTrue();
    assertThat(Decimals.canonical(BigDecimal.ZERO.setScale(500)).toString()).isEqualTo("0");
  }
}
