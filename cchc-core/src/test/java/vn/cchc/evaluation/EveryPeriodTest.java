package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.RollUp;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;
import vn.cchc.validation.PlanValidator;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;

/** At least four news items every quarter: each quarter is judged, and one that misses decides. */
@Tag("T9")
class EveryPeriodTest {
  private static final Criterion FOUR = Criterion.atLeast(4);

  private static World news() {
    return World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM);
  }

  /** The figures of an agency in the quarters of 2020; a dash where there is none. */
  private static World with(World world, String agency, String figures) {
    int quarter = 1;
    for (String figure : Splitter.on(' ').split(figures)) {
      if (!figure.equals("-")) {
        world.with(agency, "2020-Q" + quarter, Quantity.of(Long.parseLong(figure)));
      }
      quarter++;
    }
    return world;
  }

  private static Target.Builder everyQuarter(Scope scope) {
    return World.target(scope, FOUR).every(Frequency.QUARTER);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "0 0 0 16, 2021-01-15, NOT_MET, true, -",
    "4 4 4 4, 2021-01-15, MET, true, -",
    "4 4 4 -, 2021-01-15, NO_DATA, false, -",
    "4 - - -, 2020-05-15, NOT_DUE, false, AT_LEVEL",
    "4 3 - -, 2020-06-29, NOT_DUE, false, AT_LEVEL",
    "4 3 - -, 2020-08-15, NOT_MET, true, -",
    "- 4 - -, 2020-08-15, NO_DATA, false, UNDECIDED",
    "- 3 - -, 2020-08-15, NOT_MET, true, -",
    "- - - -, 2020-03-30, NOT_DUE, false, UNDECIDED",
    "4 4 4 4, 2020-12-31, MET, true, -",
  })
  void everyQuarterIsJudgedAndOneThatMissesDecides(
      String figures, LocalDate asOf, Outcome outcome, boolean isFinal, String level) {
    TargetResult result = with(news(), "a", figures).judge(everyQuarter(OF_A).build(), asOf);
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.isFinal()).isEqualTo(isFinal);
    assertThat(result.level().map(Level::name).orElse("-")).isEqualTo(level);
    assertThat(result.periods().stream().map(one -> one.period().orElseThrow().toString()))
        .containsExactly("2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4");
    assertThat(result.actual()).isEmpty();
    assertThat(result.margin()).isEmpty();
    assertThat(result.shortfall()).isEqualTo(Shortfall.NOT_APPLICABLE);
  }

  private static World inApril(long amount) {
    return with(news(), "a", "4").with("a", "2020-04", Quantity.of(amount));
  }

  @Test
  @Tag("V6")
  void whatRunsStillIsBelowOrAtTheLevelByItsFigures() {
    LocalDate inMay = LocalDate.of(2020, 5, 15);
    TargetResult below = inApril(2).judge(everyQuarter(OF_A).build(), inMay);
    assertThat(below.outcome()).isEqualTo(Outcome.NOT_DUE);
    assertThat(below.level()).contains(Level.BELOW);
    assertThat(below.periods().get(1).level()).contains(Level.BELOW);
    assertThat(below.periods().get(2).level()).contains(Level.UNDECIDED);
    TargetResult atLevel = inApril(4).judge(everyQuarter(OF_A).build(), inMay);
    assertThat(atLevel.level()).contains(Level.AT_LEVEL);
    assertThat(atLevel.periods().get(1).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void whatMissesWithAProvisionalFigureIsNotFinal() {
    World world =
        with(news(), "a", "4").with("a", "2020-Q2", Quantity.of(3), ObservationStatus.PROVISIONAL);
    TargetResult result = world.judge(everyQuarter(OF_A).build(), IN_JANUARY);
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.isFinal()).isFalse();
  }

  @Test
  @Tag("V9")
  void whatIsMissedBeforeItsDueDayCountsAsDue() {
    Summary summary =
        with(news(), "a", "4 3")
            .report(everyQuarter(OF_A).build(), LocalDate.of(2020, 8, 15))
            .summary();
    assertThat(summary.due().notMet()).isOne();
    assertThat(summary.notDue().total()).isZero();
  }

  @Test
  void agenciesAreOutsideAndTheirPeriodsInside() {
    World world = with(with(with(news(), "a", "4 4"), "b", "4 3"), "c", "4 -");
    TargetResult each = world.judge(everyQuarter(OF_EACH).build(), LocalDate.of(2020, 8, 15));
    assertThat(each.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(each.isFinal()).isTrue();
    assertThat(each.periods()).isEmpty();
    assertThat(each.members().stream().map(TargetResult::outcome))
        .containsExactly(Outcome.NOT_DUE, Outcome.NOT_MET, Outcome.NO_DATA);
    assertThat(each.members()).allMatch(member -> member.periods().size() == 4);
  }

  @ParameterizedTest
  @CsvSource({"67, NOT_MET", "66, NO_DATA"})
  void aShareIsMissedAsSoonAsTheOthersDoNotSuffice(BigDecimal percent, Outcome outcome) {
    World world = with(with(with(news(), "a", "4 4"), "b", "4 3"), "c", "4 -");
    Scope share = Scope.share(percent, Selection.ofKinds(AgencyKind.DEPARTMENT));
    TargetResult result = world.judge(everyQuarter(share).build(), LocalDate.of(2020, 8, 15));
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.isFinal()).isEqualTo(outcome == Outcome.NOT_MET);
  }

  @Test
  @Tag("V6")
  void agenciesThatKeepUpAreAtTheLevelTogether() {
    World world = with(with(with(news(), "a", "4"), "b", "4"), "c", "4");
    LocalDate inMay = LocalDate.of(2020, 5, 15);
    assertThat(world.judge(everyQuarter(OF_EACH).build(), inMay).level()).contains(Level.AT_LEVEL);
    world.with("c", "2020-04", Quantity.of(1));
    assertThat(world.judge(everyQuarter(OF_EACH).build(), inMay).level()).contains(Level.BELOW);
    Scope most = Scope.share(new BigDecimal(60), Selection.ofKinds(AgencyKind.DEPARTMENT));
    assertThat(world.judge(everyQuarter(most).build(), inMay).level()).contains(Level.AT_LEVEL);
  }

  @Test
  void anAgencyThatReportsInNoPeriodIsSilentAndOneThatMissesAPeriodIsPartial() {
    World world = with(with(news(), "a", "2 2 2 2"), "b", "2 - 2 2");
    TargetResult result = world.judge(everyQuarter(OF_ALL).build(), IN_JANUARY);
    assertThat(result.coverage())
        .hasValue(
            new Coverage(
                2, 3, ImmutableList.of(AgencyId.of("c")), ImmutableList.of(AgencyId.of("b"))));
  }

  @Test
  void periodsThatHaveNotEndedAndHaveNoFigureLackNothing() {
    World world = with(with(news(), "a", "4"), "b", "4");
    TargetResult result = world.judge(everyQuarter(OF_ALL).build(), LocalDate.of(2020, 5, 15));
    assertThat(result.indicator()).contains(IndicatorId.of("i"));
    assertThat(result.coverage())
        .hasValue(new Coverage(2, 3, ImmutableList.of(AgencyId.of("c")), ImmutableList.of()));
  }

  @Test
  @Tag("T2")
  void whetherItWasMaintainedIsSaidOfEachPeriod() {
    Target target =
        everyQuarter(OF_A)
            .commitment(Commitment.MAINTAIN)
            .baseline(Baseline.of(ReportingPeriod.ofYear(2019), Quantity.of(4)))
            .build();
    TargetResult result = with(news(), "a", "4 3 4 4").judge(target, IN_JANUARY);
    assertThat(result.maintained()).isEmpty();
    assertThat(result.periods().stream().map(one -> one.maintained().orElseThrow()))
        .containsExactly(Maintained.YES, Maintained.NO, Maintained.YES, Maintained.YES);
  }

  @Test
  @Tag("D11")
  void aFigureOfLongerThanAPeriodCountsForNone() {
    EvaluationReport report =
        with(news(), "a", "4 4 4 4")
            .with("a", "2020", Quantity.of(16))
            .report(everyQuarter(OF_A).build(), IN_JANUARY);
    assertThat(report.results().get(0).outcome()).isEqualTo(Outcome.MET);
    assertThat(report.unused()).hasSize(1);
    assertThat(report.unused().get(0).cause()).isEqualTo(UnusedFigures.Cause.OUTSIDE_WINDOW);
    assertThat(report.unused().get(0).periods()).containsExactly(ReportingPeriod.ofYear(2020));
  }

  @Test
  @Tag("V10")
  void theSentenceNamesThePeriodsThatAreNotMet() {
    TargetResult result =
        with(news(), "a", "4 3").judge(everyQuarter(OF_A).build(), LocalDate.of(2020, 8, 15));
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .isEqualTo(
            "Không đạt: 1/4 kỳ đạt yêu cầu mỗi quý tối thiểu 4; chưa đến hạn: quý III/2020,"
                + " quý IV/2020; không đạt: quý II/2020.");
    assertThat(Messages.of(Language.ENGLISH).explain(result))
        .isEqualTo(
            "Not met: 1 of 4 periods meets the requirement (at least 4 every quarter); not due:"
                + " third quarter of 2020, fourth quarter of 2020; not met: second quarter of"
                + " 2020.");
    assertThat(Messages.of(Language.VIETNAMESE).explain(result.periods().get(2)))
        .isEqualTo("Chưa đến hạn (hạn 30/09/2020): kỳ chưa kết thúc và chưa có số liệu.");
    assertThat(Messages.of(Language.VIETNAMESE).criterion(result)).contains("mỗi quý tối thiểu 4");
  }

  private static List<String> problems(World world, Target.Builder target) {
    return PlanValidator.validate(world.plan(target.build()).build(), World.register()).stream()
        .map(EveryPeriodTest::shown)
        .toList();
  }

  private static String shown(Problem problem) {
    return problem.code() + " " + problem.place().pointer();
  }

  @Test
  void theWindowConsistsOfWholePeriods() {
    assertThat(problems(news(), everyQuarter(OF_A))).isEmpty();
    assertThat(
            problems(
                news().by(ReportingCalendar.ADMINISTRATIVE),
                everyQuarter(OF_A).period(ReportingPeriod.parse("2019-12-15/2020-12-14"))))
        .isEmpty();
    assertThat(
            problems(
                news(), everyQuarter(OF_A).period(ReportingPeriod.parse("2020-01-01/2020-06-29"))))
        .containsExactly("INVALID_PERIOD /targets/0/every");
    assertThat(problems(news(), everyQuarter(OF_A).period(ReportingPeriod.parse("2020-02"))))
        .containsExactly("INVALID_PERIOD /targets/0/every");
    assertThat(
            problems(
                news(),
                World.target(OF_A, FOUR)
                    .every(Frequency.MONTH)
                    .period(ReportingPeriod.parse("1960-01-01/2020-12-31"))))
        .contains("INVALID_PERIOD /targets/0/every");
  }

  @Test
  void itIsDueWithTheWindowAndNotOfATotal() {
    assertThat(problems(news(), everyQuarter(OF_A).due(LocalDate.of(2020, 12, 31)))).isEmpty();
    assertThat(problems(news(), everyQuarter(OF_A).due(LocalDate.of(2020, 12, 30))))
        .containsExactly("CONFLICTING_KEYS /targets/0");
    World totals = World.of(Measure.QUANTITY, Accumulation.CUMULATIVE, RollUp.SUM);
    assertThat(problems(totals, everyQuarter(OF_A)))
        .containsExactly("UNFIT_CRITERION /targets/0/every");
  }

  @Test
  void aTotalThatTwoPartsNameIsReportedOnce() {
    World totals = World.of(Measure.QUANTITY, Accumulation.CUMULATIVE, RollUp.SUM);
    Target.Builder both =
        everyQuarter(OF_A)
            .indicator(Optional.empty())
            .criterion(
                Criterion.allOf(
                    new Criterion.Part(IndicatorId.of("i"), FOUR),
                    new Criterion.Part(IndicatorId.of("i"), Criterion.atMost(9))));
    assertThat(problems(totals, both)).containsExactly("UNFIT_CRITERION /targets/0/every");
  }

  @ParameterizedTest
  @CsvSource({"-, NOT_DUE", "i, NO_DATA", "j, NO_DATA"})
  void aRunningPeriodWaitsForItsFiguresOnlyWhereNoPartHasOne(String reported, Outcome outcome) {
    World world =
        World.of(
            World.indicator("i", Measure.QUANTITY).accumulation(Accumulation.ADDITIVE).build(),
            World.indicator("j", Measure.QUANTITY).accumulation(Accumulation.ADDITIVE).build());
    if (!reported.equals("-")) {
      world.with(
          World.figure(reported, "a", "2020-04", Quantity.of(4))
              .recordedAt(Instant.parse("2020-05-01T00:00:00Z"))
              .build());
    }
    Target both =
        everyQuarter(OF_A)
            .indicator(Optional.empty())
            .criterion(
                Criterion.allOf(
                    new Criterion.Part(IndicatorId.of("i"), FOUR),
                    new Criterion.Part(IndicatorId.of("j"), FOUR)))
            .build();
    TargetResult quarter = world.judge(both, LocalDate.of(2020, 5, 15)).periods().get(1);
    assertThat(quarter.outcome()).isEqualTo(outcome);
    assertThat(quarter.level()).contains(Level.UNDECIDED);
  }

  @Test
  void whatGoesNotWithEveryPeriodIsRefused() {
    assertThatThrownBy(() -> World.target(OF_A, FOUR).every(Frequency.WEEK).build())
        .hasMessage("target t: must not be asked for every week");
    assertThatThrownBy(() -> everyQuarter(OF_A).edition(ReportingPeriod.ofYear(2020)).build())
        .hasMessage("target t: asked for every period must have no edition");
    assertThat(everyQuarter(OF_A).every(Optional.empty()).build())
        .isEqualTo(World.target(OF_A, FOUR).build());
  }

  @Test
  @Tag("D7")
  void aRevisionThatAsksForItInEveryPeriodAfterTheDueDayIsReported() {
    World world = with(news(), "a", "4 4");
    Target.Builder half = everyQuarter(OF_A).period(ReportingPeriod.parse("2020-H1"));
    Plan before = world.plan(half.every(Optional.empty()).build()).build();
    Plan after =
        world
            .plan(half.every(Frequency.QUARTER).build())
            .inForceFrom(LocalDate.of(2020, 12, 1))
            .build();
    TargetResult result =
        Evaluator.evaluate(
                PlanHistory.of(before, after), World.register(), world.observations(), IN_JANUARY)
            .results()
            .get(0);
    assertThat(result.changedAfterDue().orElseThrow().on()).isEqualTo(LocalDate.of(2020, 12, 1));
  }
}
