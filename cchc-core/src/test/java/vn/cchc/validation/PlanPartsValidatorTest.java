package vn.cchc.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.problem.AttributePath;

class PlanPartsValidatorTest {
  private static final Indicator SHARE =
      Indicator.builder()
          .id("share")
          .name("share")
          .unit(Unit.PERCENT)
          .measure(Measure.SHARE)
          .accumulation(Accumulation.ADDITIVE)
          .build();

  private static Target.Builder target(Criterion criterion) {
    return Target.builder().id("t").text("target").criterion(criterion).scope(Scope.agency("a"));
  }

  private static ImmutableList<String> errors(Target target) {
    PlanPartsValidator validator = new PlanPartsValidator(List.of(SHARE), List.of(), List.of());
    validator.check(target, AttributePath.of("targets", 7));
    return validator.errors().stream()
        .map(problem -> problem.code() + " " + problem.place())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void aCriterionMustSuitAKnownIndicator() {
    assertThat(errors(target(Criterion.doneBy()).indicator("share").build()))
        .containsExactly("UNFIT_CRITERION /targets/7/criterion");
    assertThat(errors(target(Criterion.atLeast(60)).indicator("share").build())).isEmpty();
  }

  @Test
  void nothingIsSaidOfAnUnknownIndicator() {
    assertThat(errors(target(Criterion.doneBy()).indicator("other").build())).isEmpty();
  }

  @Test
  void anUnknownIndicatorMightReportTheBaseline() {
    Baseline third = Baseline.of(ReportingPeriod.ofYear(2020), Rank.of(3, 63));
    assertThat(errors(target(Criterion.atLeast(60)).indicator("share").baseline(third).build()))
        .containsExactly("UNFIT_BASELINE /targets/7/baseline");
    Criterion several =
        Criterion.allOf(
            Criterion.part("share", Criterion.atLeast(60)),
            Criterion.part("other", Criterion.atLeast(60)));
    assertThat(errors(target(several).baseline(third).build())).isEmpty();
  }
}
