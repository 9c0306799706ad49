package vn.cchc.verdict.rule;

import java.util.stream.Stream;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;

/** The indicators by which a target is judged: its own, or those of the parts of its criteria. */
public final class JudgedIndicators {
  private JudgedIndicators() {}

  /** Returns those of the target's criterion and of all its stages. */
  public static Stream<IndicatorId> of(Target target) {
    return of(
        target,
        Stream.concat(target.criterion().stream(), target.stages().stream().map(Stage::criterion)));
  }

  /** Returns those of the criterion that is asked for in the end. */
  public static Stream<IndicatorId> ofFinalCriterion(Target target) {
    return of(target, target.finalCriterion().stream());
  }

  private static Stream<IndicatorId> of(Target target, Stream<Criterion> criteria) {
    return Stream.concat(
        target.indicator().stream(),
        criteria.flatMap(criterion -> criterion.parts().stream()).map(Criterion.Part::indicator));
  }
}
