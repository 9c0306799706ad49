package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.TaskWorld.doneOn;
import static vn.cchc.evaluation.TaskWorld.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.TaskShare;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;
import vn.cchc.validation.PlanValidator;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.RemarkCode;

/** Targets on the share of tasks completed, or completed on time: departments a, b and c. */
@Tag("T13")
class TaskShareTest {
  private static final TaskShare COMPLETED = TaskShare.of(TaskShare.Counted.COMPLETED);
  private static final TaskShare ON_TIME = TaskShare.of(TaskShare.Counted.ON_TIME);
  private static final LocalDate IN_JANUARY = LocalDate.of(2021, 1, 15);

  private final List<Task> tasks = new ArrayList<>();
  private final List<Observation> reports = new ArrayList<>();
  private Criterion criterion = Criterion.atLeast(100);
  private Scope scope = Scope.agency(World.PROVINCE);
  private Optional<LocalDate> due = Optional.empty();

  private static Indicator indicator(TaskShare share) {
    return Indicator.builder()
        .id(IndicatorId.of("i"))
        .name("Nhiệm vụ đúng hạn")
        .measure(Measure.SHARE)
        .caseName("nhiệm vụ")
        .derivedFrom(share)
        .build();
  }

  private Plan plan(TaskShare share) {
    Target target =
        Target.builder()
            .id(TargetId.of("t"))
            .text("100% nhiệm vụ được giao hoàn thành đúng hạn")
            .indicator(IndicatorId.of("i"))
            .criterion(criterion)
            .scope(scope)
            .due(due)
            .build();
    return Plan.builder()
        .id("p")
        .title("Kế hoạch")
        .period(ReportingPeriod.ofYear(2020))
        .addIndicators(indicator(share))
        .addTargets(target)
        .addTaskGroups(
            TaskGroup.builder().id(GroupId.of("g")).name("Nhóm").addAllTasks(tasks).build(),
            TaskGroup.builder().id(GroupId.of("h")).name("Nhóm khác").build())
        .build();
  }

  private EvaluationReport report(TaskShare share, LocalDate asOf) {
    return Evaluator.evaluate(plan(share), World.register(), Observations.of(reports), asOf);
  }

  private TargetResult judged(TaskShare share) {
    return report(share, IN_JANUARY).result("t");
  }

  /** A task of an agency, due on 30 June. */
  private TaskShareTest task(String id, String lead) {
    tasks.add(
        TaskWorld.task(id, lead).deadline(new Deadline.By(LocalDate.of(2020, 6, 30))).build());
    return this;
  }

  private TaskShareTest done(String id, String lead, String day) {
    reports.add(figure(id, lead, "2020", doneOn(day)).build());
    return task(id, lead);
  }

  private TaskShareTest threeOfFourOnTime() {
    return done("k1", "a", "2020-06-01")
        .done("k2", "a", "2020-06-30")
        .done("k3", "b", "2020-05-02")
        .done("k4", "b", "2020-07-01");
  }

