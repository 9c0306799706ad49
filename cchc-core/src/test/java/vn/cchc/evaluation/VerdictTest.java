package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

class VerdictTest {
  private static final LocalDate END_OF_JUNE = LocalDate.of(2020, 6, 30);

  @ParameterizedTest
  @Tag("N1")
  @CsvSource({
    "29, 100, 29, MET",
    "19999, 20000, 100, NOT_MET",
    "1799, 2000, 90, NOT_MET",
    "2, 3, 66.67, NOT_MET",
    "2, 3, 66.66, MET",
    "9223372036854775806, 9223372036854775807, 100, NOT_MET"
  })
  void aRatioIsComparedExactly(long n, long d, BigDecimal minimum, Outcome outcome) {
    assertThat(Verdict.of(Criterion.atLeast(minimum), Ratio.of(n, d)).outcome()).isEqualTo(outcome);
  }

  @Test
  @Tag("V3")
  void theMarginIsExact() {
    assertThat(Verdict.of(Criterion.exactly(100), Ratio.of(19_999, 20_000)).margin())
        .hasValue(Margin.percentagePoints("-0.005"));
    assertThat(Verdict.of(Criterion.moreThan(80), Ratio.of(80, 100)).margin())
        .hasValue(Margin.percentagePoints("0"));
    assertThat(Verdict.of(Criterion.withinTop(10), Rank.of(13, 63)).margin())
        .hasValue(new Margin(Fraction.of(-3), Unit.PLACE));
    assertThat(Verdict.of(Criterion.between(80, 95), Ratio.of(90, 100)).margin())
        .hasValue(Margin.percentagePoints("5"));
  }

  @Test
  @Tag("V4")
  void theShortfallOf1166Of2000Against60IsWorkedOut() {
    Shortfall shortfall = Verdict.of(Criterion.atLeast(60), Ratio.of(1166, 2000)).shortfall();
    assertThat(shortfall).isEqualTo(new Shortfall(Cases.of(34), Cases.of(85), Cases.of(0)));
    assertThat(Verdict.of(Criterion.atLeast(100), Ratio.of(99, 100)).shortfall().newCases())
        .isEqualTo(Cases.None.IMPOSSIBLE);
  }

