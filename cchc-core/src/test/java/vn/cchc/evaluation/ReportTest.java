package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.AT_ONCE;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_EACH;
import static vn.cchc.evaluation.World.figure;
import static vn.cchc.evaluation.World.target;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.ObservationKind;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.ranking.Ranking;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.verdict.Outcome;

class ReportTest {
  private static final Criterion HALF = Criterion.atLeast(50);

  @Test
  @Tag("D7")
  void recordingMoreNeverChangesAnEarlierReport() {
    World before = World.ofShares().with("a", "2020", Ratio.of(9, 10), "2021-01-04T01:00:00Z");
    World after =
        World.ofShares()
            .with("a", "2020", Ratio.of(9, 10), "2021-01-04T01:00:00Z")
            .with("a", "2020", Ratio.of(1, 10), "2021-01-15T17:00:00Z")
            .with("nobody", "2020", Ratio.of(1, 10), "2021-02-01T00:00:00Z");
    Target target = target(OF_EACH, HALF).build();
    assertThat(after.report(target, IN_JANUARY)).isEqualTo(before.report(target, IN_JANUARY));
    assertThat(after.report(target, IN_JANUARY.plusDays(1)))
        .isNotEqualTo(before.report(target, IN_JANUARY.plusDays(1)));
  }

  @Test
  @Tag("D11")
  void figuresThatTakeNoPartAreNamedOnceForEachPeriod() {
    World world =
        World.ofShares()
            .with("nobody", "2020", Ratio.of(1, 10))
            .with("nobody", "2020", Ratio.of(2, 10), "2020-06-01T00:00:00Z")
            .with("nobody", "2020-03", Ratio.of(1, 10))
            .with(figure("other", "a", "2020", Ratio.of(1, 2)).recordedAt(AT_ONCE).build())
            .with("later", "2020", Ratio.of(1, 10), "2022-01-01T00:00:00Z");
    EvaluationReport report = world.report(target(OF_A, HALF).build(), IN_JANUARY);
    ReportingPeriod year = ReportingPeriod.ofYear(2020);
    assertThat(report.unused())
        .containsExactly(
            new UnusedFigures(
                UnusedFigures.Cause.UNKNOWN_INDICATOR,
                IndicatorId.of("other"),
                Optional.of(AgencyId.of("a")),
                1,
                ImmutableList.of(year)),
            new UnusedFigures(
                UnusedFigures.Cause.UNKNOWN_AGENCY,
                IndicatorId.of("i"),
                Optional.of(AgencyId.of("nobody")),
                2,
                ImmutableList.of(year, ReportingPeriod.parse("2020-03"))));
  }

  @Test
  @Tag("D11")
  void aPlanThatRefersToWhatIsNotThereIsRefusedWithAllItsProblems() {
    Target target =
        Target.builder()
            .id(TargetId.of("t"))
            .text("x")
            .group(GroupId.of("g"))
            .indicator(IndicatorId.of("zz"))
            .scope(Scope.agency(AgencyId.of("zz")))
            .criterion(HALF)
            .build();
    assertThatThrownBy(() -> World.ofShares().judge(target, IN_JANUARY))
        .isInstanceOfSatisfying(
            InvalidPlanException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.place().pointer())
                    .containsExactly(
                        "/targets/0/group", "/targets/0/indicator", "/targets/0/scope/agency"));
  }

  @Test
  @Tag("D11")
  void aPlanThatIsRefusedHasNoFiguresAndNoRankingEither() {
    Plan plan =
        World.ofShares().plan(target(Scope.agency(AgencyId.of("zz")), HALF).build()).build();
    ObservationAccumulator nothing = ObservationAccumulator.asOf(IN_JANUARY);
    assertThatThrownBy(() -> Evaluator.evaluate(plan, World.register(), nothing))
        .isInstanceOf(InvalidPlanException.class);
    assertThatThrownBy(
            () ->
                Ranking.of(
                    plan,
                    World.register(),
                    nothing,
                    IndicatorId.of("i"),
                    ReportingPeriod.ofYear(2020),
                    Selection.within(World.PROVINCE),
                    Ranking.Better.HIGHER))
        .isInstanceOf(InvalidPlanException.class);
  }

  @Test
  @Tag("V9")
  void everyOutcomeIsCountedAndOnlyTargetsAre() {
    EvaluationReport report =
        World.ofShares()
            .with("a", "2020", Ratio.of(9, 10))
            .with("b", "2020", Ratio.of(1, 10))
            .report(
                List.of(
                    target("met", "i", OF_A).criterion(HALF).build(),
                    target("missed", "i", OF_EACH).criterion(HALF).build(),
                    target("silent", "i", Scope.agency(AgencyId.of("c"))).criterion(HALF).build(),
                    Target.builder().id(TargetId.of("words")).text("lời").build()),
                IN_JANUARY);
    assertThat(report.results())
        .extracting(result -> result.target().value())
        .containsExactly("met", "missed", "silent", "words");
    assertThat(report.summary().outcomes()).hasSize(Outcome.values().length);
    assertThat(report.summary().outcomes().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(4);
    assertThat(report.summary().count(Outcome.MET)).isEqualTo(1);
    assertThat(report.summary().due().metShare()).isEqualTo(Ratio.of(1, 2));
    assertThatThrownBy(() -> report.result("none")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  @Tag("V9")
  void whereNothingIsDecidedTheMetShareIsOfNothing() {
    EvaluationReport report = World.ofShares().report(target(OF_A, HALF).build(), IN_JANUARY);
    assertThat(report.summary().count(Outcome.NO_DATA)).isEqualTo(1);
    assertThat(report.summary().due().metShare()).isEqualTo(Ratio.of(0, 0));
  }

  @ParameterizedTest
  @Tag("V7")
  @CsvSource({"2021-06-23, NO_DATA", "2021-06-24, NOT_MET"})
  void anEditionIsJudgedFromTheDayOfItsPublication(LocalDate asOf, Outcome outcome) {
    TargetResult result =
        World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE)
            .with(
                figure("a", "2020", Rank.of(31, 63))
                    .recordedAt(AT_ONCE)
                    .kind(ObservationKind.PUBLISHED)
                    .publishedOn(LocalDate.of(2021, 6, 24))
                    .build())
            .judge(
                target(OF_A, Criterion.withinTop(30)).edition(ReportingPeriod.ofYear(2020)).build(),
                asOf);
    assertThat(result.outcome()).isEqualTo(outcome);
    result.actual().ifPresent(actual -> assertThat(actual).isEqualTo(Rank.of(31, 63)));
  }

  @Test
  @Tag("V7")
  void anEditionWithoutTheProvinceIsNoData() {
    TargetResult result =
        World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE)
            .with("b", "2020", Rank.of(6, 63))
            .with("a", "2019", Rank.of(6, 63))
            .judge(OF_A, Criterion.withinTop(30));
    assertThat(result.outcome()).isEqualTo(Outcome.NO_DATA);
  }
}
