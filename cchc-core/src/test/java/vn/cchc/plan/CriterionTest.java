package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;

@Tag("T1")
class CriterionTest {
  private static final IndicatorId DOSSIERS = IndicatorId.of("ho-so");

  @Test
  @Tag("N2")
  void boundsAreOneWhateverTheirTrailingZeros() {
    assertOne(Criterion.atLeast(decimal("90.0")), Criterion.atLeast(90));
    assertOne(Criterion.moreThan(decimal("90.0")), Criterion.moreThan(90));
    assertOne(Criterion.atMost(decimal("90.0")), Criterion.atMost(90));
    assertOne(Criterion.lessThan(decimal("9E+1")), Criterion.lessThan(90));
    assertOne(Criterion.exactly(decimal("100.00")), Criterion.exactly(100));
    assertOne(
        Criterion.between(Range.closed(decimal("80.0"), decimal("95.0"))),
        Criterion.between(80, 95));
    assertOne(
        Change.byPercent(Direction.DECREASE, decimal("10.0")),
        Change.byPercent(Direction.DECREASE, decimal("10")));
    assertOne(
        Change.byAmount(Direction.INCREASE, decimal("5.00")),
        Change.byAmount(Direction.INCREASE, decimal("5")));
  }

  @Test
  void theKindsOfBoundAreReported() {
    assertThat(Criterion.atLeast(60)).isNotEqualTo(Criterion.moreThan(60));
    assertThat(Criterion.atMost(60)).isNotEqualTo(Criterion.lessThan(60));
    assertThat(Criterion.atLeast(60)).isNotEqualTo(Criterion.exactly(60));
    assertThat(Criterion.between(Range.open(decimal("80"), decimal("95"))))
        .isNotEqualTo(Criterion.between(80, 95));
  }

  @Test
  void onlyOneValueMeetsAnExactCriterion() {
    assertThat(isExact(Criterion.exactly(100))).isTrue();
    assertThat(isExact(Criterion.between(60, 60))).isTrue();
    assertThat(isExact(Criterion.between(60, 61))).isFalse();
    assertThat(isExact(Criterion.atLeast(60))).isFalse();
    assertThat(isExact(Criterion.atMost(60))).isFalse();
  }

  @Test
  void whatIsAskedOfAKindIsASingleCriterion() {
    Criterion least = Criterion.atLeast(60);
    Criterion all =
        new Criterion.AllOf(ImmutableList.of(new Criterion.Part(DOSSIERS, Criterion.atLeast(60))));
    Criterion byKind =
        new Criterion.ByKind(ImmutableMap.of(AgencyKind.DEPARTMENT, least), Criterion.atLeast(50));

    for (Criterion several : List.of(all, byKind)) {
      assertThatThrownBy(
              () -> new Criterion.ByKind(ImmutableMap.of(AgencyKind.DEPARTMENT, several), least))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("criterion by kind: must hold single criteria");
      assertThatThrownBy(
              () -> new Criterion.ByKind(ImmutableMap.of(AgencyKind.DEPARTMENT, least), several))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("criterion by kind: must hold single criteria");
    }
  }

  @Test
  void aRangeHasBothEndsAndIsNotEmpty() {
    assertThatThrownBy(() -> Criterion.between(95, 80))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("criterion between 95 and 80: must not be empty");
    assertThatThrownBy(() -> Criterion.between(Range.atLeast(decimal("80"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("criterion [80..+∞): must have both ends");
    assertThatThrownBy(() -> Criterion.between(Range.closedOpen(decimal("80"), decimal("80.0"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be empty");
    assertThatThrownBy(() -> new Criterion.Threshold(Range.all()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("criterion: must have a bound");
  }

  @Test
  void zeroAndAHundredAreOrdinaryThresholds() {
    assertThat(Criterion.atMost(0)).isEqualTo(Criterion.atMost(decimal("0.00")));
    assertThat(Criterion.atLeast(100)).isNotEqualTo(Criterion.exactly(100));
    assertThat(Criterion.atLeast(-5)).isNotNull();
  }

  @Test
  void aRankingHasAFirstPlace() {
    assertThat(Criterion.withinTop(1)).isEqualTo(new Criterion.WithinTop(1));
    assertThatThrownBy(() -> Criterion.withinTop(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("within the top 0: must be at least 1 place");
  }

  @Test
  void aChangeIsByMoreThanNothingAndInOneWay() {
    assertThatThrownBy(() -> Change.byPercent(Direction.DECREASE, decimal("0.0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("change: must be by more than nothing, but was 0");
    assertThatThrownBy(() -> Change.byAmount(Direction.INCREASE, decimal("-1")))
        .hasMessage("change: must be by nothing or more, but was -1");
    assertThatThrownBy(
            () ->
                new Change(
                    Direction.INCREASE,
                    Optional.of(decimal("1")),
                    Optional.of(decimal("1")),
                    Optional.empty()))
        .hasMessage("change: must be by per cent or by an amount, not by both");
    assertThat(Change.any(Direction.INCREASE)).isNotEqualTo(Change.any(Direction.DECREASE));
  }

  @Test
  void severalCriteriaEachHaveTheirIndicatorAndAreNotNested() {
    Criterion.Part part = new Criterion.Part(DOSSIERS, Criterion.atLeast(60));
    Criterion all = new Criterion.AllOf(ImmutableList.of(part));

    assertThat(all).isEqualTo(new Criterion.AllOf(ImmutableList.of(part)));
    assertThatThrownBy(() -> new Criterion.Part(DOSSIERS, all))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("part on ho-so: must not itself be all of several");
    assertThatThrownBy(() -> new Criterion.AllOf(ImmutableList.of()))
        .hasMessage("all of: must have at least one part");
  }

  @Test
  void aGradeIsAskedForByItsScheme() {
    assertThat(Criterion.atLeastGrade("xep-loai-2024", "B"))
        .isNotEqualTo(Criterion.atLeastGrade("xep-loai-2025", "B"));
    assertThatThrownBy(() -> Criterion.atLeastGrade("", "B"))
        .hasMessage("grade scheme: must not be empty");
    assertThat(Criterion.doneBy()).isEqualTo(new Criterion.DoneBy());
  }

  private static void assertOne(Criterion one, Criterion other) {
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
  }

  private static boolean isExact(Criterion criterion) {
    return ((Criterion.Threshold) criterion).isExact();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  @Test
  void numbersGetBetterAwayFromTheOneBound() {
    assertThat(Criterion.atLeast(60).betterDirection()).contains(Criterion.Direction.INCREASE);
    assertThat(Criterion.atMost(60).betterDirection()).contains(Criterion.Direction.DECREASE);
    assertThat(Criterion.between(10, 20).betterDirection()).isEmpty();
    assertThat(Criterion.withinTop(10).betterDirection()).isEmpty();
  }
}
