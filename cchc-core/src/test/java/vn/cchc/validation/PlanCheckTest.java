package vn.cchc.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.TaskShare;
import vn.cchc.indicator.Value;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** A good plan of 2020 spoilt in one place: which problem, how grave, and where. */
class PlanCheckTest {
  private static final AgencyId DEPARTMENT = AgencyId.of("so-a");
  private static final AgencyId NOBODY = AgencyId.of("khong-co");
  private static final AgencyRegister AGENCIES =
      AgencyRegister.of(
          List.of(
              Agency.builder().id(DEPARTMENT).name("Sở A").kind(AgencyKind.DEPARTMENT).build()));
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 12, 31);

  private static Indicator indicator(String id, Measure measure, Accumulation accumulation) {
    return Indicator.builder()
        .id(IndicatorId.of(id))
        .name(id)
        .measure(measure)
        .accumulation(accumulation)
        .build();
  }

  private static Indicator derived(TaskShare share) {
    return Indicator.builder()
        .id(IndicatorId.of("viec"))
        .name("viec")
        .measure(Measure.SHARE)
        .derivedFrom(share)
        .build();
  }

  private static Target.Builder target() {
    return Target.builder()
        .id(TargetId.of("muc"))
        .text("chỉ tiêu")
        .indicator(IndicatorId.of("i"))
        .scope(Scope.agency(DEPARTMENT));
  }

  private static Task.Builder task() {
    return Task.builder().id(TaskId.of("viec")).name("Việc").lead(DEPARTMENT);
  }

  private static Plan.Builder plan() {
    return Plan.builder()
        .id(PlanId.of("ke-hoach"))
        .title("Kế hoạch")
        .period(ReportingPeriod.ofYear(2020))
        .addIndicators(indicator("i", Measure.SHARE, Accumulation.ADDITIVE));
  }

  private static Plan with(UnaryOperator<Task.Builder> more) {
    return plan()
        .addTaskGroups(
            TaskGroup.builder()
                .id(GroupId.of("nhom"))
                .name("Nhóm")
                .addTasks(task().build())
                .addTasks(more.apply(task().id(TaskId.of("viec-2"))).build())
                .build())
        .build();
  }

  private static List<String> told(Plan plan) {
    return PlanValidator.validate(plan, AGENCIES).stream().map(ProblemLine::of).toList();
  }

  private static List<String> told(Measure measure, Consumer<Target.Builder> more) {
    Target.Builder target = target().indicator(IndicatorId.of("j"));
    more.accept(target);
    return told(
        plan()
            .addIndicators(indicator("j", measure, Accumulation.STATE))
            .addTargets(target.build())
            .build());
  }

  private static List<String> placed(List<String> told) {
    return told.stream().map(one -> one.substring(0, one.indexOf(':'))).toList();
  }

  @Test
  void theIssuerHasToBeKnown() {
    assertThat(told(plan().issuer(DEPARTMENT).build())).isEmpty();
    assertThat(told(plan().issuer(NOBODY).build()))
        .containsExactly("ERROR UNKNOWN_AGENCY /issuer: khong-co, , khong-co");
  }

  @Test
  void whoeverATaskNamesHasToBeKnown() {
    assertThat(told(with(task -> task))).isEmpty();
    String path = "ERROR UNKNOWN_AGENCY /taskGroups/0/tasks/1/";
    assertThat(placed(told(with(task -> task.lead(NOBODY))))).containsExactly(path + "lead");
    assertThat(placed(told(with(task -> task.addSupporting(NOBODY)))))
        .containsExactly(path + "supporting/0");
    assertThat(placed(told(with(task -> task.addDissolves(DEPARTMENT, NOBODY)))))
        .containsExactly(path + "dissolves/1");
  }

  private static Plan ledBy(Selection leads) {
    return plan()
        .addTaskGroups(
            TaskGroup.builder()
                .id(GroupId.of("nhom"))
                .name("Nhóm")
                .addTasks(Task.builder().id(TaskId.of("viec")).name("Việc").leads(leads).build())
                .build())
        .build();
  }

  @Test
  void whoeverLeadsTogetherHasToBeKnown() {
    String path = "ERROR UNKNOWN_AGENCY /taskGroups/0/tasks/0/leads/";
    assertThat(placed(told(ledBy(Selection.of(DEPARTMENT, NOBODY)))))
        .containsExactly(path + "agencies/1");
    assertThat(placed(told(ledBy(Selection.within(NOBODY))))).containsExactly(path + "within");
    assertThat(placed(told(ledBy(Selection.ofKinds(AgencyKind.of("la"))))))
        .containsExactly("ERROR UNKNOWN_KIND /taskGroups/0/tasks/0/leads/kinds/0");
    assertThat(placed(told(with(task -> task.addSupportingKinds(AgencyKind.of("la"))))))
        .containsExactly("ERROR UNKNOWN_KIND /taskGroups/0/tasks/1/supportingKinds/0");
  }

  @Test
  void whoeverAScopeNamesHasToBeKnown() {
    Target.Builder target = target().criterion(Criterion.atLeast(60));
    String path = "ERROR UNKNOWN_AGENCY /targets/0/scope/";
    for (var scope :
        List.of(
            new Object[] {Scope.agency(NOBODY), "agency"},
            new Object[] {Scope.aggregate(NOBODY), "agency"},
            new Object[] {Scope.share(80, Selection.of(NOBODY)), "agencies/0"},
            new Object[] {Scope.each(Selection.within(NOBODY)), "within"})) {
      Plan plan = plan().addTargets(target.scope((Scope) scope[0]).build()).build();
      assertThat(placed(told(plan))).containsExactly(path + scope[1]);
    }
    Scope ofKinds = Scope.aggregate(DEPARTMENT, AgencyKind.of("la"));
    assertThat(placed(told(plan().addTargets(target.scope(ofKinds).build()).build())))
        .containsExactly("ERROR UNKNOWN_KIND /targets/0/scope/kinds/0");
  }

  @Test
  void groupsHaveToBeKnown() {
    GroupId unheard = GroupId.of("la");
    assertThat(
            told(
                plan()
                    .addTargets(target().criterion(Criterion.atLeast(60)).group(unheard).build())
                    .build()))
        .containsExactly("ERROR UNKNOWN_GROUP /targets/0/group: la, , la");
    Plan plan =
        plan()
            .addIndicators(
                derived(
                    new TaskShare(
                        TaskShare.Counted.COMPLETED, Optional.of(unheard), Optional.of(NOBODY))))
            .build();
    assertThat(placed(told(plan)))
        .containsExactly(
            "ERROR UNKNOWN_GROUP /indicators/1/derivedFrom/group",
            "ERROR UNKNOWN_AGENCY /indicators/1/derivedFrom/lead");
  }

  @Test
  void anUnknownIndicatorIsReportedOnceForAllStages() {
    Target target =
        target()
            .indicator(IndicatorId.of("la"))
            .addStages(
                new Stage(LocalDate.of(2020, 6, 30), Criterion.atLeast(50)),
                new Stage(LAST, Criterion.atLeast(60)))
            .build();
    assertThat(told(plan().addTargets(target).build()))
        .containsExactly("ERROR UNKNOWN_INDICATOR /targets/0/indicator: la, , la");
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31, 1", "2020-01-01, 0", "2020-12-31, 0", "2021-01-01, 1"})
  void aTaskIsDueWithinThePlan(LocalDate day, int problems) {
    List<String> told = told(with(task -> task.deadline(new Deadline.By(day))));
    assertThat(told).hasSize(problems);
    told.forEach(
        one ->
            assertThat(one)
                .isEqualTo(
                    "WARNING OUTSIDE_PLAN /taskGroups/0/tasks/1/deadline/date: viec-2,"
                        + " 2020-01-01/2020-12-31, "
                        + day));
  }

  @Test
  void aTaskIsDueInAPeriodOfThePlan() {
    assertThat(
            told(with(task -> task.deadline(new Deadline.In(ReportingPeriod.ofQuarter(2020, 4))))))
        .isEmpty();
    assertThat(
            placed(
                told(
                    with(
                        task -> task.deadline(new Deadline.In(ReportingPeriod.ofMonth(2021, 1)))))))
        .containsExactly("WARNING OUTSIDE_PLAN /taskGroups/0/tasks/1/deadline/period");
  }

  private static Plan recurring(ReportingPeriod period, Frequency every) {
    return with(task -> task.deadline(new Deadline.Recurring(every))).toBuilder()
        .period(period)
        .build();
  }

  private static ReportingPeriod years(int first, int last) {
    return ReportingPeriod.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  @Test
  void aTaskRecursAtLeastOnceAndAtMostSixHundredTimes() {
    assertThat(told(recurring(ReportingPeriod.ofMonth(2020, 2), Frequency.MONTH))).isEmpty();
    assertThat(told(recurring(years(2001, 2050), Frequency.MONTH))).isEmpty();
    String problem = "ERROR INVALID_PERIOD /taskGroups/0/tasks/1/deadline/every: recurring, 600, ";
    assertThat(told(recurring(ReportingPeriod.ofMonth(2020, 2), Frequency.QUARTER)))
        .containsExactly(problem + "2020-02-01/2020-02-29");
    assertThat(told(recurring(years(2001, 2051), Frequency.MONTH)))
        .containsExactly(problem + "2001-01-01/2051-12-31");
  }

  private static List<String> every(Consumer<Target.Builder> more) {
    Target.Builder target = target().criterion(Criterion.atLeast(60)).every(Frequency.MONTH);
    more.accept(target);
    return told(plan().addTargets(target.build()).build());
  }

  @Test
  void whatIsAskedForInEveryPeriodIsOfWholePeriods() {
    assertThat(every(target -> {})).isEmpty();
    assertThat(every(target -> target.period(ReportingPeriod.ofQuarter(2020, 2)))).isEmpty();
    String problem = "ERROR INVALID_PERIOD /targets/0/every: every, 600, ";
    LocalDate second = LocalDate.of(2020, 1, 2);
    assertThat(every(target -> target.period(ReportingPeriod.between(second, LAST))))
        .containsExactly(problem + "2020-01-02/2020-12-31");
    assertThat(every(target -> target.period(ReportingPeriod.between(FIRST, LAST.minusDays(1)))))
        .containsExactly(problem + "2020-01-01/2020-12-30");
    assertThat(every(target -> target.period(ReportingPeriod.between(second, second.plusDays(3)))))
        .containsExactly(problem + "2020-01-02/2020-01-05");
    Target target = target().criterion(Criterion.atLeast(60)).every(Frequency.MONTH).build();
    assertThat(told(plan().period(years(2001, 2050)).addTargets(target).build())).isEmpty();
    assertThat(told(plan().period(years(2001, 2051)).addTargets(target).build()))
        .containsExactly(problem + "2001-01-01/2051-12-31");
  }

  @Test
  void whatIsAskedForInEveryPeriodIsDueAtTheEnd() {
    assertThat(every(target -> target.due(LAST))).isEmpty();
    assertThat(every(target -> target.due(LAST.minusDays(1))))
        .containsExactly("ERROR CONFLICTING_KEYS /targets/0: target, every, due, ");
  }

  @Test
  void aCumulativeIndicatorIsNotAskedForInEveryPeriod() {
    Plan plan =
        plan()
            .addIndicators(indicator("luy-ke", Measure.SHARE, Accumulation.CUMULATIVE))
            .addTargets(
                target()
                    .indicator(IndicatorId.of("luy-ke"))
                    .criterion(Criterion.atLeast(60))
                    .every(Frequency.MONTH)
                    .build())
            .build();
    assertThat(told(plan))
        .containsExactly("ERROR UNFIT_CRITERION /targets/0/every: luy-ke, CUMULATIVE, MONTH");
  }

  @Test
  void whatIsDerivedFromTasksIsNoAggregate() {
    Indicator share = derived(TaskShare.of(TaskShare.Counted.COMPLETED));
    Target.Builder target =
        target().indicator(IndicatorId.of("viec")).criterion(Criterion.atLeast(60));
    assertThat(told(plan().addIndicators(share).addTargets(target.build()).build())).isEmpty();
    assertThat(
            told(
                plan()
                    .addIndicators(share)
                    .addTargets(target.scope(Scope.aggregate(DEPARTMENT)).build())
                    .build()))
        .containsExactly("ERROR UNFIT_CRITERION /targets/0/scope: aggregate, , viec");
    Target ofCounts =
        target().criterion(Criterion.atLeast(60)).scope(Scope.aggregate(DEPARTMENT)).build();
    assertThat(told(plan().addIndicators(share).addTargets(ofCounts).build())).isEmpty();
  }

  /** A bound on either side of what a value of the measure can be. */
  @ParameterizedTest
  @CsvSource({
    "SHARE, 0, ''",
    "SHARE, 100, ''",
    "SHARE, 100.1, percentRange",
    "SHARE, -1, percentRange",
    "SHARE, 0.6, percentNotFraction",
    "SHARE, 1, ''",
    "RATIO, 0, ''",
    "RATIO, 0.6, ''",
    "RATIO, -0.1, ratioRange",
    "RATIO, 101, ''",
    "RANK, 1, ''",
    "RANK, 0, placeRange",
    "QUANTITY, -5, ''",
    "QUANTITY, 0.6, ''"
  })
  void aBoundThatNoValueReachesIsProbablyOfAnotherUnit(
      Measure measure, BigDecimal bound, String expected) {
    List<String> told =
        told(measure, target -> target.criterion(Criterion.atLeast(bound))).stream()
            .filter(one -> one.contains("WRONG_UNIT"))
            .toList();
    assertThat(told)
        .isEqualTo(
            expected.isEmpty()
                ? List.of()
                : List.of(
                    "WARNING WRONG_UNIT /targets/0/criterion: j, %s, %s"
                        .formatted(expected, bound.toPlainString())));
  }

  @Test
  void aFractionIsMeantForAPercentageOnlyAsALowerBoundOfNoMoreThanOne() {
    Consumer<Target.Builder> atMost = target -> target.criterion(Criterion.atMost(decimal("0.6")));
    assertThat(told(Measure.SHARE, atMost)).isEmpty();
    assertThat(told(Measure.SHARE, target -> target.criterion(between("0.6", "0.9"))))
        .containsExactly("WARNING WRONG_UNIT /targets/0/criterion: j, percentNotFraction, 0.6");
    assertThat(told(Measure.SHARE, target -> target.criterion(between("0.6", "1")))).hasSize(1);
    assertThat(told(Measure.SHARE, target -> target.criterion(between("0.6", "5")))).isEmpty();
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }

  private static Criterion between(String low, String high) {
    return Criterion.between(Range.closed(decimal(low), decimal(high)));
  }

  @Test
  void aShareRisesByNoMoreThanAHundredPoints() {
    Baseline before = Baseline.of(ReportingPeriod.ofYear(2019), Ratio.of(1, 2));
    for (int points : new int[] {100, 101}) {
      Criterion.Change change =
          Criterion.Change.byAmount(Criterion.Direction.INCREASE, BigDecimal.valueOf(points));
      assertThat(told(Measure.SHARE, target -> target.criterion(change).baseline(before)))
          .isEqualTo(
              points == 100
                  ? List.of()
                  : List.of("WARNING WRONG_UNIT /targets/0/criterion: j, percentRange, 101"));
      Baseline amount = Baseline.of(ReportingPeriod.ofYear(2019), Quantity.of(5));
      assertThat(told(Measure.QUANTITY, target -> target.criterion(change).baseline(amount)))
          .isEmpty();
    }
  }

  @Test
  void theMostThatAShareMayRiseIsNoMoreThanAHundredPointsEither() {
    Baseline before = Baseline.of(ReportingPeriod.ofYear(2019), Ratio.of(1, 2));
    Criterion.Change change =
        new Criterion.Change(
            Criterion.Direction.INCREASE,
            Optional.empty(),
            Optional.of(BigDecimal.TEN),
            Optional.of(BigDecimal.valueOf(101)));
    assertThat(told(Measure.SHARE, target -> target.criterion(change).baseline(before)))
        .containsExactly("WARNING WRONG_UNIT /targets/0/criterion: j, percentRange, 101");
  }

  @Test
  void aBaselineIsOneThatTheIndicatorCouldReport() {
    Criterion top = Criterion.withinTop(10);
    Value rank = Rank.of(12, 63);
    ReportingPeriod before = ReportingPeriod.ofYear(2019);
    assertThat(
            told(Measure.RANK, target -> target.criterion(top).baseline(Baseline.of(before, rank))))
        .isEmpty();
    assertThat(
            told(
                Measure.RANK,
                target -> target.criterion(top).baseline(Baseline.of(before, Quantity.of(12)))))
        .containsExactly("ERROR UNFIT_BASELINE /targets/0/baseline: muc, RANK, 12");
  }

  @Test
  void everyFormerBaselineIsChecked() {
    ReportingPeriod before = ReportingPeriod.ofYear(2019);
    List<FormerBaseline> former =
        List.of(
            new FormerBaseline(DEPARTMENT, before, Quantity.of(12)),
            new FormerBaseline(NOBODY, ReportingPeriod.ofYear(2020), Rank.of(1, 63)));
    assertThat(
            placed(
                told(
                    Measure.RANK,
                    target ->
                        target.criterion(Criterion.withinTop(10)).addAllFormerBaselines(former))))
        .containsExactlyInAnyOrder(
            "ERROR UNFIT_BASELINE /targets/0/formerBaselines/0",
            "WARNING BASELINE_NOT_BEFORE /targets/0/formerBaselines/1/period");
  }

  @Test
  void windowsDueDaysAndStagesLieWithinThePlan() {
    Target.Builder target = target().criterion(Criterion.atLeast(60));
    assertThat(told(plan().addTargets(target.due(LAST).build()).build())).isEmpty();
    assertThat(told(plan().addTargets(target.due(LAST.plusDays(1)).build()).build()))
        .containsExactly(
            "WARNING OUTSIDE_PLAN /targets/0/due: muc, 2020-01-01/2020-12-31, 2021-01-01");
    Target early =
        target()
            .addStages(
                new Stage(FIRST.minusDays(1), Criterion.atLeast(50)),
                new Stage(LAST, Criterion.atLeast(60)))
            .build();
    assertThat(placed(told(plan().addTargets(early).build())))
        .containsExactly("WARNING OUTSIDE_PLAN /targets/0/stages/0/due");
  }

  @Test
  void aPlanIsEvaluatedFromItsFirstDayInForceOn() {
    LocalDate from = LocalDate.of(2020, 2, 3);
    PlanHistory plans = PlanHistory.of(plan().inForceFrom(from).build());
    assertThat(PlanValidator.requireInForce(plans, from).inForceFrom()).contains(from);
    assertThatThrownBy(() -> PlanValidator.requireInForce(plans, from.minusDays(1)))
        .isInstanceOf(InvalidPlanException.class)
        .extracting(e -> ((InvalidPlanException) e).problems())
        .isEqualTo(
            ImmutableList.of(
                Problem.error(
                    ProblemCode.NOT_IN_FORCE,
                    Place.at(AttributePath.of("inForceFrom")),
                    "ke-hoach",
                    "2020-02-02",
                    "2020-02-03")));
  }
}
