package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.plan.Target;

/** The result of a selection as a whole, beside those of its members. */
@Tag("V1")
class WholeResultTest {
  private static Target.Builder each() {
    return World.target(World.OF_EACH, Criterion.atLeast(50));
  }

  private static World twoOfThree() {
    return World.ofShares().with("a", "2020", Ratio.of(1, 2)).with("b", "2020", Ratio.of(1, 2));
  }

  @Test
  void itIsFinalOnceNobodyIsSilent() {
    assertThat(twoOfThree().judge(each()).isFinal()).isFalse();
    assertThat(twoOfThree().with("c", "2020", Ratio.of(1, 2)).judge(each()).isFinal()).isTrue();
  }

  @Test
  void itMayBeFinalWithoutTheSilentWhereTheTargetSaysSo() {
    Target.Builder settled = each().partialCoverage(PartialCoverage.FINAL);

    assertThat(twoOfThree().judge(settled).isFinal()).isTrue();
  }

  @Test
  void itIsNotFinalWhileAMembersFigureIsProvisional() {
    World provisional =
        twoOfThree().with("c", "2020", Ratio.of(1, 2), ObservationStatus.PROVISIONAL);

    assertThat(provisional.judge(each()).isFinal()).isFalse();
  }

  @Test
  void itNamesTheIndicatorThatAllAreJudgedBy() {
    assertThat(twoOfThree().judge(each()).indicator()).contains(IndicatorId.of("i"));
  }
}
