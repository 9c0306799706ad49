package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.document.LegalDocument;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.text.Language;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** Reports of two days, of a plan that asks for 60 per cent and, revised in September, for 50. */
class ReportComparisonTest {
  private static final LocalDate SEPTEMBER = LocalDate.of(2020, 9, 1);
  private static final LocalDate IN_JUNE = LocalDate.of(2020, 6, 30);
  private static final LegalDocument DECISION =
      new LegalDocument("99/QĐ-UBND", "UBND tỉnh", SEPTEMBER.minusDays(3), Optional.empty());
  private static final Target SIXTY = World.target(World.OF_ALL, Criterion.atLeast(60)).build();
  private static final Target FIFTY = World.target(World.OF_ALL, Criterion.atLeast(50)).build();
  private static final World WORLD = World.ofShares();
  static final PlanHistory PLANS =
      PlanHistory.of(
          WORLD.plan(SIXTY).build(),
          WORLD.plan(FIFTY).inForceFrom(SEPTEMBER).decision(DECISION).build());

  private static Observation figure(String agency, String period, long good, String recordedAt) {
    return World.figure(agency, period, Ratio.of(good, 100))
        .recordedAt(Instant.parse(recordedAt))
        .build();
  }

  private static ReportComparison compare(LocalDate from, LocalDate to, Observation... figures) {
    return ReportComparison.between(
        PLANS, World.register(), Observations.of(List.of(figures)), from, to);
  }

  @Test
  @Tag("D7")
  void theRevisionInForceIsUsedAndNamed() {
    EvaluationReport before =
        Evaluator.evaluate(PLANS, World.register(), Observations.of(List.of()), IN_JUNE);
    EvaluationReport after =
        Evaluator.evaluate(PLANS, World.register(), Observations.of(List.of()), SEPTEMBER);

    assertThat(before.decision()).isEmpty();
    assertThat(before.result("t").criterion()).contains(Criterion.atLeast(60));
    assertThat(after.decision()).contains(DECISION);
    assertThat(after.inForceFrom()).contains(SEPTEMBER);
    assertThat(after.result("t").criterion()).contains(Criterion.atLeast(50));
  }

  @Test
  @Tag("D7")
  void noReportIsMadeBeforeTheFirstRevision() {
    PlanHistory later = PlanHistory.of(PLANS.revisions().get(1));

    assertThatThrownBy(
            () -> Evaluator.evaluate(later, World.register(), WORLD.observations(), IN_JUNE))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("plan p: /inForceFrom NOT_IN_FORCE 2020-09-01");
  }

