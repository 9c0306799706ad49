package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_EACH;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

@Tag("D11")
class UnusedFiguresTest {
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final LocalDate JULY = LocalDate.of(2020, 7, 1);
  private static final Scope OF_THOSE_OF_A = Scope.aggregate(AgencyId.of("a"));

  private static List<UnusedFigures.Cause> causes(World world, Scope scope) {
    return world.report(World.target(scope, HALF).build(), IN_JANUARY).unused().stream()
        .map(UnusedFigures::cause)
        .toList();
  }

  private static AgencyRegister register() {
    return AgencyRegister.of(
        List.of(
            World.province().build(),
            World.department("a").from(JULY).build(),
            World.department("b").until(JULY.minusDays(1)).build()));
  }

  @Test
  void aFigureFromOutsideAnAgencysLifeIsNotAskedForItsScope() {
    World world = World.ofShares().among(register()).with("b", "2020-Q4", Ratio.of(1, 10));
    assertThat(causes(world, OF_A)).containsExactly(UnusedFigures.Cause.OUTSIDE_THE_AGENCYS_LIFE);
  }

  private static Observation withdrawal(String period, String source) {
    return Observation.builder()
        .subject(IndicatorId.of("i"))
        .agency(AgencyId.of("a"))
        .period(ReportingPeriod.parse(period))
        .status(ObservationStatus.WITHDRAWN)
        .source(source)
        .recordedAt(Instant.parse("2021-01-10T00:00:00Z"))
        .build();
  }

  @Test
  @Tag("D6")
  void aWithdrawnFigureIsNoFigureAndAnIdleWithdrawalIsNamed() {
    Observation earlier =
        World.figure("a", "2019", Ratio.of(1, 2)).source("x").recordedAt(World.AT_ONCE).build();
    assertThat(causes(World.ofShares().with(earlier), OF_A))
        .containsExactly(UnusedFigures.Cause.OUTSIDE_WINDOW);
    assertThat(causes(World.ofShares().with(earlier).with(withdrawal("2019", "x")), OF_A))
        .isEmpty();
    assertThat(causes(World.ofShares().with(withdrawal("2020", "x")), OF_A))
        .containsExactly(UnusedFigures.Cause.NOTHING_TO_WITHDRAW);
    World withdrawn = World.ofShares().with(earlier).with(withdrawal("2019", "x"));
    assertThat(withdrawn.judge(OF_A, HALF).notCounted()).isEmpty();
  }

  @Test
  @Tag("T9")
  void aPeriodThatLacksDataNamesTheFiguresThatOverlapIt() {
    Target target = World.target(OF_A, HALF).every(Frequency.QUARTER).build();
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2020-02-15/2020-04-15", Quantity.of(9))
            .judge(target, IN_JANUARY);
    assertThat(result.periods())
        .extracting(quarter -> quarter.notCounted().size())
        .containsExactly(1, 1, 0, 0);
  }

  /** Department c belongs to a until the end of June and to b from July. */
  private static AgencyRegister moved() {
    return AgencyRegister.of(
        List.of(
            World.province().build(),
            World.department("a").build(),
            World.department("b").build(),
            World.department("c")
                .parent(AgencyId.of("b"))
                .addHistory(
                    FormerState.builder().until(JULY.minusDays(1)).parent(AgencyId.of("a")).build())
                .build()));
  }

  @Test
  void aTotalThatSpansAMoveIsNamedByItsCaveatAlone() {
    World world =
        World.of(
                World.indicator("i", Measure.QUANTITY)
                    .accumulation(Accumulation.CUMULATIVE)
                    .rollUp(RollUp.SUM)
                    .build())
            .among(moved())
            .with("c", "2020-9M", Quantity.of(9));
    Target alone = World.target(OF_THOSE_OF_A, HALF).build();
    Target inParts =
        Target.builder()
            .id(TargetId.of("t"))
            .text("cả hai")
            .scope(OF_THOSE_OF_A)
            .criterion(
                Criterion.allOf(
                    new Criterion.Part(IndicatorId.of("i"), HALF),
                    new Criterion.Part(IndicatorId.of("i"), Criterion.atMost(90))))
            .build();

    assertThat(world.judge(alone, IN_JANUARY).caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.SPANS_A_MOVE);
    assertThat(world.report(alone, IN_JANUARY).unused()).isEmpty();
    assertThat(world.report(inParts, IN_JANUARY).unused()).isEmpty();
  }

