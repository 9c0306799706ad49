package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.target.Baseline;
import vn.cchc.target.Commitment;
import vn.cchc.target.Criterion;
import vn.cchc.target.GroupId;
import vn.cchc.target.Scope;
import vn.cchc.target.Selection;
import vn.cchc.target.Stage;
import vn.cchc.target.Target;
import vn.cchc.target.TargetId;
import vn.cchc.validation.InvalidPlanException;

class EvaluatorTest {
  private static final Criterion HALF = Criterion.atLeast(50);

  @Test
  @Tag("D9")
  void tokensOfTheSameDaysAreOnePeriod() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-03", Ratio.of(1, 2), "2020-04-01T00:00:00Z")
            .with("a", "2020-03-01/2020-03-31", Ratio.of(2, 2), "2020-04-02T00:00:00Z")
            .judge(OF_A, HALF);
    assertThat(result.actual()).hasValue(Ratio.of(2, 2));
  }

  @Test
  @Tag("D9")
  void bothOverlappingPeriodsAreNamed() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(1, 2))
            .with("a", "2020-03", Ratio.of(1, 2))
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(result.reasons().get(0).code()).isEqualTo(RemarkCode.PERIODS_OVERLAP);
    assertThat(result.reasons().get(0).figures()).hasSize(2);
  }

  @Test
  @Tag("D6")
  void anotherSourcesDifferingFigureIsACaveat() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020", Ratio.of(9, 10), ObservationKind.PUBLISHED, "x")
            .with("a", "2020", Ratio.of(4, 10), ObservationKind.SELF_REPORTED, "y")
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.caveats())
        .singleElement()
        .extracting(Remark::code)
        .isEqualTo(RemarkCode.OTHER_SOURCE_DIFFERS);
  }

  @Test
  @Tag("D9")
  void aCumulativeFigureThatBeginsLaterTakesNoPart() {
    TargetResult result =
        World.of(Measure.SHARE, Accumulation.CUMULATIVE, RollUp.POOLED)
            .with("a", "2020-H1", Ratio.of(9, 10))
            .with("a", "2020-Q4", Ratio.of(0, 10))
            .judge(OF_A, HALF);
    assertThat(result.actual()).hasValue(Ratio.of(9, 10));
    assertThat(result.caveats().get(0).code()).isEqualTo(RemarkCode.NOT_FROM_THE_BEGINNING);
  }

  @Test
  @Tag("V5")
  void aMeanWithoutAnEndIsExact() {
    World world = World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.MEAN);
    for (String id : List.of("a", "b", "c")) {
      world.with(id, "2020", Quantity.of(id.equals("a") ? 2 : 1));
    }
    TargetResult result = world.judge(OF_ALL, Criterion.atLeast(new BigDecimal("1.3333334")));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.actual()).hasValue(new Mean(BigDecimal.valueOf(4), 3));
  }

  @Test
  @Tag("V5")
  void highestAndLowestAreTakenOfQuantities() {
    World highest = World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.HIGHEST);
    World lowest = World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.LOWEST);
    for (World world : List.of(highest, lowest)) {
      world.with("a", "2020", Quantity.of(7)).with("b", "2020", Quantity.of(3));
    }
    assertThat(highest.judge(OF_ALL, HALF).actual()).hasValue(Quantity.of(7));
    assertThat(lowest.judge(OF_ALL, HALF).actual()).hasValue(Quantity.of(3));
  }

  @Test
  @Tag("N5")
  void severalPrintedPercentagesAreNeverPutTogether() {
    World world =
        World.ofShares()
            .with("a", "2020", Quantity.printed("60.0"))
            .with("b", "2020", Quantity.printed("70.0"));
    assertThat(world.judge(OF_ALL, HALF).outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(world.judge(OF_A, Criterion.atLeast(60)).caveats().get(0).code())
        .isEqualTo(RemarkCode.WITHIN_ROUNDING);
    assertThat(world.judge(OF_A, Criterion.atLeast(new BigDecimal("60.05"))).caveats()).hasSize(1);
    assertThat(world.judge(OF_A, Criterion.atLeast(new BigDecimal("60.06"))).caveats()).isEmpty();
  }

  @Test
  @Tag("V6")
  void theRootsOwnFigureCountsAndIsNeitherExpectedNorReported() {
    World world =
        World.ofShares().with("tinh", "2020", Ratio.of(5, 10)).with("a", "2020", Ratio.of(5, 10));
    TargetResult all = world.judge(OF_ALL, HALF);
    assertThat(all.actual()).hasValue(Ratio.of(10, 20));
    assertThat(all.coverage().orElseThrow().reported()).isEqualTo(1);
    assertThat(all.coverage().orElseThrow().silent())
        .containsExactly(AgencyId.of("b"), AgencyId.of("c"));
    TargetResult departments =
        world.judge(
            new Scope.Aggregate(World.PROVINCE, ImmutableSet.of(AgencyKind.DEPARTMENT)), HALF);
    assertThat(departments.actual()).hasValue(Ratio.of(5, 10));
  }

  @Test
  @Tag("V1")
  void nothingIsFinalBeforeTheDueDayOrOnProvisionalFigures() {
    World world =
        World.ofShares().with("a", "2020", Ratio.of(9, 10), ObservationStatus.PROVISIONAL);
    assertThat(world.judge(OF_A, HALF).isFinal()).isFalse();
    World settled = World.ofShares().with("a", "2020-Q1", Ratio.of(1, 10), "2020-04-01T00:00:00Z");
    Target target = World.target(OF_A, HALF).due(LocalDate.of(2020, 3, 31)).build();
    assertThat(settled.judge(target, LocalDate.of(2020, 4, 5)).isFinal()).isTrue();
    assertThat(settled.judge(World.target(OF_A, HALF).build(), LocalDate.of(2020, 4, 5)).outcome())
        .isEqualTo(Outcome.NOT_DUE);
  }

  @Test
  @Tag("T2")
  void whatIsToBeMaintainedNeedsItsBaselineToMeetTheCriterionToo() {
    Target.Builder kept =
        World.target(OF_A, Criterion.withinTop(10))
            .commitment(Commitment.MAINTAIN)
            .baseline(new Baseline(ReportingPeriod.ofYear(2019), Rank.of(12, 63)));
    World world =
        World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE).with("a", "2020", Rank.of(6, 63));
    TargetResult result = world.judge(kept.build(), IN_JANUARY);
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.maintained()).hasValue(Maintained.NO);
    assertThat(
            world
                .judge(
                    World.target(OF_A, Criterion.withinTop(10))
                        .commitment(Commitment.MAINTAIN)
                        .build(),
                    IN_JANUARY)
                .maintained())
        .hasValue(Maintained.UNKNOWN);
  }

  @Test
  @Tag("T4")
  void theLastStageIsTheTargetAndAMissedStageIsBehind() {
    Target target =
        Target.builder()
            .id(TargetId.of("t"))
            .text("lộ trình")
            .indicator(IndicatorId.of("i"))
            .scope(OF_A)
            .addStages(
                new Stage(LocalDate.of(2020, 3, 31), HALF),
                new Stage(LocalDate.of(2020, 9, 30), Criterion.atLeast(100)))
            .build();
    World world = World.ofShares().with("a", "2020-Q1", Ratio.of(4, 10), "2020-04-01T00:00:00Z");
    TargetResult result = world.judge(target, LocalDate.of(2020, 4, 30));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_DUE);
    assertThat(result.stages().get(0).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.pace()).hasValue(Pace.BEHIND);
  }

  @Test
  @Tag("V6")
  void anEmptySelectionIsNoData() {
    assertThat(
            World.ofShares()
                .judge(Scope.each(Selection.ofKinds(AgencyKind.DIVISION)), HALF)
                .outcome())
        .isEqualTo(Outcome.NO_DATA);
  }

  @Test
  @Tag("D7")
  void recordingMoreNeverChangesAnEarlierReport() {
    World before = World.ofShares().with("a", "2020", Ratio.of(9, 10), "2021-01-04T01:00:00Z");
    World after =
        World.ofShares()
            .with("a", "2020", Ratio.of(9, 10), "2021-01-04T01:00:00Z")
            .with("a", "2020", Ratio.of(1, 10), "2021-01-15T17:00:00Z")
            .with("nobody", "2020", Ratio.of(1, 10), "2021-02-01T00:00:00Z");
    Target target = World.target(OF_EACH, HALF).build();
    assertThat(after.report(target, IN_JANUARY)).isEqualTo(before.report(target, IN_JANUARY));
  }

  @Test
  @Tag("D11")
  void aFigureOfAnUnknownAgencyIsNamed() {
    EvaluationReport report =
        World.ofShares()
            .with("nobody", "2020", Ratio.of(1, 10))
            .report(World.target(OF_A, HALF).build(), IN_JANUARY);
    assertThat(report.unused())
        .singleElement()
        .satisfies(
            unused -> {
              assertThat(unused.agency()).hasToString("nobody");
              assertThat(unused.cause()).isEqualTo(UnusedFigures.Cause.UNKNOWN_AGENCY);
            });
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
  @Tag("V9")
  void theMetShareLeavesOutWhatIsNeitherMetNorMissed() {
    EvaluationReport report = World.ofShares().report(World.target(OF_A, HALF).build(), IN_JANUARY);
    assertThat(report.summary().count(Outcome.NO_DATA)).isEqualTo(1);
    assertThat(report.summary().metShare()).isEqualTo(Ratio.of(0, 0));
  }
}
