package vn.cchc.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.ProblemCode;

class BaselineCheckTest {
  private static List<String> warnings(Measure measure, Criterion criterion, Value... baseline) {
    Target.Builder target =
        Target.builder()
            .id(TargetId.of("t"))
            .text("chỉ tiêu")
            .indicator(IndicatorId.of("i"))
            .scope(Scope.agency(AgencyId.of("a")))
            .criterion(criterion);
    for (Value value : baseline) {
      target.baseline(Baseline.of(ReportingPeriod.ofYear(2019), value));
    }
    Plan plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicators(
                Indicator.builder()
                    .id(IndicatorId.of("i"))
                    .name("I")
                    .measure(measure)
                    .accumulation(Accumulation.STATE)
                    .build())
            .addTargets(target.build())
            .build();
    return PlanValidator.validate(plan).stream()
        .filter(problem -> problem.code() != ProblemCode.WRONG_UNIT)
        .map(problem -> problem.code() + " " + problem.place().pointer())
        .toList();
  }

  @Test
  @Tag("T1")
  void aPercentageOfZeroIsReportedAtTheBaseline() {
    Criterion tenMore = Criterion.Change.byPercent(Criterion.Direction.INCREASE, BigDecimal.TEN);
    assertThat(warnings(Measure.QUANTITY, tenMore, Quantity.of(0)))
        .containsExactly("ZERO_BASELINE /targets/0/baseline");
    assertThat(warnings(Measure.QUANTITY, tenMore, Quantity.of(1))).isEmpty();
    assertThat(
            warnings(
                Measure.QUANTITY,
                Criterion.Change.byAmount(Criterion.Direction.INCREASE, BigDecimal.ZERO),
                Quantity.of(0)))
        .isEmpty();
  }

  @Test
  @Tag("T10")
  void aThresholdThatNoShareReachesIsPointless() {
    String pointless = "POINTLESS_THRESHOLD /targets/0/criterion";
    assertThat(warnings(Measure.SHARE, Criterion.moreThan(100))).containsExactly(pointless);
    assertThat(warnings(Measure.SHARE, Criterion.atMost(-1))).containsExactly(pointless);
    assertThat(warnings(Measure.SHARE, Criterion.lessThan(0))).containsExactly(pointless);
    assertThat(warnings(Measure.SHARE, Criterion.atLeast(100))).isEmpty();
    assertThat(warnings(Measure.SHARE, Criterion.atMost(0))).isEmpty();
    assertThat(warnings(Measure.QUANTITY, Criterion.moreThan(100))).isEmpty();
  }

  @Test
  @Tag("T10")
  void theTopOfNoMoreThanThereWereIsPointless() {
    assertThat(warnings(Measure.RANK, Criterion.withinTop(40), Rank.of(19, 34)))
        .containsExactly("POINTLESS_THRESHOLD /targets/0/criterion");
    assertThat(warnings(Measure.RANK, Criterion.withinTop(34), Rank.of(19, 34))).hasSize(1);
    assertThat(warnings(Measure.RANK, Criterion.withinTop(33), Rank.of(19, 34))).isEmpty();
    assertThat(warnings(Measure.RANK, Criterion.withinTop(40))).isEmpty();
  }
}
