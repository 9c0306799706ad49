package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTest {
  @ParameterizedTest
  @CsvSource({
    "SHARE, percent, POOLED",
    "RATIO, percent, POOLED",
    "QUANTITY, count, NONE",
    "RANK, place, NONE",
    "GRADE, grade, NONE",
    "COMPLETION, done, NONE"
  })
  void whatIsNotSetIsNaturalToTheMeasure(Measure measure, String unit, RollUp rollUp) {
    Indicator indicator = of(measure);

    assertThat(indicator.unit()).isEqualTo(new Unit(unit));
    assertThat(indicator.rollUp()).isEqualTo(rollUp);
    assertThat(indicator.caseName()).isEmpty();
    assertThat(indicator.exclusions()).isEmpty();
  }

  @ParameterizedTest
  @Tag("D9")
  @EnumSource(names = {"SHARE", "RATIO", "QUANTITY"})
  void howPeriodsAddUpMustBeSaidOfNumbersThatCanBeAddedOrNot(Measure measure) {
    assertThatThrownBy(() -> start().measure(measure).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("indicator ho-so: accumulation must be set: ADDITIVE for counts");
  }

  @ParameterizedTest
  @Tag("D9")
  @EnumSource(names = {"RANK", "GRADE", "COMPLETION"})
  void whatCannotBeAddedIsAState(Measure measure) {
    assertThat(start().measure(measure).build().accumulation()).isEqualTo(Accumulation.STATE);
  }

  @Test
  @Tag("N7")
  void aRatioIsInAUnitThatSaysPerHowMany() {
    Unit perMille = Unit.of("phần nghìn", 1_000);

    assertThat(ratio().unit(perMille).build().unit()).isEqualTo(perMille);
    assertThatThrownBy(() -> ratio().unit(new Unit("phần nghìn")).build())
        .hasMessageContaining("must say per how many");
  }

  @Test
  @Tag("N7")
  void aShareIsInPerCentAndNothingElseIsPerANumber() {
    assertThatThrownBy(() -> share().unit(Unit.of("phần nghìn", 1_000)).build())
        .hasMessage("indicator ho-so: unit of a share must be percent, but was phần nghìn");
    assertThatThrownBy(() -> share().unit(Unit.COUNT).build())
        .hasMessageContaining("must be percent");
    assertThatThrownBy(() -> start().measure(Measure.RANK).unit(Unit.of("bậc", 1)).build())
        .hasMessageContaining("must not be per any number");
  }

  @Test
  @Tag("N7")
  void perIsAPowerOfTenAndPerCentIsPerHundred() {
    assertThatThrownBy(() -> Unit.of("x", 10))
        .hasMessage("unit x: per must be one of [1, 100, 1000, 10000, 100000], but was 10");
    assertThatThrownBy(() -> Unit.of("percent", 1_000))
        .hasMessageStartingWith("unit percent: must be per 100");
    assertThat(Unit.of("percent", 100)).isEqualTo(Unit.PERCENT).isEqualTo(new Unit("percent"));
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
            .accumulation(Accumulation.ADDITIVE)
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
            .accumulation(Accumulation.ADDITIVE)
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
    assertThat(measure.isNumber()).isEqualTo(isOfCounts || isQuantity || measure == Measure.RANK);
    assertThat(measure.needsAccumulation()).isEqualTo(isOfCounts || isQuantity);
    assertThat(RollUp.NONE.fits(measure)).isTrue();
    assertThat(RollUp.POOLED.fits(measure)).isEqualTo(isOfCounts);
    assertThat(RollUp.SUM.fits(measure)).isEqualTo(isQuantity);
    assertThat(RollUp.MEAN.fits(measure)).isEqualTo(isQuantity);
    assertThat(RollUp.HIGHEST.fits(measure)).isEqualTo(isQuantity);
    assertThat(RollUp.LOWEST.fits(measure)).isEqualTo(isQuantity);
  }

  @Test
  @Tag("N7")
  void aRatioOfWhichTheUnitSaysNothingIsJudgedInPerCent() {
    Unit perMille = Unit.of("phần nghìn", 1_000);

    assertThat(perMille.orPercent()).isEqualTo(perMille);
    assertThat(Unit.COUNT.orPercent()).isEqualTo(Unit.PERCENT);
    assertThat(perMille.ofDifference()).isEqualTo(new Unit("phần nghìn"));
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
    assertThatThrownBy(() -> share().caseName("").build())
        .hasMessage("name of a case: must not be blank");
    assertThatThrownBy(() -> share().numerator("").build())
        .hasMessage("numerator: must not be blank");
    assertThatThrownBy(() -> share().denominator("").build())
        .hasMessage("denominator: must not be blank");
    assertThatThrownBy(() -> share().exclusions("").build())
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

  @Test
  @Tag("A6")
  void whatIsDerivedFromTasksIsAShareAndNeverPutTogether() {
    TaskShare completed = TaskShare.of(TaskShare.Counted.COMPLETED);
    Indicator derived = start().measure(Measure.SHARE).derivedFrom(completed).build();

    assertThat(derived.toBuilder().build()).isEqualTo(derived);
    for (Indicator.Builder other :
        List.of(
            derived.toBuilder().measure(Measure.RATIO),
            derived.toBuilder().accumulation(Accumulation.ADDITIVE),
            derived.toBuilder().rollUp(RollUp.POOLED))) {
      assertThatThrownBy(other::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "indicator ho-so: what is derived from tasks must be a share without accumulation"
                  + " and roll-up");
    }
  }

  private static Indicator of(Measure measure) {
    return start().measure(measure).accumulation(Accumulation.STATE).build();
  }

  private static Indicator.Builder ratio() {
    return start().measure(Measure.RATIO).accumulation(Accumulation.ADDITIVE);
  }

  private static Indicator.Builder share() {
    return start().measure(Measure.SHARE).accumulation(Accumulation.ADDITIVE);
  }

  private static Indicator.Builder start() {
    return Indicator.builder().id(IndicatorId.of("ho-so")).name("Hồ sơ");
  }
}
