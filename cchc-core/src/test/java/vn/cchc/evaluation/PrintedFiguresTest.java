package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.RemarkCode;

@Tag("N5")
class PrintedFiguresTest {
  private static boolean isNear(TargetResult result) {
    return result.caveats().stream()
        .anyMatch(caveat -> caveat.code() == RemarkCode.WITHIN_ROUNDING);
  }

  @ParameterizedTest
  @CsvSource({
    "60.0, 59.94, MET, false",
    "60.0, 59.95, MET, true",
    "60.0, 60, MET, true",
    "60.0, 60.05, NOT_MET, true",
    "60.0, 60.06, NOT_MET, false",
    "60, 60.5, NOT_MET, true",
    "60, 60.51, NOT_MET, false"
  })
  void aPrintedFigureIsJudgedAsPrintedAndWarnedOfNearTheThreshold(
      String printed, BigDecimal minimum, Outcome outcome, boolean isNear) {
    TargetResult result =
        World.ofShares()
            .with("a", "2020", Quantity.printed(printed))
            .judge(OF_A, Criterion.atLeast(minimum));
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(isNear(result)).isEqualTo(isNear);
  }

  @Test
  void anExactAmountIsNeverWarnedOf() {
    TargetResult result =
        World.ofShares().with("a", "2020", Quantity.of(60)).judge(OF_A, Criterion.atLeast(60));
    assertThat(isNear(result)).isFalse();
  }

  @Test
  void bothEndsOfARangeAreLookedAt() {
    World world = World.ofShares().with("a", "2020", Quantity.printed("60.0"));
    assertThat(isNear(world.judge(OF_A, Criterion.between(10, 60)))).isTrue();
    assertThat(isNear(world.judge(OF_A, Criterion.between(60, 90)))).isTrue();
    assertThat(isNear(world.judge(OF_A, Criterion.between(10, 90)))).isFalse();
    assertThat(isNear(world.judge(OF_A, Criterion.atMost(new BigDecimal("59.95"))))).isTrue();
    assertThat(isNear(world.judge(OF_A, Criterion.atMost(new BigDecimal("59.94"))))).isFalse();
  }

  @Test
  void severalPrintedPercentagesAreNeverPutTogether() {
    World world =
        World.ofShares()
            .with("a", "2020", Quantity.printed("60.0"))
            .with("b", "2020", Ratio.of(7, 10));
    TargetResult all = world.judge(OF_ALL, Criterion.atLeast(50));
    assertThat(all.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(all.reasons().get(0).code()).isEqualTo(RemarkCode.PERCENTAGES_NOT_ADDABLE);
  }

  @Test
  void oneAlonePassesThroughAnAggregate() {
    TargetResult all =
        World.ofShares()
            .with("a", "2020", Quantity.printed("60.0"))
            .judge(OF_ALL, Criterion.atLeast(60));
    assertThat(all.outcome()).isEqualTo(Outcome.MET);
    assertThat(isNear(all)).isTrue();
  }

  @Test
  void twoMonthsOfPercentagesAreNotAddedEither() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-01", Quantity.printed("60"))
            .with("a", "2020-02", Quantity.printed("70"))
            .judge(OF_A, Criterion.atLeast(60));
    assertThat(result.outcome()).isEqualTo(Outcome.INVALID_DATA);
  }

  @ParameterizedTest
  @CsvSource({"SUM", "MEAN"})
  void amountsInPerCentAreNeverSummedOrAveraged(RollUp rollUp) {
    World world =
        World.of(
                World.indicator("i", Measure.QUANTITY)
                    .accumulation(Accumulation.STATE)
                    .unit(Unit.PERCENT)
                    .rollUp(rollUp)
                    .build())
            .with("a", "2020", Quantity.of(60))
            .with("b", "2020", Quantity.of(70));
    assertThat(world.judge(OF_ALL, Criterion.atLeast(60)).outcome())
        .isEqualTo(Outcome.INVALID_DATA);
  }

  @ParameterizedTest
  @CsvSource({
    // 80.0 and 81.50: half units of 0.05 and 0.005
    "SUM, 161.555, true",
    "SUM, 161.556, false",
    "MEAN, 80.7775, true",
    "MEAN, 80.7776, false",
    "HIGHEST, 81.55, true",
    "HIGHEST, 81.56, false",
    "LOWEST, 80.05, true",
    "LOWEST, 80.06, false"
  })
  void theHalfUnitsOfPrintedScoresGoWithTheRollUp(
      RollUp rollUp, BigDecimal minimum, boolean isNear) {
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.STATE, rollUp)
            .with("a", "2020", Quantity.printed("80.0"))
            .with("b", "2020", Quantity.printed("81.50"))
            .judge(OF_ALL, Criterion.atLeast(minimum));
    assertThat(isNear(result)).isEqualTo(isNear);
  }
}
