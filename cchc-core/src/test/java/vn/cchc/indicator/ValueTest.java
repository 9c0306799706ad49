package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {
  @ParameterizedTest
  @Tag("D3")
  @CsvSource({
    "-1, 10, ratio -1/10: counts must not be negative",
    "1, -10, ratio 1/-10: counts must not be negative",
    "0, -1, ratio 0/-1: counts must not be negative",
    "1, 0, ratio 1/0: denominator must be positive where the numerator is"
  })
  void aRatioThatCannotBeIsRefused(long numerator, long denominator, String message) {
    assertThatThrownBy(() -> Ratio.of(numerator, denominator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  @Tag("D3")
  void aRatioMayExceedTheWhole() {
    assertThat(Ratio.of(11, 10).number()).contains(Fraction.of(110));
  }

  @Test
  void aShareMayNotExceedTheWhole() {
    assertThat(Ratio.share(10, 10)).isEqualTo(Ratio.of(10, 10));
    assertThat(Ratio.share(0, 0).isOfNothing()).isTrue();
    assertThatThrownBy(() -> Ratio.share(11, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("share 11/10: the part must not exceed the whole");
    assertThatThrownBy(() -> Ratio.share(-1, 10))
        .hasMessage("ratio -1/10: counts must not be negative");
  }

  @Test
  void whatIsNoRatioIsOneNumberInEveryUnit() {
    assertThat(Quantity.of(7).number()).contains(Fraction.of(BigDecimal.valueOf(7)));
    assertThat(Quantity.of(7).number(Unit.of("phần nghìn", 1_000)))
        .contains(Fraction.of(BigDecimal.valueOf(7)));
  }

  @Test
  void twoValuesStateOneFactWhereTheyAreEqualOrPrintOneAmount() {
    assertThat(Ratio.of(1, 2).isSameFactAs(Ratio.of(1, 2))).isTrue();
    assertThat(Ratio.of(1, 2).isSameFactAs(Ratio.of(2, 4))).isFalse();
    assertThat(Quantity.printed("7.0").isSameFactAs(Quantity.printed("7.00"))).isTrue();
    assertThat(Quantity.printed("7.0").isSameFactAs(Quantity.printed("7.01"))).isFalse();
  }

  @Test
  @Tag("D2")
  void aRatioOfNothingRepresentsNoNumber() {
    assertThat(Ratio.of(0, 0).isOfNothing()).isTrue();
    assertThat(Ratio.of(0, 0).number()).isEmpty();
    assertThat(Ratio.of(0, 10).isOfNothing()).isFalse();
    assertThat(Ratio.of(0, 10).number()).contains(Fraction.ZERO);
  }

  @Test
  @Tag("N2")
  void ratiosAreEqualOnlyWhenBothCountsAre() {
    assertThat(Ratio.of(1, 2)).isEqualTo(new Ratio(1, 2)).isNotEqualTo(Ratio.of(2, 4));
    assertThat(Ratio.of(1, 2).isSameFactAs(Ratio.of(2, 4))).isFalse();
    assertThat(Ratio.of(1, 2)).hasToString("1/2");
  }

  @ParameterizedTest
  @Tag("D3")
  @CsvSource({"0, 63", "-1, 63", "64, 63", "1, 0"})
  void aRankBeyondItsPopulationIsRefused(int rank, int of) {
    assertThatThrownBy(() -> Rank.of(rank, of))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rank %s of %s: must lie between 1 and the number ranked", rank, of);
  }

  @Test
  @Tag("D3")
  void theFirstAndTheLastPlaceAreRanks() {
    assertThat(Rank.of(1, 63).number()).contains(Fraction.of(1));
    assertThat(Rank.of(63, 63)).hasToString("63/63");
  }

  @Test
  @Tag("N2")
  void anAmountIsOneWhateverItsTrailingZeros() {
    Quantity ten = Quantity.of(new BigDecimal("10"));

    assertThat(Quantity.of(new BigDecimal("10.00"))).isEqualTo(ten).hasSameHashCodeAs(ten);
    assertThat(Quantity.of(10)).isEqualTo(ten);
    assertThat(Quantity.of(new BigDecimal("1E+1"))).isEqualTo(ten).hasToString("10");
  }

  @Test
  @Tag("N2")
  void printedDecimalsAreAnAttributeBesideTheAmount() {
    Quantity printed = Quantity.printed("60.0");

    assertThat(printed.amount()).isEqualTo("60");
    assertThat(printed.decimals()).hasValue(1);
    assertThat(printed).hasToString("60.0").isNotEqualTo(Quantity.of(60));
    assertThat(printed.isSameFactAs(Quantity.of(60))).isTrue();
    assertThat(printed.isSameFactAs(Quantity.printed("60.00"))).isTrue();
    assertThat(printed.isSameFactAs(Quantity.printed("60.1"))).isFalse();
    assertThat(printed.isSameFactAs(Rank.of(60, 63))).isFalse();
  }

  @Test
  @Tag("D3")
  void anAmountHasNoMoreDecimalsThanWerePrinted() {
    assertThatThrownBy(() -> new Quantity(new BigDecimal("60.25"), OptionalInt.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quantity 60.25: must have no more than the 1 decimals printed");
    assertThatThrownBy(() -> new Quantity(BigDecimal.ONE, OptionalInt.of(-1)))
        .hasMessage("quantity 1: decimals must be 0 to 18, but were -1");
    assertThatThrownBy(() -> new Quantity(BigDecimal.ONE, OptionalInt.of(19)))
        .hasMessage("quantity 1: decimals must be 0 to 18, but were 19");
    assertThat(new Quantity(BigDecimal.ONE, OptionalInt.of(18)).decimals()).hasValue(18);
  }

  @ParameterizedTest
  @Tag("N6")
  @ValueSource(
      strings = {"60,5", "6E1", "1e3", "60.5%", "", "six", " 60", "1 000", "٦٠", "60.", ".5"})
  void onlyPlainDecimalsWithADotAreReadAsPrinted(String text) {
    assertThatThrownBy(() -> Quantity.printed(text)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void aPrintedAmountMayBeNegative() {
    assertThat(Quantity.printed("-0.50")).hasToString("-0.50");
    assertThat(Quantity.printed("7").decimals()).hasValue(0);
  }

  @Test
  @Tag("D3")
  void whatIsDoneHasNoProgress() {
    LocalDate day = LocalDate.of(2020, 6, 30);

    assertThatThrownBy(() -> new Completion(Optional.of(day), Optional.of(BigDecimal.TEN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("completion on 2020-06-30: must not have a progress as well");
    assertThat(Completion.on(day).completedOn()).contains(day);
    assertThat(Completion.notDone().completedOn()).isEmpty();
  }

  @Test
  @Tag("D3")
  void progressLiesBetweenNothingAndAll() {
    assertThatThrownBy(() -> Completion.notDone(new BigDecimal("100.1")))
        .hasMessage("progress: must be 0 to 99 per cent while not done, but was 100.1");
    assertThatThrownBy(() -> Completion.notDone(new BigDecimal("-1")))
        .hasMessage("progress: must be 0 to 99 per cent while not done, but was -1");
    assertThat(Completion.notDone(new BigDecimal("0.0")).progress()).contains(BigDecimal.ZERO);
    assertThat(Completion.notDone(new BigDecimal("99.0")).progress())
        .contains(BigDecimal.valueOf(99));
  }

  @Test
  @Tag("T1")
  void aGradeBelongsToItsScheme() {
    assertThat(new Grade("ttg-2024", "A")).isNotEqualTo(new Grade("ttg-2025", "A"));
    assertThat(new Grade("ttg-2024", "Tốt")).hasToString("Tốt (ttg-2024)");
    assertThat(new Grade("ttg-2024", "A").number()).isEmpty();
    assertThatThrownBy(() -> new Grade("ttg 2024", "A"))
        .hasMessage("grade scheme: must not hold white space, but was \"ttg 2024\"");
    assertThatThrownBy(() -> new Grade("ttg-2024", " ")).hasMessage("grade: must not be blank");
  }

  @Test
  @Tag("V5")
  void aMeanIsKeptAsSumAndNumber() {
    Mean mean = new Mean(new BigDecimal("10.0"), 3);

    assertThat(mean.number()).contains(Fraction.parse("10/3"));
    assertThat(mean).isEqualTo(new Mean(BigDecimal.TEN, 3)).hasToString("10/3");
    assertThat(new Mean(BigDecimal.TEN, 1).number()).contains(Fraction.of(10));
    assertThatThrownBy(() -> new Mean(BigDecimal.TEN, 0))
        .hasMessage("mean of 10: must be of at least one amount, but was of 0");
  }
}