  @Test
  @Tag("A2")
  void anHeirsTargetAsksForItsPredecessorsUnlessTheIndicatorIsAState() {
    AgencyRegister merged =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a").from(JULY).build(),
                World.department("b").build()),
            List.of(
                Succession.builder()
                    .type(SuccessionType.MERGE)
                    .operational(JULY)
                    .addPredecessors(AgencyId.of("b"))
                    .addSuccessors(AgencyId.of("a"))
                    .build()));

    assertThat(causes(World.ofShares().among(merged).with("b", "2020-Q1", Ratio.of(1, 10)), OF_A))
        .isEmpty();
    assertThat(causes(stocks().among(merged).with("b", "2020-Q1", Ratio.of(1, 10)), OF_A))
        .containsExactly(UnusedFigures.Cause.OUTSIDE_SCOPE);
  }

  private static World stocks() {
    return World.of(Measure.SHARE, Accumulation.STATE, RollUp.POOLED);
  }

  @Test
  void anAggregateAsksForWhoWasInsideOnTheFiguresLastDay() {
    World before = World.ofShares().among(moved()).with("c", "2020-Q2", Ratio.of(1, 10));
    World after = World.ofShares().among(moved()).with("c", "2020-Q3", Ratio.of(1, 10));

    assertThat(causes(before, OF_THOSE_OF_A)).isEmpty();
    assertThat(causes(after, OF_THOSE_OF_A)).containsExactly(UnusedFigures.Cause.OUTSIDE_SCOPE);
  }

  @Test
  @Tag("A2")
  void aStockOfTheRootCountsWhereTheRootIsNow() {
    AgencyRegister raised =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a")
                    .addHistory(
                        FormerState.builder()
                            .until(JULY.minusDays(1))
                            .kind(AgencyKind.DIVISION)
                            .build())
                    .build()));
    Scope departments =
        new Scope.Aggregate(AgencyId.of("a"), ImmutableSet.of(AgencyKind.DEPARTMENT));

    assertThat(causes(stocks().among(raised).with("a", "2020-Q1", Ratio.of(1, 10)), departments))
        .isEmpty();
    assertThat(
            causes(
                World.ofShares().among(raised).with("a", "2020-Q1", Ratio.of(1, 10)), departments))
        .containsExactly(UnusedFigures.Cause.OUTSIDE_SCOPE);
  }

  @Test
  @Tag("D8")
  void aCompletionGoesByItsDayAndAWithdrawalByItsPeriod() {
    Criterion done = Criterion.doneBy();
    Target target = World.target(OF_A, done).build();

    assertThat(
            completions()
                .with("a", "2020", Completion.on(LocalDate.of(2019, 12, 20)))
                .report(target, IN_JANUARY)
                .unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.OUTSIDE_WINDOW);
    assertThat(
            completions()
                .with("a", "2019", Completion.on(LocalDate.of(2020, 1, 3)))
                .report(target, IN_JANUARY)
                .unused())
        .isEmpty();
    assertThat(completions().with(withdrawal("2019", "x")).report(target, IN_JANUARY).unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.OUTSIDE_WINDOW);
  }

  private static World completions() {
    return World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE);
  }

  @Test
  void aReportOnATaskFromOutsideTheLifeOfItsLeadIsNamedAsSuch() {
    EvaluationReport report =
        TaskWorld.of2020()
            .among(register())
            .with(TaskWorld.task("t", "b"))
            .with(TaskWorld.figure("t", "b", "2020", TaskWorld.doneOn("2020-09-01")).build())
            .report(IN_JANUARY);

    assertThat(report.unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.OUTSIDE_THE_AGENCYS_LIFE);
  }

  @Test
  @Tag("T3")
  void theAgenciesOfEveryPeriodAreThoseOfTheCutAndThoseOfAStageThoseOfItsDay() {
    World world =
        World.ofShares()
            .among(register())
            .with("a", "2020-Q4", Ratio.of(9, 10))
            .with("b", "2020-Q1", Ratio.of(9, 10));
    Target.Builder staged =
        World.target(OF_EACH)
            .addStages(
                new Stage(LocalDate.of(2020, 6, 15), HALF),
                new Stage(LocalDate.of(2020, 12, 31), HALF));

    assertThat(
            world
                .report(World.target(OF_EACH, HALF).every(Frequency.QUARTER).build(), IN_JANUARY)
                .unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.OUTSIDE_SCOPE);
    assertThat(world.report(staged.build(), IN_JANUARY).unused()).isEmpty();
  }

  @Test
  @Tag("T7")
  void theFiguresOfABaselineOfYearsAgoAreUsed() {
    World world =
        World.ofShares()
            .with("a", "2017", Ratio.of(40, 100))
            .with("a", "2016", Ratio.of(40, 100))
            .with("a", "2020", Ratio.of(90, 100));
    Target target =
        World.target(OF_A, Criterion.Change.any(Criterion.Direction.INCREASE))
            .baseline(Baseline.ofFigures(ReportingPeriod.ofYear(2017)))
            .build();

    assertThat(world.report(target, IN_JANUARY).unused())
        .flatExtracting(UnusedFigures::periods)
        .containsExactly(ReportingPeriod.ofYear(2016));
  }

  @Test
  @Tag("V12")
  void theYearBeforeIsReadByTargetsOnTheSameIndicatorAlone() {
    World world =
        World.of(
                World.indicator("i", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build(),
                World.indicator("j", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build())
            .with("a", "2019-Q1", Ratio.of(9, 10))
            .with("a", "2020-Q1", Ratio.of(9, 10));
    Target everyQuarter = World.target(OF_A, HALF).every(Frequency.QUARTER).build();
    Target onAnother = World.target("other", "j", OF_A).criterion(HALF).build();

    assertThat(world.report(List.of(everyQuarter, onAnother), IN_JANUARY).unused())
        .flatExtracting(UnusedFigures::periods)
        .containsExactly(ReportingPeriod.parse("2019-Q1"));
  }

  @Test
  void aResultWithoutDataNamesFiguresOfItsScopeAlone() {
    TargetResult result =
        World.ofShares()
            .among(moved())
            .with("c", "2019", Ratio.of(1, 10))
            .with("b", "2019", Ratio.of(1, 10))
            .judge(OF_THOSE_OF_A, HALF);

    assertThat(result.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(result.notCounted())
        .singleElement()
        .satisfies(one -> assertThat(one.agency()).contains(AgencyId.of("c")))
        .satisfies(one -> assertThat(one.cause()).isEqualTo(UnusedFigures.Cause.OUTSIDE_WINDOW));
  }
}
