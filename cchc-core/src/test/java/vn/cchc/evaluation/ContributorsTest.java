package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.ObservationKind;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;

/** Who holds a result back, on request (V11). */
@Tag("V11")
class ContributorsTest {
  private static final Criterion SIXTY = Criterion.atLeast(60);

  private static World world() {
    return World.ofShares()
        .with("a", "2020", Ratio.of(90, 100))
        .with("b", "2020", Ratio.of(20, 50))
        .with("c", "2020", Ratio.of(8, 20));
  }

  @Test
  void aContributorAloneIsJudgedByWhatIsAskedOfIt() {
    EvaluationReport report =
        world().report(World.target(World.OF_ALL, SIXTY).build(), World.IN_JANUARY);
    TargetResult whole = report.results().get(0);
    Contributor worst = report.contributors(whole.target()).get(0);
    TargetResult alone = whole.forContributor(worst, SIXTY);
    assertThat(alone.agency()).contains(AgencyId.of("b"));
    assertThat(alone.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(alone.margin()).isEqualTo(worst.margin());
    assertThat(whole.forContributor(worst, Criterion.atLeast(40)).outcome()).isEqualTo(Outcome.MET);
    assertThat(whole.forAgency(AgencyId.of("a")).agency()).contains(AgencyId.of("a"));
  }

  @Test
  void smallestMarginComesFirstAndThenWhoLacksMoreCases() {
    assertThat(contributors(world(), World.target(World.OF_ALL, SIXTY)))
        .containsExactly(
            new Contributor(
                AgencyId.of("b"),
                Optional.of(Ratio.of(20, 50)),
                Optional.of(Margin.percentagePoints("-20")),
                Cases.of(10)),
            new Contributor(
                AgencyId.of("c"),
                Optional.of(Ratio.of(8, 20)),
                Optional.of(Margin.percentagePoints("-20")),
                Cases.of(4)),
            new Contributor(
                AgencyId.of("a"),
                Optional.of(Ratio.of(90, 100)),
                Optional.of(Margin.percentagePoints("30")),
                Cases.of(0)));
  }

  @Test
  void rootContributesItsOwnFigureAndWhoIsSilentNothing() {
    World world =
        World.ofShares().with("tinh", "2020", Ratio.of(1, 10)).with("a", "2020", Ratio.of(9, 10));
    assertThat(ids(contributors(world, World.target(World.OF_ALL, SIXTY))))
        .containsExactly("tinh", "a");
  }

  @Test
  void agencyWithoutCasesHasNoMarginAndComesLast() {
    World world = world().with("tinh", "2020", Ratio.of(0, 0));
    assertThat(ids(contributors(world, World.target(World.OF_ALL, SIXTY))))
        .containsExactly("b", "c", "a", "tinh");
  }

  @Test
  void amountsThatAreAddedUpHaveNoMarginAndComeByAmount() {
    World world =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2020", Quantity.of(30))
            .with("b", "2020", Quantity.of(7))
            .with("c", "2020", Quantity.of(12));
    List<Contributor> contributors =
        contributors(world, World.target(World.OF_ALL, Criterion.atLeast(40)));
    assertThat(ids(contributors)).containsExactly("b", "c", "a");
    assertThat(contributors).allMatch(one -> one.margin().isEmpty());
  }

  @Test
  void amountsOfAMeanAreJudgedOneByOne() {
    World world =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.MEAN)
            .with("a", "2020", Quantity.of(30))
            .with("b", "2020", Quantity.of(7));
    assertThat(contributors(world, World.target(World.OF_ALL, Criterion.atMost(10))))
        .extracting(one -> one.agency() + " " + one.margin().orElseThrow().exact())
        .containsExactly("a -20", "b 3");
  }

  @Test
  void figuresThatCannotBePutTogetherHaveNoContributors() {
    World world =
        World.ofShares()
            .with("a", "2020", Quantity.of(new BigDecimal("50.0")))
            .with("b", "2020", Quantity.of(new BigDecimal("70.0")));
    assertThat(contributors(world, World.target(World.OF_ALL, SIXTY))).isEmpty();
  }

