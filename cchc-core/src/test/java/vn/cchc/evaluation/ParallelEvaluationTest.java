package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Target;

class ParallelEvaluationTest {
  private static Plan plan() {
    Plan.Builder plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicator(
                World.indicator("i", Measure.SHARE)
                    .accumulation(Accumulation.ADDITIVE)
                    .rollUp(RollUp.POOLED)
                    .build());
    for (int i = 0; i < 20; i++) {
      plan.addTarget(
          World.target("t" + i, "i", i % 2 == 0 ? World.OF_ALL : World.OF_EACH)
              .criterion(Criterion.atLeast(i))
              .build());
    }
    return plan.build();
  }

  @Test
  void manyWhoJudgeComeToTheSameReport() {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(World.IN_JANUARY);
    for (String agency : List.of("a", "b", "tinh")) {
      accumulator.add(
          World.figure(agency, "2020-02", Ratio.of(1, 10)).recordedAt(World.AT_ONCE).build());
    }
    EvaluationReport report = Evaluator.evaluate(plan(), World.register(), accumulator);
    assertThat(Evaluator.evaluate(plan(), World.register(), accumulator, 3)).isEqualTo(report);
    assertThat(report.results())
        .extracting(TargetResult::target)
        .isEqualTo(plan().targets().stream().map(Target::id).toList());
  }

  @Test
  void nobodyCannotJudge() {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(World.IN_JANUARY);
    assertThatThrownBy(() -> Evaluator.evaluate(plan(), World.register(), accumulator, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parallelism: must be at least 1, but was 0");
  }
}
