package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
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
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.TaskShare;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.plan.TaskGroup;

/** Whatever may turn an outcome is found on its day when the reports of two days are compared. */
@Tag("V4")
class TurnsTest {
  private static final LocalDate FROM = LocalDate.of(2020, 2, 15);
  private static final LocalDate TO = LocalDate.of(2021, 1, 15);
  private static final LocalDate JULY = LocalDate.of(2020, 7, 1);
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final Observation POOR = figure("2020-01", Ratio.of(1, 10));

  private static Observation figure(String period, Ratio value) {
    return World.figure("a", period, value)
        .recordedAt(Instant.parse("2020-02-01T01:00:00Z"))
        .build();
  }

  private static OutcomeChange change(World world, Target.Builder target, AgencyRegister register) {
    return ReportComparison.between(
            PlanHistory.of(world.plan(target.build()).build()),
            register,
            world.observations(),
            FROM,
            TO)
        .changes()
        .get(0);
  }

  private static LocalDate turn(Target.Builder target) {
    return change(World.ofShares().with(POOR), target, World.register()).since();
  }

  private static AgencyRegister register(Agency.Builder agency, Succession... events) {
    return AgencyRegister.of(
        ImmutableList.of(World.province().build(), agency.build()), List.of(events));
  }

  @Test
  void aMissedTargetTurnsOnItsDueDay() {
    Target.Builder ofOwnPeriod =
        World.target(World.OF_A, HALF).period(ReportingPeriod.parse("2020-9M"));
    Target.Builder staged =
        World.target(World.OF_A).addStages(new Stage(LocalDate.of(2020, 10, 5), HALF));

    assertThat(turn(World.target(World.OF_A, HALF))).isEqualTo("2020-12-31");
    assertThat(turn(World.target(World.OF_A, HALF).due(LocalDate.of(2020, 8, 20))))
        .isEqualTo("2020-08-20");
    assertThat(turn(ofOwnPeriod)).isEqualTo("2020-09-30");
    assertThat(turn(staged)).isEqualTo("2020-10-05");
  }

  @Test
  void aFigureRecordedBeforeItsPeriodEndsCountsFromItsLastDay() {
    World world = World.ofShares().with(figure("2020-08", Ratio.of(10, 10)));

    assertThat(change(world, World.target(World.OF_A, HALF), World.register()).since())
        .isEqualTo("2020-08-31");
  }

  @Test
  void aTurnThatTheOutcomeOutlivedIsNotTheDay() {
    World world =
        World.ofShares()
            .with(POOR)
            .with(figure("2020-05", Ratio.of(1, 10)))
            .with("a", "2020-06", Ratio.of(100, 100), "2020-08-03T01:00:00Z")
            .with("a", "2020-07", Ratio.of(100, 100), "2020-09-03T01:00:00Z");

    assertThat(change(world, World.target(World.OF_A, HALF), World.register()).since())
        .isEqualTo("2020-08-03");
  }

  @Test
  @Tag("D6")
  void aWithdrawalTurnsOnTheDayItIsRecorded() {
    World world =
        World.ofShares()
            .with(figure("2020-01", Ratio.of(9, 10)))
            .with(
                Observation.builder()
                    .subject(IndicatorId.of("i"))
                    .agency(AgencyId.of("a"))
                    .period(ReportingPeriod.parse("2020-01"))
                    .status(ObservationStatus.WITHDRAWN)
                    .recordedAt(Instant.parse("2020-08-03T01:00:00Z"))
                    .build());

    assertThat(change(world, World.target(World.OF_A, HALF), World.register()).since())
        .isEqualTo("2020-08-03");
  }

  @Test
  void whatIsDoneTurnsOnTheDayItIsDone() {
    World world =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .with(
                World.figure("a", "2020", Completion.on(LocalDate.of(2020, 6, 5)))
                    .recordedAt(Instant.parse("2020-06-05T01:00:00Z"))
                    .build());

    assertThat(
            change(world, World.target(World.OF_A, Criterion.doneBy()), World.register()).since())
        .isEqualTo("2020-06-05");
  }

  @Test
  void anAgencysFirstDayTurns() {
    World world = World.ofShares().with(figure("2020-01-01/2020-07-01", Ratio.of(9, 10)));
    AgencyRegister begun = register(World.department("a").from(JULY));

    assertThat(change(world, World.target(World.OF_EACH, HALF).due(TO), begun).since())
        .isEqualTo(JULY);
  }

