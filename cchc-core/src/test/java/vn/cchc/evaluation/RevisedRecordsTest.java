package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.OF_A;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Target;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Figures that were withdrawn, set aside or recorded too early, and targets that were changed. */
class RevisedRecordsTest {
  private static final LocalDate SEVENTH = LocalDate.of(2021, 1, 7);
  private static final LocalDate FIFTEENTH = LocalDate.of(2021, 1, 15);
  private static final Criterion HALF = Criterion.atLeast(50);

  private static Observation.Builder figure(int day, int numerator, int denominator) {
    return record(day).value(Ratio.of(numerator, denominator));
  }

  private static Observation.Builder record(int day) {
    return recordedAt("2021-01-%02dT05:00:00Z".formatted(day));
  }

  private static Observation.Builder recordedAt(String moment) {
    return Observation.builder()
        .subject(IndicatorId.of("i"))
        .agency(AgencyId.of("a"))
        .period(ReportingPeriod.ofYear(2020))
        .recordedAt(Instant.parse(moment));
  }

  private static List<RemarkCode> caveats(TargetResult result) {
    return result.caveats().stream().map(Remark::code).toList();
  }

  private static TargetResult judge(LocalDate asOf, Observation... figures) {
    World world = World.ofShares();
    for (Observation figure : figures) {
      world.with(figure);
    }
    return world.judge(World.target(OF_A, HALF).build(), asOf);
  }

