package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTest {
  @ParameterizedTest
  @CsvSource({
    "SHARE, percent, ADDITIVE, POOLED",
    "RATIO, percent, ADDITIVE, POOLED",
    "QUANTITY, count, STATE, NONE",
    "RANK, place, STATE, NONE",
    "GRADE, grade, STATE, NONE",
    "COMPLETION, done, STATE, NONE"
  })
  void onlyIdNameAndMeasureHaveToBeGiven(
      Measure measure, String unit, Accumulation accumulation, RollUp rollUp) {
    Indicator indicator = of(measure);

    assertThat(indicator.unit()).isEqualTo(new Unit(unit));
    assertThat(indicator.accumulation()).isEqualTo(accumulation);
    assertThat(indicator.rollUp()).isEqualTo(rollUp);
    assertThat(indicator.caseName()).isEmpty();
    assertThat(indicator.exclusions()).isEmpty();
  }

  @Test
  @Tag("D2")
  void nothingAroseIsNeutralUnlessSaidOtherwise() {
    assertThat(of(Measure.SHARE).whenNothingArose()).isEqualTo(WhenNothingArose.NEUTRAL);
  }

  @Test
  @Tag("D4")
  void exclusionsAreWordsOfTheDefinition() {
    Indicator online =
        Indicator.builder()
            .id(IndicatorId.of("van-ban-dien-tu"))
            .name("Văn bản trao đổi dưới dạng điện tử")
            .measure(Measure.SHARE)
            .numerator("văn bản điện tử")
            .denominator("văn bản")
            .exclusions("văn bản mật")
            .build();

    assertThat(online.exclusions()).contains("văn bản mật");
    assertThat(online.numerator()).contains("văn bản điện tử");
    assertThat(online.denominator()).contains("văn bản");
  }

  @Test
  @Tag("T8")
  void itsTextsAreStoredComposed() {
    String apart = "ho\u0302\u0300 so\u031b";
    Indicator indicator =
        Indicator.builder()
            .id(IndicatorId.of("x"))
            .name(apart)
            .measure(Measure.SHARE)
            .caseName(apart)
            .numerator(apart)
            .denominator(apart)
            .exclusions(apart)
            .build();

    assertThat(indicator.name()).isEqualTo("hồ sơ");
    assertThat(indicator.caseName()).contains("hồ sơ");
    assertThat(indicator.numerator()).contains("hồ sơ");
    assertThat(indicator.denominator()).contains("hồ sơ");
    assertThat(indicator.exclusions()).contains("hồ sơ");
  }

  @ParameterizedTest
  @Tag("V5")
  @EnumSource(Measure.class)
  void onlyCountsArePooledAndOnlyQuantitiesRolledUpOtherwise(Measure measure) {
    boolean isOfCounts = measure == Measure.SHARE || measure == Measure.RATIO;
    boolean isQuantity = measure == Measure.QUANTITY;

    assertThat(measure.isOfCounts()).isEqualTo(isOfCounts);
    assertThat(RollUp.NONE.fits(measure)).isTrue();
    assertThat(RollUp.POOLED.fits(measure)).isEqualTo(isOfCounts);
    assertThat(RollUp.SUM.fits(measure)).isEqualTo(isQuantity);
    assertThat(RollUp.MEAN.fits(measure)).isEqualTo(isQuantity);
    assertThat(RollUp.HIGHEST.fits(measure)).isEqualTo(isQuantity);
    assertThat(RollUp.LOWEST.fits(measure)).isEqualTo(isQuantity);
  }

  @Test
  @Tag("V3")
  void onlyPerCentDiffersInPercentagePoints() {
    assertThat(Unit.PERCENT.ofDifference()).isEqualTo(Unit.PERCENTAGE_POINT);
    assertThat(Unit.POINT.ofDifference()).isEqualTo(Unit.POINT);
    assertThat(new Unit("văn bản").ofDifference()).hasToString("văn bản");
    assertThatThrownBy(() -> new Unit(" ")).hasMessage("unit: must not be blank");
  }

  @Test
  void blankTextsAreRefusedByName() {
    assertThatThrownBy(() -> start().measure(Measure.SHARE).caseName("").build())
        .hasMessage("name of a case: must not be blank");
    assertThatThrownBy(() -> start().measure(Measure.SHARE).numerator("").build())
        .hasMessage("numerator: must not be blank");
    assertThatThrownBy(() -> start().measure(Measure.SHARE).denominator("").build())
        .hasMessage("denominator: must not be blank");
    assertThatThrownBy(() -> start().measure(Measure.SHARE).exclusions("").build())
        .hasMessage("exclusions: must not be blank");
    assertThatThrownBy(
            () ->
                Indicator.builder()
                    .id(IndicatorId.of("x"))
                    .name("\n")
                    .measure(Measure.RANK)
                    .build())
        .hasMessage("indicator name: must not be blank");
  }

  private static Indicator of(Measure measure) {
    return start().measure(measure).build();
  }

  private static Indicator.Builder start() {
    return Indicator.builder().id(IndicatorId.of("ho-so")).name("Hồ sơ");
  }
}
