package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

@Tag("V8")
class BetterValuesTest {
  private static final IndicatorId INDICATOR = IndicatorId.of("i");

  private static Plan plan(Measure measure, Criterion... criteria) {
    List<Target> targets = new ArrayList<>();
    for (Criterion criterion : criteria) {
      targets.add(
          Target.builder()
              .id(TargetId.of("t" + targets.size()))
              .text("chỉ tiêu")
              .indicator(criterion.parts().isEmpty() ? Optional.of(INDICATOR) : Optional.empty())
              .scope(Scope.agency(AgencyId.of("a")))
              .criterion(criterion)
              .build());
    }
    return Plan.builder()
        .id(PlanId.of("p"))
        .title("Kế hoạch")
        .period(ReportingPeriod.ofYear(2020))
        .addIndicators(
            Indicator.builder()
                .id(INDICATOR)
                .name("I")
                .measure(measure)
                .accumulation(Accumulation.STATE)
                .build())
        .addAllTargets(targets)
        .build();
  }

  @Test
  void ofRanksTheLowerNumberIsBetter() {
    assertThat(Ranking.better(plan(Measure.RANK), INDICATOR)).contains(Ranking.Better.LOWER);
  }

  @Test
  void otherwiseTheCriteriaOfThePlanSay() {
    Criterion fall = Criterion.Change.byPercent(Criterion.Direction.DECREASE, BigDecimal.TEN);
    assertThat(Ranking.better(plan(Measure.SHARE, Criterion.atLeast(5)), INDICATOR))
        .contains(Ranking.Better.HIGHER);
    assertThat(
            Ranking.better(
                plan(Measure.SHARE, fall, Criterion.lessThan(5), Criterion.exactly(BigDecimal.ONE)),
                INDICATOR))
        .contains(Ranking.Better.LOWER);
  }

  @Test
  void ofSeveralCriteriaAtOnceThoseOnTheIndicatorSay() {
    Criterion both =
        Criterion.allOf(
            Criterion.part("i", Criterion.atMost(5)),
            Criterion.part("other", Criterion.atLeast(90)));

    assertThat(Ranking.better(plan(Measure.SHARE, both), INDICATOR)).contains(Ranking.Better.LOWER);
  }

  @Test
  void criteriaThatPointBothWaysOrNowhereSayNothing() {
    assertThat(
            Ranking.better(
                plan(Measure.SHARE, Criterion.atLeast(5), Criterion.atMost(50)), INDICATOR))
        .isEmpty();
    assertThat(Ranking.better(plan(Measure.SHARE, Criterion.exactly(BigDecimal.ONE)), INDICATOR))
        .isEmpty();
    assertThat(Ranking.better(plan(Measure.SHARE), INDICATOR)).isEmpty();
  }
}