  @Test
  void threeOfFourTasksOnTimeAreJudgedWithoutAnyFigureFromOutside() {
    threeOfFourOnTime();
    TargetResult result = judged(ON_TIME);
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.actual()).hasValue(Ratio.of(3, 4));
    assertThat(result.shortfall().existingCases()).isEqualTo(Cases.of(1));
    assertThat(result.undecidedTasks()).hasValue(0);
    assertThat(result.isFinal()).isTrue();
    assertThat(judged(COMPLETED).outcome()).isEqualTo(Outcome.MET);
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .isEqualTo(
            "Không đạt: 75,00% (3/4), thấp hơn 25,00 điểm phần trăm so với mức tối thiểu 100%; còn"
                + " thiếu 1 nhiệm vụ đạt.");
  }

  @Test
  void whatIsDoneAfterTheDueDayIsNotDoneByIt() {
    threeOfFourOnTime();
    due = Optional.of(LocalDate.of(2020, 6, 30));
    assertThat(judged(COMPLETED).actual()).hasValue(Ratio.of(3, 4));
    assertThat(judged(COMPLETED).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void whereTheUndecidedTasksCouldChangeTheOutcomeThereIsNotEnoughData() {
    threeOfFourOnTime();
    task("k5", "c");
    criterion = Criterion.atLeast(80);
    TargetResult result = judged(ON_TIME);
    assertThat(result.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(result.actual()).hasValue(Ratio.of(3, 5));
    assertThat(result.undecidedTasks()).hasValue(1);
    assertThat(result.margin()).isEmpty();
    assertThat(result.isFinal()).isFalse();
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .isEqualTo(
            "Chưa đủ số liệu: ít nhất 60,00% (3/5) nhiệm vụ đạt; 1 nhiệm vụ chưa có báo cáo hoặc có"
                + " số liệu không thống nhất.");
    assertThat(Messages.of(Language.ENGLISH).explain(result))
        .isEqualTo(
            "Incomplete data: at least 60.00% (3/5) of the tasks; 1 task without report or with"
                + " conflicting reports.");
  }

  @Test
  void whereTheUndecidedTasksCannotChangeTheOutcomeItIsReported() {
    threeOfFourOnTime();
    task("k5", "c");
    assertThat(judged(ON_TIME).outcome()).isEqualTo(Outcome.NOT_MET);
    criterion = Criterion.atLeast(60);
    TargetResult met = judged(ON_TIME);
    assertThat(met.outcome()).isEqualTo(Outcome.MET);
    assertThat(Messages.of(Language.ENGLISH).explain(met))
        .contains(
            "1 task without report or with conflicting reports, which cannot change the outcome");
  }

  @Test
  void everyShareThatTheUndecidedTasksAllowIsJudged() {
    done("k1", "a", "2020-06-01").task("k2", "a").task("k3", "b");
    criterion = Criterion.exactly(new BigDecimal("50"));
    assertThat(judged(ON_TIME).outcome()).isEqualTo(Outcome.NOT_MET);
    task("k4", "b");
    assertThat(judged(ON_TIME).outcome()).isEqualTo(Outcome.NO_DATA);
  }

  @Test
  void aTaskWhoseReportsContradictOneAnotherIsUndecided() {
    Instant at = Instant.parse("2020-06-30T00:00:00Z");
    task("k1", "a");
    for (String day : List.of("2020-06-01", "2020-06-02")) {
      reports.add(figure("k1", "a", "2020", doneOn(day)).recordedAt(at).build());
    }
    assertThat(judged(ON_TIME).undecidedTasks()).hasValue(1);
    assertThat(judged(ON_TIME).outcome()).isEqualTo(Outcome.NO_DATA);
  }

  @Test
  void aTaskWithoutADueDayCountsForCompletedAlone() {
    threeOfFourOnTime();
    tasks.add(TaskWorld.task("k5", "c").build());
    reports.add(figure("k5", "c", "2020", doneOn("2020-08-01")).build());
    assertThat(judged(ON_TIME).actual()).hasValue(Ratio.of(3, 4));
    assertThat(judged(COMPLETED).actual()).hasValue(Ratio.of(5, 5));
  }

  @Test
  @Tag("A3")
  void workThatGoesOnIsNotDoneBeforeItsLastPeriodHasEnded() {
    tasks.add(TaskWorld.task("k1", "a").deadline(Deadline.continuous()).build());
    reports.add(figure("k1", "a", "2020", doneOn("2020-06-01")).build());
    tasks.add(TaskWorld.task("k2", "b").deadline(Deadline.recurring(Frequency.HALF_YEAR)).build());
    reports.add(figure("k2", "b", "2020-H1", doneOn("2020-06-26")).build());
    reports.add(figure("k2", "b", "2020-H2", doneOn("2020-11-27")).build());

    assertThat(judged(COMPLETED).actual()).hasValue(Ratio.of(2, 2));
    due = Optional.of(LocalDate.of(2020, 12, 30));
    assertThat(judged(COMPLETED).actual()).hasValue(Ratio.of(0, 2));
  }

  @Test
  @Tag("A3")
  void workThatGoesOnIsNotDoneBeforeItsLastReportEither() {
    tasks.add(TaskWorld.task("k", "b").deadline(Deadline.recurring(Frequency.YEAR)).build());
    reports.add(figure("k", "b", "2020", doneOn("2021-01-04")).build());

    assertThat(judged(COMPLETED).actual()).hasValue(Ratio.of(0, 1));
  }

  @Test
  void ofEachMemberTheTasksThatItLeadsCount() {
    threeOfFourOnTime();
    scope = World.OF_EACH;
    TargetResult result = judged(ON_TIME);
    assertThat(result.members())
        .extracting(TargetResult::outcome)
        .containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.NOTHING_AROSE);
    assertThat(result.members())
        .extracting(member -> member.actual().orElseThrow())
        .containsExactly(Ratio.of(2, 2), Ratio.of(1, 2), Ratio.of(0, 0));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    scope = Scope.share(new BigDecimal(50), Selection.ofKinds(AgencyKind.DEPARTMENT));
    assertThat(judged(ON_TIME).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  @Tag("A3")
  void aTaskLedByASelectionCountsOnceForEachMember() {
    tasks.add(
        Task.builder()
            .id("k")
            .name("Báo cáo")
            .leads(Selection.ofKinds(AgencyKind.DEPARTMENT))
            .deadline(new Deadline.By(LocalDate.of(2020, 6, 30)))
            .build());
    reports.add(figure("k", "a", "2020", doneOn("2020-06-01")).build());
    reports.add(figure("k", "b", "2020", Completion.notDone(BigDecimal.TEN)).build());
    assertThat(judged(ON_TIME).actual()).hasValue(Ratio.of(1, 3));
    assertThat(judged(ON_TIME).undecidedTasks()).hasValue(1);
  }

  @Test
  void tasksMayBeThoseOfAGroupOrOfALead() {
    threeOfFourOnTime();
    TaskShare.Counted onTime = TaskShare.Counted.ON_TIME;
    assertThat(
            judged(new TaskShare(onTime, Optional.empty(), Optional.of(AgencyId.of("b")))).actual())
        .hasValue(Ratio.of(1, 2));
    assertThat(
            judged(new TaskShare(onTime, Optional.of(GroupId.of("h")), Optional.empty())).outcome())
        .isEqualTo(Outcome.NOTHING_AROSE);
  }

  @Test
  void beforeTheDueDayItIsNotDue() {
    threeOfFourOnTime();
    assertThat(report(ON_TIME, LocalDate.of(2020, 10, 1)).result("t").outcome())
        .isEqualTo(Outcome.NOT_DUE);
  }

  @Test
  @Tag("D11")
  void figuresOfADerivedIndicatorTakeNoPart() {
    threeOfFourOnTime();
    reports.add(
        Observation.builder()
            .subject(IndicatorId.of("i"))
            .agency(World.PROVINCE)
            .period(ReportingPeriod.ofYear(2020))
            .value(Ratio.of(4, 4))
            .recordedAt(World.AT_NEW_YEAR)
            .build());
    EvaluationReport report = report(ON_TIME, IN_JANUARY);
    assertThat(report.result("t").actual()).hasValue(Ratio.of(3, 4));
    assertThat(report.unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.DERIVED_INDICATOR);
    assertThat(report.figures(TargetId.of("t"))).hasSize(4);
    assertThat(report.withDetail().result("t").course()).isEmpty();
  }

  @Test
  void aResultOnSupposedReportsSaysSo() {
    threeOfFourOnTime();
    Observation supposed = figure("k4", "b", "2020", doneOn("2020-06-29")).build();
    TargetResult result =
        Evaluator.whatIf(
                plan(ON_TIME),
                World.register(),
                Observations.of(reports),
                Observations.of(List.of(supposed)),
                IN_JANUARY)
            .result("t");
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.isFinal()).isFalse();
    assertThat(result.caveats())
        .extracting(caveat -> caveat.code())
        .containsExactly(RemarkCode.HYPOTHETICAL);
  }

  @Test
  void anAggregateAndWhatThePlanDoesNotHaveAreRefused() {
    threeOfFourOnTime();
    scope = Scope.aggregate(World.PROVINCE);
    TaskShare strange =
        new TaskShare(
            TaskShare.Counted.ON_TIME,
            Optional.of(GroupId.of("la")),
            Optional.of(AgencyId.of("la")));
    assertThat(PlanValidator.validate(plan(strange), World.register()))
        .extracting(problem -> problem.code() + " " + problem.place().pointer())
        .containsExactly(
            ProblemCode.UNKNOWN_GROUP + " /indicators/0/derivedFrom/group",
            ProblemCode.UNKNOWN_AGENCY + " /indicators/0/derivedFrom/lead",
            ProblemCode.UNFIT_CRITERION + " /targets/0/scope");
  }

  @Test
  @Tag("A6")
  void whatIsDerivedIsAShareWithoutAccumulationAndRollUp() {
    Indicator.Builder builder =
        Indicator.builder().id(IndicatorId.of("i")).name("x").derivedFrom(ON_TIME);
    assertThatThrownBy(() -> builder.measure(Measure.QUANTITY).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be a share without accumulation and roll-up");
    Indicator derived = indicator(ON_TIME);
    assertThat(derived.accumulation()).isEqualTo(Accumulation.STATE);
    assertThat(derived.rollUp()).isEqualTo(RollUp.NONE);
    assertThatThrownBy(() -> derived.toBuilder().rollUp(RollUp.POOLED).build())
        .hasMessageContaining("must be a share without accumulation and roll-up");
  }

  private Target.Builder upByHalf() {
    return plan(COMPLETED).targets().get(0).toBuilder()
        .criterion(Criterion.Change.byAmount(Criterion.Direction.INCREASE, new BigDecimal(50)))
        .baseline(Baseline.ofFigures(ReportingPeriod.ofHalf(2020, 1)));
  }

  private TargetResult judgedUpByHalf() {
    return Evaluator.evaluate(
            plan(COMPLETED).toBuilder().targets(List.of(upByHalf().build())).build(),
            World.register(),
            Observations.of(reports),
            IN_JANUARY)
        .result("t");
  }

  @Test
  @Tag("T7")
  void tasksAreComparedWithThoseDoneByTheEndOfTheBaselineUnlessOneIsUndecided() {
    done("k1", "a", "2020-06-01").done("k2", "b", "2020-09-01");
    assertThat(judgedUpByHalf().outcome()).isEqualTo(Outcome.MET);
    assertThat(judgedUpByHalf().baseline()).contains(Ratio.of(1, 2));
    task("k3", "c");
    assertThat(judgedUpByHalf().outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(judgedUpByHalf().baseline()).isEmpty();
  }
}