  @Test
  void conflictOfOneAgencyLeavesTheOthersContributors() {
    World world =
        world()
            .with("c", "2020", Ratio.of(9, 20), ObservationKind.SELF_REPORTED, "x")
            .with("c", "2020", Ratio.of(10, 20), ObservationKind.SELF_REPORTED, "y");
    Target target = World.target(World.OF_ALL, SIXTY).build();
    EvaluationReport report = world.report(target, World.IN_JANUARY);
    assertThat(report.result(target.id()).outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(ids(report.contributors(target.id()))).containsExactly("b", "a");
  }

  @Test
  void conflictOfFiguresThatAreNeverPutTogetherHasNoContributors() {
    World world =
        World.of(Measure.SHARE, Accumulation.ADDITIVE, RollUp.NONE)
            .with("a", "2020", Ratio.of(90, 100))
            .with("c", "2020", Ratio.of(9, 20), ObservationKind.SELF_REPORTED, "x")
            .with("c", "2020", Ratio.of(10, 20), ObservationKind.SELF_REPORTED, "y");
    assertThat(contributors(world, World.target(World.OF_ALL, SIXTY))).isEmpty();
  }

  @Test
  void changeFromTheBaselineOfTheWholeIsNoMarginOfAnAgency() {
    Target.Builder target =
        World.target(
                World.OF_ALL,
                Criterion.Change.byAmount(Criterion.Direction.INCREASE, BigDecimal.TEN))
            .baseline(Baseline.of(ReportingPeriod.ofYear(2019), Ratio.of(60, 100)));
    List<Contributor> contributors = contributors(world(), target);
    assertThat(ids(contributors)).containsExactly("a", "b", "c");
    assertThat(contributors).allMatch(one -> one.margin().isEmpty());
  }

  @Test
  void thresholdByKindIsThatOfTheAgencysOwnKind() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a").build(),
                World.department("b").kind(AgencyKind.COMMUNE_COMMITTEE).build()));
    World world =
        World.ofShares()
            .among(register)
            .with("a", "2020", Ratio.of(70, 100))
            .with("b", "2020", Ratio.of(60, 100));
    Criterion byKind =
        Criterion.byKind(
            ImmutableMap.of(AgencyKind.COMMUNE_COMMITTEE, Criterion.atLeast(40)),
            Criterion.atLeast(90));
    assertThat(contributors(world, World.target(World.OF_ALL, byKind)))
        .extracting(one -> one.agency() + " " + one.margin().orElseThrow().exact())
        .containsExactly("a -20", "b 20");
  }

  @Test
  void membersOfEachThatWereJudgedAreContributors() {
    World world =
        World.ofShares()
            .with("a", "2020", Ratio.of(90, 100))
            .with("b", "2020", Ratio.of(20, 50))
            .with("c", "2020", Ratio.of(0, 0));
    assertThat(contributors(world, World.target(World.OF_EACH, SIXTY)))
        .extracting(one -> one.agency() + " " + one.existingCases())
        .containsExactly("b 10", "a 0");
  }

  @Test
  void memberThatCannotBeMeasuredComesLast() {
    World world =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .with("a", "2020-Q1", Completion.notDone())
            .with("b", "2020-Q1", Completion.on(LocalDate.of(2020, 3, 1)));
    Scope each =
        Scope.each(
            Selection.builder()
                .agencies(ImmutableSet.of(AgencyId.of("a"), AgencyId.of("b")))
                .build());
    assertThat(ids(contributors(world, World.target(each, Criterion.doneBy()))))
        .containsExactly("b", "a");
  }

  @Test
  void oneAgencyAloneHasNoContributors() {
    assertThat(contributors(world(), World.target(World.OF_A, SIXTY))).isEmpty();
  }

  private static List<Contributor> contributors(World world, Target.Builder target) {
    Target built = target.build();
    return world.report(built, World.IN_JANUARY).contributors(built.id());
  }

  private static List<String> ids(List<Contributor> contributors) {
    return Stream.of(contributors).flatMap(List::stream).map(one -> one.agency().value()).toList();
  }

  @Test
  void beforeTheDueDayAContributorAloneIsAtTheLevelOrBelowIt() {
    EvaluationReport report =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(90, 100))
            .with("b", "2020-Q1", Ratio.of(20, 50))
            .with("c", "2020-Q1", Ratio.of(0, 0))
            .report(World.target(World.OF_ALL, SIXTY).build(), LocalDate.of(2020, 4, 15));
    TargetResult whole = report.results().get(0);
    assertThat(report.contributors(whole.target()))
        .extracting(one -> whole.forContributor(one, SIXTY))
        .extracting(TargetResult::outcome, TargetResult::level)
        .containsExactly(
            tuple(Outcome.NOT_DUE, Optional.of(Level.BELOW)),
            tuple(Outcome.MET, Optional.of(Level.AT_LEVEL)),
            tuple(Outcome.NOTHING_AROSE, Optional.empty()));
  }
}