  @Test
  @Tag("D2")
  void nothingOfNothingIsNeitherMetNorMissed() {
    Verdict verdict = Verdict.of(Criterion.atLeast(0), Ratio.of(0, 0));
    assertThat(verdict.outcome()).isEqualTo(Outcome.NOTHING_AROSE);
    assertThat(verdict.margin()).isEmpty();
    assertThat(verdict.shortfall()).isEqualTo(Shortfall.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @Tag("T1")
  @CsvSource({"90, MET", "91, NOT_MET"})
  void downByATenthFromAHundredIsNinety(long actual, Outcome outcome) {
    Criterion tenthLess = Change.byPercent(Direction.DECREASE, BigDecimal.TEN);
    assertThat(Verdict.of(tenthLess, Quantity.of(actual), Quantity.of(100)).outcome())
        .isEqualTo(outcome);
  }

  @Test
  @Tag("T1")
  void aRankRisesWhenItsNumberFalls() {
    Criterion fiveUp = Change.byAmount(Direction.INCREASE, BigDecimal.valueOf(5));
    assertThat(Verdict.of(fiveUp, Rank.of(8, 63), Rank.of(13, 63)).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(Verdict.of(fiveUp, Rank.of(9, 63), Rank.of(13, 63)).margin())
        .hasValue(new Margin(Fraction.of(-1), Unit.PLACE));
  }

  @Test
  @Tag("T1")
  void anyChangeExcludesTheBaselineItself() {
    Criterion fewer = Change.any(Direction.DECREASE);
    assertThat(Verdict.of(fewer, Quantity.of(100), Quantity.of(100)).outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(Verdict.of(fewer, Quantity.of(99), Quantity.of(100)).outcome())
        .isEqualTo(Outcome.MET);
  }

  @Test
  @Tag("D2")
  void fromNothingOfNothingThereIsNoChange() {
    assertThat(Verdict.of(Change.any(Direction.INCREASE), Ratio.of(0, 0), Ratio.of(1, 2)).outcome())
        .isEqualTo(Outcome.NOTHING_AROSE);
  }

  @Test
  @Tag("T7")
  void aChangeWithoutABaselineCannotBeJudged() {
    assertThat(Verdict.of(Change.any(Direction.INCREASE), Quantity.of(1)).outcome())
        .isEqualTo(Outcome.NO_BASELINE);
  }

  @Test
  @Tag("T1")
  void whatIsDoneOnTheDayIsInTime() {
    assertThat(Verdict.ofCompletion(Completion.on(END_OF_JUNE), END_OF_JUNE).outcome())
        .isEqualTo(Outcome.MET);
    Verdict late = Verdict.ofCompletion(Completion.on(END_OF_JUNE.plusDays(1)), END_OF_JUNE);
    assertThat(late.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(late.margin()).hasValue(new Margin(Fraction.of(-1), Unit.DAY));
    assertThat(Verdict.ofCompletion(Completion.notDone(), END_OF_JUNE).outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  @Tag("V1")
  void aVerdictSaysWhatItWasMadeOf() {
    Criterion more = Change.any(Direction.INCREASE);
    Verdict verdict = Verdict.of(more, Rank.of(8, 63), Rank.of(13, 63));

    assertThat(verdict.criterion()).isEqualTo(more);
    assertThat(verdict.actual()).isEqualTo(Rank.of(8, 63));
    assertThat(verdict.baseline()).contains(Rank.of(13, 63));
    assertThat(verdict.unit()).isEqualTo(Unit.PLACE);
    assertThat(verdict).hasToString("MET: 8/63 by " + more);
    assertThat(Verdict.of(more, Ratio.of(1, 2)).unit()).isEqualTo(Unit.PERCENT);
    Verdict inTime = Verdict.ofCompletion(Completion.on(END_OF_JUNE), END_OF_JUNE);
    assertThat(inTime.due()).contains(END_OF_JUNE);
    assertThat(inTime.unit()).isEqualTo(Unit.DONE);
  }

  @Test
  @Tag("D7")
  void verdictsOfOneValueByOneCriterionAreEqual() {
    Verdict verdict = Verdict.of(Criterion.atLeast(60), Ratio.of(1, 2));

    assertThat(verdict)
        .isEqualTo(Verdict.of(Criterion.atLeast(new BigDecimal("60.0")), Ratio.of(1, 2)))
        .hasSameHashCodeAs(Verdict.of(Criterion.atLeast(60), Ratio.of(1, 2)))
        .isNotEqualTo(Verdict.of(Criterion.atLeast(61), Ratio.of(1, 2)))
        .isNotEqualTo(Verdict.of(Criterion.atLeast(60), Ratio.of(2, 4)))
        .isNotEqualTo(Verdict.of(Criterion.atLeast(60), Ratio.of(1, 2), Ratio.of(1, 3)))
        .isNotEqualTo("NOT_MET");
  }

  @Test
  @Tag("V3")
  void aMarginIsShownWithUnitAndRoundedToSixDecimals() {
    Margin third = new Margin(Fraction.parse("-2/3"), Unit.POINT);

    assertThat(third).hasToString("-2/3 " + Unit.POINT);
    assertThat(third.amount()).isEqualTo("-0.666667");
    assertThat(Cases.of(34)).hasToString("34");
  }

  @Test
  @Tag("T1")
  void oneValueIsNotJudgedBySeveralCriteria() {
    Criterion both =
        new Criterion.AllOf(
            ImmutableList.of(
                new Criterion.Part(IndicatorId.of("i"), Criterion.atLeast(50)),
                new Criterion.Part(IndicatorId.of("j"), Criterion.atLeast(50))));

    assertThat(Verdict.of(both, Ratio.of(1, 1)).outcome()).isEqualTo(Outcome.INVALID_DATA);
  }

  @Test
  @Tag("D3")
  void aValueOfAnotherKindIsInvalid() {
    assertThat(Verdict.of(Criterion.withinTop(10), Ratio.of(1, 2)).outcome())
        .isEqualTo(Outcome.INVALID_DATA);
    assertThat(Verdict.of(Criterion.doneBy(), Ratio.of(1, 2)).outcome())
        .isEqualTo(Outcome.INVALID_DATA);
    assertThat(Verdict.of(Criterion.atLeast(1), Completion.notDone()).outcome())
        .isEqualTo(Outcome.INVALID_DATA);
    assertThat(Verdict.of(Criterion.atLeast(1), Completion.notDone()).margin())
        .isEqualTo(Optional.empty());
  }
}