  @Test
  @Tag("D6")
  void aWithdrawnFigureCountsOnlyInReportsOfDaysBefore() {
    Observation figure = figure(5, 90, 100).build();
    Observation withdrawal = record(10).status(ObservationStatus.WITHDRAWN).build();
    assertThat(judge(SEVENTH, figure, withdrawal).actual()).contains(Ratio.of(90, 100));
    TargetResult after = judge(FIFTEENTH, withdrawal, figure);
    assertThat(after.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(caveats(after)).containsExactly(RemarkCode.WITHDRAWN);
  }

  @Test
  @Tag("D6")
  void whatIsReportedAfterAWithdrawalOrAtItsInstantCounts() {
    Observation withdrawal = record(10).status(ObservationStatus.WITHDRAWN).build();
    Observation before = figure(5, 90, 100).build();
    assertThat(judge(FIFTEENTH, before, withdrawal, figure(11, 1, 2).build()).actual())
        .contains(Ratio.of(1, 2));
    assertThat(judge(FIFTEENTH, before, withdrawal, figure(10, 1, 2).build()).actual())
        .contains(Ratio.of(1, 2));
    assertThat(
            judge(
                    FIFTEENTH,
                    before,
                    record(10).status(ObservationStatus.WITHDRAWN).source("x").build())
                .actual())
        .as("another source takes nothing back")
        .contains(Ratio.of(90, 100));
  }

  @Test
  @Tag("D6")
  void aLaterFigureOfALowerKindIsNamed() {
    TargetResult result =
        judge(
            FIFTEENTH,
            figure(5, 80, 100).kind(ObservationKind.PUBLISHED).build(),
            figure(10, 30, 100).kind(ObservationKind.APPRAISED).build());
    assertThat(result.actual()).contains(Ratio.of(80, 100));
    assertThat(caveats(result)).containsExactly(RemarkCode.SET_ASIDE);
    assertThat(result.caveats().get(0).figures()).hasSize(2);
  }

  @Test
  @Tag("D6")
  void anEarlierFinalFigureThatAProvisionalOneReplacesIsNamed() {
    TargetResult result =
        judge(
            FIFTEENTH,
            figure(5, 80, 100).build(),
            figure(10, 60, 100).status(ObservationStatus.PROVISIONAL).build());
    assertThat(result.actual()).contains(Ratio.of(60, 100));
    assertThat(caveats(result)).containsExactly(RemarkCode.SET_ASIDE);
  }

  @Test
  @Tag("D5")
  void aFigureRecordedBeforeItsPeriodEndedIsNamedAndNeverFinal() {
    Observation early = recordedAt("2020-12-30T16:59:59Z").value(Ratio.of(80, 100)).build();
    Observation onTheLastDay = recordedAt("2020-12-30T17:00:00Z").value(Ratio.of(80, 100)).build();
    assertThat(caveats(judge(FIFTEENTH, early)))
        .containsExactly(RemarkCode.RECORDED_BEFORE_ITS_END);
    assertThat(judge(FIFTEENTH, early).isFinal()).isFalse();
    assertThat(caveats(judge(FIFTEENTH, onTheLastDay))).isEmpty();
    assertThat(judge(FIFTEENTH, onTheLastDay).isFinal()).isTrue();
  }

  private static Plan.Builder plan(String from) {
    return Plan.builder()
        .id(PlanId.of("p"))
        .title("Kế hoạch")
        .period(ReportingPeriod.ofYear(2020))
        .inForceFrom(LocalDate.parse(from))
        .addIndicators(
            World.indicator("i", Measure.SHARE).accumulation(Accumulation.STATE).build());
  }

  @Test
  @Tag("D7")
  void aTargetLoweredAfterItsDueDaySaysWhatItAskedForBefore() {
    var due = LocalDate.of(2020, 6, 30);
    Plan issued =
        plan("2020-01-01")
            .addTargets(
                World.target(OF_A, Criterion.atLeast(60)).due(due).build(),
                World.target("gone", "i", OF_A).criterion(HALF).due(due).build())
            .build();
    Plan revised = plan("2020-12-01").addTargets(World.target(OF_A, HALF).due(due).build()).build();
    EvaluationReport report =
        Evaluator.evaluate(
            PlanHistory.of(issued, revised),
            World.register(),
            Observations.of(List.of()),
            LocalDate.of(2020, 12, 31));
    EarlierTerms terms = report.results().get(0).changedAfterDue().orElseThrow();
    assertThat(terms.on()).isEqualTo(LocalDate.of(2020, 12, 1));
    assertThat(terms.criterion()).contains(Criterion.atLeast(60));
    assertThat(terms.due()).isEmpty();
    assertThat(report.removed())
        .extracting(removed -> removed.target().value() + " " + removed.on())
        .containsExactly("gone 2020-12-01");
    assertThat(
            Evaluator.evaluate(
                    PlanHistory.of(issued, revised),
                    World.register(),
                    Observations.of(List.of()),
                    LocalDate.of(2020, 11, 30))
                .results()
                .get(0)
                .changedAfterDue())
        .isEqualTo(Optional.empty());
  }

  private static EvaluationReport revisedOnTheLastDay(
      Plan.Builder issued, Target.Builder before, Plan.Builder revised, Target.Builder after) {
    return Evaluator.evaluate(
        PlanHistory.of(
            issued.addTargets(before.build()).build(), revised.addTargets(after.build()).build()),
        World.register(),
        Observations.of(List.of()),
        LocalDate.of(2020, 12, 31));
  }

  @ParameterizedTest
  @Tag("D7")
  @CsvSource({"2020-06-29, false", "2020-06-30, true", "2020-07-01, true"})
  void aRevisionOnTheDueDayComesTooLate(String from, boolean isLate) {
    LocalDate due = LocalDate.of(2020, 6, 30);
    Target.Builder before = World.target(OF_A, Criterion.atLeast(60)).due(due);
    EvaluationReport lowered =
        revisedOnTheLastDay(
            plan("2020-01-01"), before, plan(from), World.target(OF_A, HALF).due(due));
    assertThat(lowered.results().get(0).changedAfterDue().isPresent()).isEqualTo(isLate);

    EvaluationReport removed =
        revisedOnTheLastDay(
            plan("2020-01-01"),
            before,
            plan(from),
            World.target("other", "i", OF_A).criterion(HALF));
    assertThat(removed.removed()).hasSize(isLate ? 1 : 0);
  }

  private static boolean isTold(Indicator.Builder before, Indicator.Builder after) {
    LocalDate due = LocalDate.of(2020, 6, 30);
    EvaluationReport report =
        revisedOnTheLastDay(
            plan("2020-01-01").indicators(List.of(before.build())),
            World.target(OF_A, HALF).due(due),
            plan("2020-12-01").indicators(List.of(after.build())),
            World.target(OF_A, HALF).due(due));
    return report.results().get(0).changedAfterDue().isPresent();
  }

  private static Indicator.Builder shares() {
    return World.indicator("i", Measure.SHARE).accumulation(Accumulation.STATE);
  }

  private static Indicator.Builder amounts() {
    return World.indicator("i", Measure.QUANTITY).accumulation(Accumulation.STATE);
  }

  @Test
  @Tag("D7")
  void whatAnIndicatorMeansIsNotToBeChangedAfterTheDueDay() {
    assertThat(isTold(shares(), shares().name("Tên khác"))).isFalse();
    assertThat(isTold(shares(), amounts())).as("measure").isTrue();
    assertThat(isTold(shares(), shares().accumulation(Accumulation.ADDITIVE)))
        .as("accumulation")
        .isTrue();
    assertThat(isTold(shares(), shares().rollUp(RollUp.NONE))).as("roll-up").isTrue();
    assertThat(isTold(amounts().unit(new Unit("ngày")), amounts().unit(new Unit("giờ"))))
        .as("unit")
        .isTrue();
    assertThat(isTold(shares(), shares().whenNothingArose(WhenNothingArose.MET)))
        .as("when nothing arose")
        .isTrue();
  }

  @Test
  @Tag("D7")
  void everythingThatDecidesATargetIsComparedAndNothingElse() {
    LocalDate due = LocalDate.of(2020, 6, 30);
    ReportingPeriod before = ReportingPeriod.ofYear(2019);
    Criterion.Change more = Criterion.Change.any(Criterion.Direction.INCREASE);
    Supplier<Target.Builder> plain = () -> World.target(OF_A, HALF).due(due);
    Supplier<Target.Builder> change =
        () -> World.target(OF_A, more).due(due).baseline(Baseline.of(before, Ratio.of(1, 2)));
    assertThat(isTold(plain.get(), plain.get().text("lời khác"))).isFalse();
    assertThat(isTold(plain.get(), plain.get().scope(World.OF_ALL))).as("scope").isTrue();
    assertThat(isTold(plain.get(), plain.get().due(due.plusDays(1)))).as("due day").isTrue();
    assertThat(isTold(plain.get(), plain.get().period(ReportingPeriod.ofHalf(2020, 1))))
        .as("window")
        .isTrue();
    assertThat(isTold(change.get(), change.get().baseline(Baseline.of(before, Ratio.of(1, 3)))))
        .as("baseline")
        .isTrue();
  }

  private static boolean isTold(Target.Builder before, Target.Builder after) {
    return revisedOnTheLastDay(plan("2020-01-01"), before, plan("2020-12-01"), after)
        .results()
        .get(0)
        .changedAfterDue()
        .isPresent();
  }

  @Test
  @Tag("D7")
  void aPlanThatIsNotYetInForceIsNotJudged() {
    Plan plan = plan("2021-06-01").addTargets(World.target(OF_A, HALF).build()).build();
    assertThatThrownBy(
            () -> Evaluator.evaluate(plan, World.register(), Observations.of(List.of()), FIFTEENTH))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("NOT_IN_FORCE");
  }

  @Test
  @Tag("D7")
  void onlyWhatDiffersIsToldOfTheEarlierTerms() {
    LocalDate due = LocalDate.of(2020, 6, 30);
    ReportingPeriod half = ReportingPeriod.ofHalf(2020, 1);
    EarlierTerms terms =
        revisedOnTheLastDay(
                plan("2020-01-01"),
                World.target(OF_A, HALF).period(half).due(due),
                plan("2020-12-01"),
                World.target(World.OF_ALL, HALF).due(LocalDate.of(2020, 12, 15)))
            .results()
            .get(0)
            .changedAfterDue()
            .orElseThrow();
    assertThat(terms)
        .isEqualTo(
            new EarlierTerms(
                LocalDate.of(2020, 12, 1),
                Optional.empty(),
                Optional.of(OF_A),
                Optional.of(due),
                Optional.of(half)));
  }

  @Test
  @Tag("D7")
  void theYearOfThePlanIsToldWhereTheTargetHadNoPeriodOfItsOwn() {
    LocalDate due = LocalDate.of(2020, 6, 30);
    EarlierTerms terms =
        revisedOnTheLastDay(
                plan("2020-01-01"),
                World.target(OF_A, HALF).due(due),
                plan("2020-12-01"),
                World.target(OF_A, HALF).period(ReportingPeriod.ofHalf(2020, 1)).due(due))
            .results()
            .get(0)
            .changedAfterDue()
            .orElseThrow();
    assertThat(terms.period()).contains(ReportingPeriod.ofYear(2020));
    assertThat(terms.due()).isEmpty();
    assertThat(terms.scope()).isEmpty();
  }
}
