package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Progress;
import vn.cchc.verdict.Verdict;

@Tag("V3")
class MarginTest {
  private static final LocalDate END_OF_JUNE = LocalDate.of(2020, 6, 30);
  private static final Criterion OPEN =
      Criterion.between(Range.open(BigDecimal.valueOf(80), BigDecimal.valueOf(95)));

  static Stream<Arguments> criteria() {
    return Stream.of(
        Arguments.of(Criterion.atLeast(60), Ratio.of(1166, 2000), "-17/10", Outcome.NOT_MET),
        Arguments.of(Criterion.atLeast(60), Ratio.of(1200, 2000), "0", Outcome.MET),
        Arguments.of(Criterion.atLeast(60), Ratio.of(2, 3), "20/3", Outcome.MET),
        Arguments.of(Criterion.moreThan(80), Ratio.of(80, 100), "0", Outcome.NOT_MET),
        Arguments.of(Criterion.moreThan(80), Ratio.of(81, 100), "1", Outcome.MET),
        Arguments.of(Criterion.atMost(5), Ratio.of(3, 100), "2", Outcome.MET),
        Arguments.of(Criterion.atMost(5), Ratio.of(5, 100), "0", Outcome.MET),
        Arguments.of(Criterion.atMost(5), Ratio.of(7, 100), "-2", Outcome.NOT_MET),
        Arguments.of(Criterion.lessThan(5), Ratio.of(5, 100), "0", Outcome.NOT_MET),
        Arguments.of(Criterion.between(80, 95), Ratio.of(90, 100), "5", Outcome.MET),
        Arguments.of(Criterion.between(80, 95), Ratio.of(81, 100), "1", Outcome.MET),
        Arguments.of(Criterion.between(80, 95), Ratio.of(80, 100), "0", Outcome.MET),
        Arguments.of(Criterion.between(80, 95), Ratio.of(97, 100), "-2", Outcome.NOT_MET),
        Arguments.of(Criterion.between(80, 95), Ratio.of(79, 100), "-1", Outcome.NOT_MET),
        Arguments.of(OPEN, Ratio.of(95, 100), "0", Outcome.NOT_MET),
        Arguments.of(OPEN, Ratio.of(80, 100), "0", Outcome.NOT_MET),
        Arguments.of(Criterion.exactly(100), Ratio.of(19_999, 20_000), "-1/200", Outcome.NOT_MET),
        Arguments.of(Criterion.exactly(50), Ratio.of(6, 10), "-10", Outcome.NOT_MET),
        Arguments.of(Criterion.exactly(50), Ratio.of(5, 10), "0", Outcome.MET));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void ofARatioItIsInPercentagePoints(
      Criterion criterion, Ratio actual, String exact, Outcome outcome) {
    Verdict verdict = Verdict.of(criterion, actual);
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.margin()).hasValue(new Margin(Fraction.parse(exact), Unit.PERCENTAGE_POINT));
  }

  @ParameterizedTest
  @CsvSource({"10, 0, MET", "6, 4, MET", "13, -3, NOT_MET"})
  void ofARankItIsInPlaces(int rank, long places, Outcome outcome) {
    for (Criterion criterion : new Criterion[] {Criterion.withinTop(10), Criterion.atMost(10)}) {
      Verdict verdict = Verdict.of(criterion, Rank.of(rank, 63));
      assertThat(verdict.outcome()).isEqualTo(outcome);
      assertThat(verdict.margin()).hasValue(new Margin(Fraction.of(places), Unit.PLACE));
    }
  }