  @Test
  @Tag("D7")
  void aNewFigureChangesTheOutcomeFromTheDayOnWhichItIsKnown() {
    Observation early = figure("a", "2020-01", 40, "2020-02-05T00:00:00Z");
    Observation late = figure("b", "2020-03", 90, "2020-08-05T00:00:00Z");

    ReportComparison comparison = compare(IN_JUNE, SEPTEMBER.minusDays(1), early, late);

    assertThat(comparison.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.target()).isEqualTo(TargetId.of("t"));
              assertThat(change.before().orElseThrow().outcome()).isEqualTo(Outcome.NOT_DUE);
              assertThat(change.after().orElseThrow().outcome()).isEqualTo(Outcome.MET);
              assertThat(change.since()).isEqualTo(LocalDate.of(2020, 8, 5));
              assertThat(change.figures()).containsExactly(late);
            });
  }

  @Test
  @Tag("V2")
  void aLevelThatChangesBeforeTheDueDayIsAChange() {
    Plan plan = WORLD.plan(World.target(World.OF_EACH, Criterion.atLeast(60)).build()).build();
    Observation low = figure("a", "2020-01", 40, "2020-02-05T00:00:00Z");
    Observation better = figure("a", "2020-02", 90, "2020-03-05T00:00:00Z");

    ReportComparison comparison =
        ReportComparison.between(
            PlanHistory.of(plan),
            World.register(),
            Observations.of(List.of(low, better)),
            LocalDate.of(2020, 2, 29),
            IN_JUNE);

    assertThat(comparison.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before().orElseThrow().level()).contains(Level.BELOW);
              assertThat(change.after().orElseThrow().level()).contains(Level.UNDECIDED);
              assertThat(change.since()).isEqualTo(LocalDate.of(2020, 3, 5));
              assertThat(Messages.of(Language.ENGLISH).explain(change))
                  .startsWith("from \"below the level\" to \"undecided\" since 2020-03-05");
            });
  }

  @Test
  @Tag("D7")
  void aRevisionChangesTheOutcomeWithoutANewFigure() {
    ReportComparison comparison =
        compare(
            IN_JUNE, LocalDate.of(2020, 10, 1), figure("a", "2020-01", 55, "2020-02-05T00:00:00Z"));

    assertThat(comparison.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.since()).isEqualTo(SEPTEMBER);
              assertThat(change.figures()).isEmpty();
            });
  }

  @Test
  @Tag("D7")
  void whatIsAsBeforeIsNoChange() {
    assertThat(compare(IN_JUNE, SEPTEMBER.minusDays(1)).changes()).isEmpty();
  }

  @Test
  @Tag("D7")
  void aTargetThatOneRevisionAloneHasIsAChange() {
    Plan other =
        WORLD
            .plan(Target.builder().id(TargetId.of("u")).text("mục tiêu").build())
            .inForceFrom(SEPTEMBER)
            .build();
    ReportComparison comparison =
        ReportComparison.between(
            PlanHistory.of(PLANS.revisions().get(0), other),
            World.register(),
            WORLD.observations(),
            IN_JUNE,
            LocalDate.of(2020, 12, 1));

    assertThat(comparison.changes()).hasSize(2);
    assertThat(comparison.changes().get(0).target()).isEqualTo(TargetId.of("u"));
    assertThat(comparison.changes().get(0).before()).isEmpty();
    assertThat(comparison.changes().get(0).since()).isEqualTo(SEPTEMBER);
    assertThat(comparison.changes().get(1).after()).isEmpty();
    assertThat(comparison.changes().get(1).since()).isEqualTo(SEPTEMBER);
  }

  @Test
  @Tag("D7")
  void everyTargetTurnsOnItsOwnDay() {
    World world = World.ofShares().with(figure("a", "2020-01", 10, "2020-02-05T00:00:00Z"));
    PlanHistory plans =
        PlanHistory.of(
            world
                .plan(
                    List.of(
                        World.target("may", "i", World.OF_A)
                            .criterion(Criterion.atLeast(60))
                            .due(LocalDate.of(2020, 5, 31))
                            .build(),
                        World.target("july", "i", World.OF_A)
                            .criterion(Criterion.atLeast(60))
                            .due(LocalDate.of(2020, 7, 31))
                            .build()))
                .build());

    assertThat(
            ReportComparison.between(
                    plans,
                    World.register(),
                    world.observations(),
                    LocalDate.of(2020, 3, 1),
                    LocalDate.of(2020, 12, 1))
                .changes())
        .extracting(OutcomeChange::since)
        .containsExactly(LocalDate.of(2020, 5, 31), LocalDate.of(2020, 7, 31));
  }

  @Test
  @Tag("V4")
  void aTaskWhoseStateOrTimelinessDiffersIsAChange() {
    TaskGroup.Builder group = TaskGroup.builder().id(GroupId.of("g")).name("G");
    for (String id : List.of("late", "overdue", "further", "untold")) {
      group.addTasks(
          Task.builder()
              .id(TaskId.of(id))
              .name(id)
              .lead(AgencyId.of("a"))
              .deadline(new Deadline.By(LocalDate.of(2020, 7, 5)))
              .build());
    }
    ReportComparison comparison =
        ReportComparison.between(
            PlanHistory.of(WORLD.plan(SIXTY).addTaskGroups(group.build()).build()),
            World.register(),
            Observations.of(
                List.of(
                    report("late", Completion.notDone(BigDecimal.valueOf(40)), "2020-06-20"),
                    report("late", Completion.on(LocalDate.of(2020, 7, 8)), "2020-07-08"),
                    report("overdue", Completion.notDone(BigDecimal.valueOf(40)), "2020-06-20"),
                    report("overdue", Completion.notDone(BigDecimal.valueOf(80)), "2020-07-08"),
                    report("further", Completion.on(LocalDate.of(2020, 6, 19)), "2020-06-20"))),
            IN_JUNE,
            SEPTEMBER);

    assertThat(comparison.taskChanges())
        .extracting(
            change -> change.task().value(),
            change -> Messages.of(Language.ENGLISH).explain(change),
            change -> Messages.of(Language.VIETNAMESE).explain(change))
        .containsExactly(
            tuple(
                "late",
                "from \"In progress, not yet due\" to \"Completed late\"",
                "từ \"Đang thực hiện, trong hạn\" chuyển thành \"Đã hoàn thành quá hạn\""),
            tuple(
                "overdue",
                "from \"In progress, not yet due\" to \"In progress, overdue\"",
                "từ \"Đang thực hiện, trong hạn\" chuyển thành \"Đang thực hiện, quá hạn\""),
            tuple(
                "untold",
                "from \"No report, not yet due\" to \"No report, overdue\"",
                "từ \"Chưa có báo cáo, trong hạn\" chuyển thành \"Chưa có báo cáo, quá hạn\""));
    assertThat(comparison.changes()).isEmpty();
  }

  @Test
  @Tag("V4")
  void aFurtherReportOfWorkInProgressIsNoChangeAndATaskThatOneRevisionAloneHasIsOne() {
    Task old = Task.builder().id(TaskId.of("old")).name("old").lead(AgencyId.of("a")).build();
    Task kept = Task.builder().id(TaskId.of("kept")).name("kept").lead(AgencyId.of("a")).build();
    Task fresh = Task.builder().id(TaskId.of("new")).name("new").lead(AgencyId.of("a")).build();
    TaskGroup.Builder group = TaskGroup.builder().id(GroupId.of("g")).name("G");

    assertThat(
            ReportComparison.between(
                    PlanHistory.of(
                        WORLD.plan(SIXTY).addTaskGroups(group.addTasks(old, kept).build()).build(),
                        WORLD
                            .plan(SIXTY)
                            .addTaskGroups(
                                TaskGroup.builder()
                                    .id(GroupId.of("g"))
                                    .name("G")
                                    .addTasks(kept, fresh)
                                    .build())
                            .inForceFrom(SEPTEMBER)
                            .build()),
                    World.register(),
                    Observations.of(
                        List.of(
                            report(
                                "kept", Completion.notDone(BigDecimal.valueOf(40)), "2020-06-20"),
                            report(
                                "kept", Completion.notDone(BigDecimal.valueOf(80)), "2020-07-08"))),
                    IN_JUNE,
                    SEPTEMBER)
                .taskChanges())
        .extracting(Messages.of(Language.ENGLISH)::explain)
        .containsExactly(
            "a new task of the plan, \"No report\"",
            "no longer a task of the plan, \"No report\" until then");
  }

  private static Observation report(String task, Completion value, String recordedOn) {
    return Observation.builder()
        .subject(TaskId.of(task))
        .agency(AgencyId.of("a"))
        .period(ReportingPeriod.ofMonth(2020, 6))
        .value(value)
        .recordedAt(Instant.parse(recordedOn + "T00:00:00Z"))
        .build();
  }

  @Test
  @Tag("V4")
  void figuresAreAskedForOnlyOfTargetsThatChanged() {
    World world = World.of(share("i"), share("still"));
    PlanHistory plans =
        PlanHistory.of(
            world
                .plan(
                    List.of(
                        SIXTY,
                        World.target("other", "still", World.OF_ALL)
                            .criterion(Criterion.atLeast(60))
                            .build()))
                .build());
    Observations figures =
        Observations.of(
            List.of(
                figure("a", "2020-01", 40, "2020-02-05T00:00:00Z"),
                figure("b", "2020-03", 90, "2020-08-05T00:00:00Z"),
                World.figure("still", "a", "2020-01", Ratio.of(70, 100))
                    .recordedAt(Instant.parse("2020-02-05T00:00:00Z"))
                    .build()));
    List<Predicate<Subject>> asked = new ArrayList<>();
    LocalDate august = SEPTEMBER.minusDays(1);

    ReportComparison comparison =
        ReportComparison.between(
            plans,
            World.register(),
            accumulated(figures, IN_JUNE),
            accumulated(figures, august),
            subjects -> {
              asked.add(subjects);
              return figures;
            },
            2);

    assertThat(comparison)
        .isEqualTo(ReportComparison.between(plans, World.register(), figures, IN_JUNE, august));
    assertThat(asked).singleElement();
    assertThat(asked.get(0)).accepts(IndicatorId.of("i")).rejects(IndicatorId.of("still"));
    assertThat(
            ReportComparison.between(
                    plans,
                    World.register(),
                    accumulated(figures, IN_JUNE),
                    accumulated(figures, IN_JUNE.plusDays(1)),
                    subjects -> {
                      throw new AssertionError("nothing changed");
                    },
                    1)
                .changes())
        .isEmpty();
  }

  private static Indicator share(String id) {
    return World.indicator(id, Measure.SHARE)
        .accumulation(Accumulation.ADDITIVE)
        .rollUp(RollUp.POOLED)
        .build();
  }

  private static ObservationAccumulator accumulated(Observations figures, LocalDate day) {
    return figures.all().stream().collect(ObservationAccumulator.collector(day));
  }

  @Test
  @Tag("D7")
  void theEarlierDayComesFirst() {
    assertThatThrownBy(() -> compare(SEPTEMBER, IN_JUNE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("comparison: 2020-09-01 must come before 2020-06-30");
  }

  @Test
  @Tag("V11")
  void inDetailTheLaterReportSaysWhoHoldsAResultBack() {
    ReportComparison comparison =
        compare(IN_JUNE, SEPTEMBER, figure("a", "2020-Q1", 55, "2020-04-01T00:00:00Z"));

    ReportComparison detailed = comparison.withDetail();

    assertThat(comparison.later().result("t").contributors()).isEmpty();
    assertThat(detailed.later().result("t").contributors())
        .isEqualTo(comparison.later().contributors(TargetId.of("t")));
    assertThat(detailed.later().result("t").contributors()).hasSize(1);
    assertThat(detailed.changes()).isEqualTo(comparison.changes());
  }
}
