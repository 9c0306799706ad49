package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;

class CriterionRangeTest {
  private static final Criterion LEAST = Criterion.atLeast(60);
  private static final Criterion PARTS =
      Criterion.allOf(Criterion.part("ho-so", LEAST), Criterion.part("hai-long", LEAST));
  private static final Criterion BY_KIND =
      Criterion.byKind(
          ImmutableMap.of(AgencyKind.DEPARTMENT, Criterion.atLeast(80)), Criterion.atLeast(50));

  @Test
  @Tag("T1")
  void eachCriterionSuitsTheMeasuresThatTheRuleNames() {
    assertThat(suited(LEAST)).isEqualTo("SHARE RATIO QUANTITY RANK");
    assertThat(suited(Change.any(Direction.INCREASE))).isEqualTo("SHARE RATIO QUANTITY RANK");
    assertThat(suited(Criterion.withinTop(10))).isEqualTo("RANK");
    assertThat(suited(Criterion.atLeastGrade("xep-loai", "B"))).isEqualTo("QUANTITY GRADE");
    assertThat(suited(Criterion.doneBy())).isEqualTo("COMPLETION");
    for (Criterion several : ImmutableList.of(PARTS, BY_KIND)) {
      assertThat(suited(several)).isEqualTo("SHARE RATIO QUANTITY RANK GRADE COMPLETION");
    }
  }

  private static String suited(Criterion criterion) {
    return Arrays.stream(Measure.values())
        .filter(criterion::suits)
        .map(Measure::name)
        .collect(Collectors.joining(" "));
  }

  @Test
  @Tag("T1")
  void anAgencyIsAskedForWhatIsAskedOfItsKind() {
    assertThat(BY_KIND.forKind(AgencyKind.DEPARTMENT)).isEqualTo(Criterion.atLeast(80));
    assertThat(BY_KIND.forKind(AgencyKind.DIVISION)).isEqualTo(Criterion.atLeast(50));
    assertThat(BY_KIND.ofEveryKind()).containsExactly(Criterion.atLeast(80), Criterion.atLeast(50));
    assertThat(LEAST.forKind(AgencyKind.DEPARTMENT)).isEqualTo(LEAST);
    assertThat(LEAST.ofEveryKind()).containsExactly(LEAST);
    assertThatThrownBy(() -> Criterion.byKind(ImmutableMap.of(), LEAST))
        .hasMessage("criterion by kind: must name at least one kind");
  }

  @Test
  void everyAlternativeIsMatchedByItsOwnName() {
    assertThat(named(LEAST)).isEqualTo("threshold");
    assertThat(named(Criterion.withinTop(3))).isEqualTo("withinTop");
    assertThat(named(Criterion.atLeastGrade("xep-loai", "B"))).isEqualTo("atLeastGrade");
    assertThat(named(Criterion.increaseBy(5))).isEqualTo("change");
    assertThat(named(Criterion.doneBy())).isEqualTo("doneBy");
    assertThat(named(BY_KIND)).isEqualTo("byKind");
    assertThat(named(PARTS)).isEqualTo("allOf");
  }