  static Stream<Arguments> changes() {
    Criterion tenthDown = Change.byPercent(Direction.DECREASE, BigDecimal.TEN);
    Criterion tenthUp = Change.byPercent(Direction.INCREASE, BigDecimal.TEN);
    Criterion fiveUp = Change.byAmount(Direction.INCREASE, BigDecimal.valueOf(5));
    return Stream.of(
        Arguments.of(tenthDown, Quantity.of(100), Quantity.of(90), "0", Unit.POINT),
        Arguments.of(tenthDown, Quantity.of(100), Quantity.of(91), "-1", Unit.POINT),
        Arguments.of(tenthUp, Quantity.of(-100), Quantity.of(-90), "0", Unit.POINT),
        Arguments.of(tenthUp, Ratio.of(1, 3), Ratio.of(1, 2), "40/3", Unit.PERCENTAGE_POINT),
        Arguments.of(fiveUp, Ratio.of(40, 100), Ratio.of(1, 2), "5", Unit.PERCENTAGE_POINT),
        Arguments.of(fiveUp, Rank.of(13, 63), Rank.of(9, 63), "-1", Unit.PLACE),
        Arguments.of(
            Change.any(Direction.INCREASE), Quantity.of(100), Quantity.of(100), "0", Unit.POINT),
        Arguments.of(
            Change.any(Direction.DECREASE), Rank.of(6, 63), Rank.of(8, 63), "2", Unit.PLACE));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void ofAChangeItIsFromWhereTheBaselineLeads(
      Criterion change, Value baseline, Value actual, String exact, Unit unit) {
    Measure measure =
        actual instanceof Ratio
            ? Measure.SHARE
            : actual instanceof Rank ? Measure.RANK : Measure.QUANTITY;
    TargetResult result =
        World.of(
                measure == Measure.QUANTITY
                    ? World.indicator("i", measure)
                        .accumulation(Accumulation.STATE)
                        .unit(Unit.POINT)
                        .build()
                    : World.indicator("i", measure).accumulation(Accumulation.STATE).build())
            .with("a", "2020", actual)
            .judge(
                target(OF_A, change).baseline(Baseline.of(ReportingPeriod.ofYear(2019), baseline)));
    assertThat(result.margin()).hasValue(new Margin(Fraction.parse(exact), unit));
  }

  @ParameterizedTest
  @CsvSource({"2020-06-28, 2, MET", "2020-06-30, 0, MET", "2020-07-01, -1, NOT_MET"})
  void ofACompletionItIsInDays(LocalDate doneOn, long days, Outcome outcome) {
    Verdict verdict = Verdict.ofCompletion(Completion.on(doneOn), END_OF_JUNE);
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.margin()).hasValue(new Margin(Fraction.of(days), Unit.DAY));
  }

  @Test
  void ofAGradeAndOfWhatIsNotDoneThereIsNone() {
    GradeScheme scheme =
        new GradeScheme(
            "s",
            ImmutableList.of(
                new GradeScheme.Band("A", Optional.of(BigDecimal.valueOf(80))),
                new GradeScheme.Band("B", Optional.empty())));
    Criterion.AtLeastGrade best = new Criterion.AtLeastGrade("s", "A");
    assertThat(Verdict.ofGrade(best, new Grade("s", "B"), scheme).margin()).isEmpty();
    assertThat(Verdict.ofGrade(best, Quantity.of(70), scheme).margin()).isEmpty();
    assertThat(Verdict.ofCompletion(Completion.notDone(), END_OF_JUNE).margin()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"percent, percentagePoint", "point, point", "văn bản, văn bản"})
  void otherwiseItIsInTheIndicatorsUnitAndOfPerCentInPercentagePoints(String unit, String told) {
    TargetResult result =
        World.of(
                World.indicator("i", Measure.QUANTITY)
                    .accumulation(Accumulation.STATE)
                    .unit(new Unit(unit))
                    .build())
            .with("a", "2020", Quantity.of(70))
            .judge(OF_A, Criterion.atLeast(60));
    assertThat(result.margin()).hasValue(new Margin(Fraction.of(10), new Unit(told)));
  }

  @ParameterizedTest
  @CsvSource({"45, 1/4", "30, -1/2", "70, 3/2", "40, 0", "60, 1"})
  void progressIsThePartOfTheWayThatIsDone(long actual, String part) {
    assertThat(progress(Criterion.atLeast(60), Quantity.of(40), Quantity.of(actual)))
        .hasValue(Progress.of(Fraction.parse(part)));
  }

  @Test
  void progressIsUndefinedWhereThereIsNoWayToGoAndNoneWhereThereAreTwoEnds() {
    Value baseline = Quantity.of(60);
    Value actual = Quantity.of(50);
    assertThat(progress(Criterion.atLeast(60), baseline, actual)).hasValue(Progress.UNDEFINED);
    assertThat(progress(Criterion.between(10, 90), baseline, actual)).isEmpty();
    assertThat(progress(Criterion.exactly(40), baseline, actual))
        .hasValue(Progress.of(Fraction.parse("1/2")));
  }

  @Test
  void progressOfARankGoesTowardsTheTop() {
    TargetResult result =
        World.of(World.indicator("i", Measure.RANK).build())
            .with("a", "2020", Rank.of(15, 63))
            .judge(
                target(OF_A, Criterion.withinTop(10))
                    .baseline(Baseline.of(ReportingPeriod.ofYear(2019), Rank.of(20, 63))));
    assertThat(result.progress()).hasValue(Progress.of(Fraction.parse("1/2")));
  }

  private static Optional<Progress> progress(Criterion criterion, Value baseline, Value actual) {
    return World.of(World.indicator("i", Measure.QUANTITY).accumulation(Accumulation.STATE).build())
        .with("a", "2020", actual)
        .judge(
            target(OF_A, criterion).baseline(Baseline.of(ReportingPeriod.ofYear(2019), baseline)))
        .progress();
  }
}