  @Test
  void theDayAfterAnEndOrAChangeTurns() {
    World world = World.ofShares().with(figure("2020-01", Ratio.of(9, 10)));
    Target.Builder ofAll = World.target(World.OF_EACH, HALF).due(TO);
    AgencyRegister ended = register(World.department("a").until(JULY));
    AgencyRegister turned =
        register(
            World.department("a")
                .addHistory(FormerState.builder().until(JULY).kind(AgencyKind.DIVISION).build()));

    assertThat(change(world, ofAll, ended).since()).isEqualTo("2020-07-02");
    assertThat(change(world, World.target(World.OF_EACH, HALF).due(TO), turned).since())
        .isEqualTo("2020-07-02");
  }

  @Test
  @Tag("A2")
  void aSuccessionTurnsOnItsOperationalDay() {
    World world = World.ofShares().with(figure("2020-01", Ratio.of(9, 10)));
    Succession end =
        Succession.builder()
            .type(SuccessionType.DISSOLVE)
            .addPredecessors(AgencyId.of("a"))
            .operational(JULY)
            .build();

    assertThat(
            change(
                    world,
                    World.target(World.OF_EACH, HALF).due(TO),
                    register(World.department("a"), end))
                .since())
        .isEqualTo(JULY);
  }

  @Test
  void theFiguresOfEveryPartOfATargetAreNamed() {
    Observation late =
        World.figure("j", "a", "2020-01", Ratio.of(9, 10))
            .recordedAt(Instant.parse("2020-08-03T01:00:00Z"))
            .build();
    World world =
        World.of(
                World.indicator("i", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build(),
                World.indicator("j", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build())
            .with(figure("2020-01", Ratio.of(9, 10)))
            .with(late);
    Target.Builder both =
        Target.builder()
            .id(World.target(World.OF_A, HALF).build().id())
            .text("cả hai")
            .scope(World.OF_A)
            .criterion(
                new Criterion.AllOf(
                    ImmutableList.of(
                        new Criterion.Part(IndicatorId.of("i"), HALF),
                        new Criterion.Part(IndicatorId.of("j"), HALF))));

    OutcomeChange change = change(world, both, World.register());
    assertThat(change.since()).isEqualTo("2020-08-03");
    assertThat(change.figures()).containsExactly(late);
  }

  private static LocalDate turnUntil(LocalDate to, World world, Target.Builder target) {
    return ReportComparison.between(
            PlanHistory.of(world.plan(target.build()).build()),
            World.register(),
            world.observations(),
            FROM,
            to)
        .changes()
        .get(0)
        .since();
  }

  @Test
  @Tag("T9")
  void theEndOfAPeriodWithoutAFigureTurns() {
    Target.Builder everyQuarter = World.target(World.OF_A, HALF).every(Frequency.QUARTER);

    assertThat(turnUntil(LocalDate.of(2020, 5, 15), World.ofShares(), everyQuarter))
        .isEqualTo("2020-03-31");
  }

  @Test
  void anAgencyThatBeginsWithoutAFigureTurns() {
    World world = World.ofShares().with(figure("2020-01", Ratio.of(9, 10)));
    AgencyRegister begun =
        AgencyRegister.of(
            ImmutableList.of(
                World.province().build(),
                World.department("a").build(),
                World.department("b").from(JULY).build()));

    assertThat(change(world, World.target(World.OF_EACH, HALF).due(TO.plusDays(1)), begun).since())
        .isEqualTo(JULY);
  }

  @Test
  @Tag("T13")
  void aShareOfTasksTurnsWithTheReportOnATask() {
    Observation done = TaskWorld.figure("k", "a", "2020", TaskWorld.doneOn("2020-08-03")).build();
    Observation other =
        World.figure("j", "a", "2020-01", Ratio.of(9, 10)).recordedAt(World.AT_ONCE).build();
    World world =
        World.of(
                World.indicator("i", Measure.SHARE)
                    .derivedFrom(TaskShare.of(TaskShare.Counted.COMPLETED))
                    .build(),
                World.indicator("j", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build())
            .with(done)
            .with(other);
    Plan plan =
        world
            .plan(World.target(World.OF_A, HALF).due(TO).build())
            .addTaskGroups(
                TaskGroup.builder()
                    .id("g")
                    .name("Nhóm")
                    .addTasks(TaskWorld.task("k", "a").build())
                    .build())
            .build();

    assertThat(
            ReportComparison.between(
                    PlanHistory.of(plan), World.register(), world.observations(), FROM, TO)
                .changes())
        .singleElement()
        .satisfies(change -> assertThat(change.since()).isEqualTo("2020-08-03"))
        .satisfies(change -> assertThat(change.figures()).containsExactly(done));
  }
}