  private static String named(Criterion criterion) {
    return criterion.match(
        new Criterion.Alternatives<String, RuntimeException>() {
          @Override
          public String threshold(Criterion.Threshold threshold) {
            return "threshold";
          }

          @Override
          public String withinTop(Criterion.WithinTop top) {
            return "withinTop";
          }

          @Override
          public String atLeastGrade(Criterion.AtLeastGrade least) {
            return "atLeastGrade";
          }

          @Override
          public String change(Change change) {
            return "change";
          }

          @Override
          public String doneBy(Criterion.DoneBy done) {
            return "doneBy";
          }

          @Override
          public String byKind(Criterion.ByKind byKind) {
            return "byKind";
          }

          @Override
          public String allOf(Criterion.AllOf all) {
            return "allOf";
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "INCREASE, 10,   , -100, [-90..+∞)",
    "DECREASE, 10,   , 100,  (-∞..90]",
    "DECREASE, 10,   , -100, (-∞..-110]",
    "INCREASE, ,    5, 40,   [45..+∞)",
    "DECREASE, ,    5, 40,   (-∞..35]",
    "INCREASE, ,    0, 40,   [40..+∞)",
    "INCREASE, ,     , 40,   (40..+∞)",
    "DECREASE, ,     , 40,   (-∞..40)"
  })
  @Tag("T1")
  void aChangeIsCountedFromItsBaseline(
      Direction direction, BigDecimal percent, BigDecimal amount, long baseline, String numbers) {
    Change change =
        new Change(
            direction, Optional.ofNullable(percent), Optional.ofNullable(amount), Optional.empty());

    assertThat(range(change, Quantity.of(baseline))).hasToString("Optional[" + numbers + "]");
    assertThat(change.least()).isEqualTo(Optional.ofNullable(percent == null ? amount : percent));
    assertThat(change.betterDirection()).contains(direction);
  }

  @Test
  @Tag("T1")
  void aRankImprovesAsItsNumberFalls() {
    assertThat(range(Criterion.increaseBy(5), Rank.of(13, 63)))
        .contains(Range.atMost(Fraction.of(8)));
    assertThat(range(Criterion.decreaseBy(5), Rank.of(13, 63)))
        .contains(Range.atLeast(Fraction.of(18)));
  }

  @Test
  @Tag("T1")
  void aChangeByPercentOfZeroHasNoRange() {
    Change byPercent = Criterion.increaseByPercent(10);

    assertThat(range(byPercent, Ratio.of(0, 5))).isEmpty();
    assertThat(byPercent.isOfNothing(Ratio.of(0, 5))).isTrue();
    assertThat(byPercent.isOfNothing(Ratio.of(1, 5))).isFalse();
    assertThat(Criterion.increaseBy(10).isOfNothing(Ratio.of(0, 5))).isFalse();
    assertThat(range(Criterion.increaseBy(10), Ratio.of(0, 5)))
        .contains(Range.atLeast(Fraction.of(10)));
  }

  @Test
  @Tag("T1")
  void aThresholdAndAPlaceHaveTheirRangeWithoutABaseline() {
    assertThat(LEAST.exactRange(Optional.empty(), Unit.PERCENT).map(CriterionRange::range))
        .contains(Range.atLeast(Fraction.of(60)));
    assertThat(((Criterion.Threshold) LEAST).range()).isEqualTo(Range.atLeast(new BigDecimal(60)));
    assertThat(
            Criterion.withinTop(10)
                .exactRange(Optional.empty(), Unit.PLACE)
                .map(CriterionRange::range))
        .contains(Range.atMost(Fraction.of(10)));
    for (Criterion other :
        ImmutableList.of(Criterion.increaseBy(5), Criterion.doneBy(), BY_KIND, PARTS)) {
      assertThat(other.exactRange(Optional.empty(), Unit.PERCENT)).isEmpty();
    }
  }

  @Test
  @Tag("T11")
  void aRangeOfChangeEndsNotBelowItsLeastChange() {
    Change byOne = Criterion.decreaseBy(1);
    BigDecimal one = BigDecimal.ONE;

    assertThat(byOne.withAtMost(one).atMost()).contains(one);
    assertThatThrownBy(() -> byOne.withAtMost(new BigDecimal("0.9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("change: must be at most 0.9 only beside a least change that is no greater");
    assertThatThrownBy(() -> Change.any(Direction.DECREASE).withAtMost(one))
        .hasMessage("change: must be at most 1 only beside a least change that is no greater");
  }

  @Test
  @Tag("V3")
  void aRangeHasAThresholdIfItHasOneBoundOrBothAreOne() {
    assertThat(threshold(Criterion.atLeast(60))).contains(Fraction.of(60));
    assertThat(threshold(Criterion.lessThan(5))).contains(Fraction.of(5));
    assertThat(threshold(Criterion.exactly(100))).contains(Fraction.of(100));
    assertThat(threshold(Criterion.between(60, 61))).isEmpty();
  }

  private static Optional<Fraction> threshold(Criterion criterion) {
    return criterion.exactRange(Optional.empty(), Unit.PERCENT).flatMap(CriterionRange::threshold);
  }

  @ParameterizedTest
  @CsvSource({
    "57, 3, true", "56, 3, false", "63, 3, true", "64, 3, false",
    "77, 3, true", "76, 3, false", "83, 3, true", "84, 3, false",
    "60, 0, true", "80, 0, true", "70, 9, false"
  })
  @Tag("N5")
  void aNumberIsNearARangeUpToTheDistanceFromEitherBound(long number, long far, boolean isNear) {
    CriterionRange both =
        Criterion.between(60, 80).exactRange(Optional.empty(), Unit.PERCENT).orElseThrow();

    assertThat(both.isNear(Fraction.of(number), Fraction.of(far))).isEqualTo(isNear);
  }

  @Test
  @Tag("N5")
  void aBoundThatIsMissingIsNearNothing() {
    CriterionRange low = LEAST.exactRange(Optional.empty(), Unit.PERCENT).orElseThrow();
    CriterionRange high =
        Criterion.atMost(60).exactRange(Optional.empty(), Unit.PERCENT).orElseThrow();

    for (CriterionRange one : ImmutableList.of(low, high)) {
      assertThat(one.isNear(Fraction.of(61), Fraction.of(1))).isTrue();
      assertThat(one.isNear(Fraction.of(59), Fraction.of(1))).isTrue();
      assertThat(one.isNear(Fraction.of(62), Fraction.of(1))).isFalse();
      assertThat(one.isNear(Fraction.of(58), Fraction.of(1))).isFalse();
    }
  }

  private static Optional<Range<Fraction>> range(Criterion criterion, Value baseline) {
    return criterion.exactRange(Optional.of(baseline), Unit.PERCENT).map(CriterionRange::range);
  }
}
