package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.target;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.RemarkCode;

@Tag("D9")
class SeriesTest {
  private static final Criterion HALF = Criterion.atLeast(50);

  private static World quarters(Accumulation accumulation) {
    return World.of(Measure.SHARE, accumulation, RollUp.POOLED)
        .with("a", "2020-Q1", Ratio.of(1, 2))
        .with("a", "2020-Q2", Ratio.of(3, 4));
  }

  @Test
  void periodsAreAddedOrTheLatestCounts() {
    assertThat(quarters(Accumulation.ADDITIVE).judge(OF_A, HALF).actual()).hasValue(Ratio.of(4, 6));
    assertThat(quarters(Accumulation.STATE).judge(OF_A, HALF).actual()).hasValue(Ratio.of(3, 4));
  }

  @Test
  void amountsAreAddedToo() {
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2020-Q1", Quantity.of(7))
            .with("a", "2020-Q3", Quantity.of(8))
            .judge(OF_A, Criterion.atLeast(15));
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void namesOfTheSameDaysAreOnePeriod() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-03", Ratio.of(1, 2), "2020-04-01T00:00:00Z")
            .with("a", "2020-03-01/2020-03-31", Ratio.of(2, 2), "2020-04-02T00:00:00Z")
            .judge(OF_A, HALF);
    assertThat(result.actual()).hasValue(Ratio.of(2, 2));
  }

  @Test
  void bothOverlappingPeriodsAreNamed() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(1, 2))
            .with("a", "2020-03", Ratio.of(1, 2))
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(result.reasons()).hasSize(1);
    assertThat(result.reasons().get(0).code()).isEqualTo(RemarkCode.PERIODS_OVERLAP);
    assertThat(result.reasons().get(0).figures())
        .extracting(Observation::period)
        .containsExactly(ReportingPeriod.parse("2020-Q1"), ReportingPeriod.parse("2020-03"));
  }

  @Test
  void anOverlapOfOneDayIsOneAndNeighboursAreNone() {
    World world = World.ofShares().with("a", "2020-01", Ratio.of(1, 2));
    World touching = world.with("a", "2020-02-01/2020-02-10", Ratio.of(1, 2));
    assertThat(touching.judge(OF_A, HALF).outcome()).isEqualTo(Outcome.MET);
    World overlapping = touching.with("a", "2020-02-10/2020-03-31", Ratio.of(1, 2));
    assertThat(overlapping.judge(OF_A, HALF).outcome()).isEqualTo(Outcome.CONFLICT);
  }

  @Test
  void aLongPeriodOverlapsWithAllThatItHolds() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020", Ratio.of(1, 2))
            .with("a", "2020-02", Ratio.of(1, 2))
            .with("a", "2020-11", Ratio.of(1, 2))
            .judge(OF_A, HALF);
    assertThat(result.reasons()).hasSize(2);
  }

  @Test
  void aCumulativeFigureThatBeginsLaterTakesNoPart() {
    TargetResult result =
        quarters(Accumulation.CUMULATIVE)
            .with("a", "2020-H1", Ratio.of(9, 10))
            .with("a", "2020-Q4", Ratio.of(0, 10))
            .judge(OF_A, HALF);
    assertThat(result.actual()).hasValue(Ratio.of(9, 10));
    assertThat(result.caveats())
        .hasSize(2)
        .allSatisfy(
            caveat -> assertThat(caveat.code()).isEqualTo(RemarkCode.NOT_FROM_THE_BEGINNING));
  }

  @Test
  void cumulativeFiguresOfAYoungAgencyBeginWithIt() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a").from(LocalDate.of(2020, 4, 1)).build()));
    TargetResult result =
        World.of(Measure.SHARE, Accumulation.CUMULATIVE, RollUp.POOLED)
            .among(register)
            .with("a", "2020-04-01/2020-12-31", Ratio.of(3, 4))
            .judge(OF_A, HALF);
    assertThat(result.actual()).hasValue(Ratio.of(3, 4));
    assertThat(result.coverage().orElseThrow().isFull()).isTrue();
  }

  @Test
  void onlyFiguresFromTheMiddleAreNoData() {
    TargetResult result =
        World.of(Measure.SHARE, Accumulation.CUMULATIVE, RollUp.POOLED)
            .with("a", "2020-Q4", Ratio.of(9, 10))
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(result.coverage().orElseThrow().reported()).isZero();
    assertThat(result.caveats()).hasSize(1);
  }

  @Test
  void statesThatEndOnOneDayAreOneFigureWhateverTheirStart() {
    World world =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.NONE)
            .with("a", "2020", Quantity.of(7), "2021-01-04T00:00:00Z")
            .with("a", "2020-12", Quantity.of(8), "2021-01-05T00:00:00Z")
            .with("a", "2020-11", Quantity.of(9), "2021-01-06T00:00:00Z");
    assertThat(world.judge(OF_A, HALF).actual()).hasValue(Quantity.of(8));
    world.with("a", "2020-Q4", Quantity.of(6), "2021-01-05T00:00:00Z");
    assertThat(world.judge(OF_A, HALF).outcome()).isEqualTo(Outcome.CONFLICT);
  }

  @Test
  void severalRanksCannotBeAdded() {
    World world =
        World.of(Measure.RANK, Accumulation.ADDITIVE, RollUp.NONE)
            .with("a", "2020-H1", Rank.of(6, 63));
    assertThat(world.judge(OF_A, Criterion.withinTop(10)).outcome()).isEqualTo(Outcome.MET);
    world.with("a", "2020-H2", Rank.of(7, 63));
    TargetResult result = world.judge(target(OF_A, Criterion.withinTop(10)));
    assertThat(result.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(result.reasons().get(0).code()).isEqualTo(RemarkCode.NOT_ADDABLE);
  }
}
