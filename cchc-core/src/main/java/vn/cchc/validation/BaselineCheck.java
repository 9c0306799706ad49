package vn.cchc.validation;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/** Whether the criteria of a target can be met, and missed, given its baseline. */
final class BaselineCheck {
  private static final Range<BigDecimal> SHARES =
      Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

  private final Plan plan;
  private final Target target;
  private final ProblemListBuilder problems;
  private boolean needsBaselineAboveZero;

  private BaselineCheck(Plan plan, Target target, ProblemListBuilder problems) {
    this.plan = plan;
    this.target = target;
    this.problems = problems;
  }

  static void check(Plan plan, Target target, AttributePath path, ProblemListBuilder problems) {
    new BaselineCheck(plan, target, problems).check(path);
  }

  private void check(AttributePath path) {
    SingleCriterion.of(target, path)
        .forEach(
            one ->
                checkSingle(one.criterion(), one.indicator().flatMap(plan::indicator), one.path()));
    Optional<Value> baseline = target.baseline().flatMap(Baseline::value);
    if (needsBaselineAboveZero
        && baseline.flatMap(Value::number).filter(number -> number.signum() == 0).isPresent()) {
      problems.warning(
          ProblemCode.ZERO_BASELINE,
          path.to("baseline"),
          target.id().value(),
          "",
          baseline.orElseThrow().toString());
    }
  }

  private void checkSingle(Criterion criterion, Optional<Indicator> indicator, AttributePath path) {
    if (criterion instanceof Criterion.Change change) {
      needsBaselineAboveZero |= change.percent().isPresent();
    }
    if (isMetByAll(criterion)) {
      warn(path, "metByAll", criterion);
    } else if (indicator.filter(BaselineCheck::isOfShares).isPresent() && isMetByNone(criterion)) {
      warn(path, "metByNone", criterion);
    }
  }

  private boolean isMetByAll(Criterion criterion) {
    return criterion instanceof Criterion.WithinTop top
        && target.baseline().flatMap(Baseline::value).orElse(null) instanceof Rank rank
        && rank.population() <= top.places();
  }

  private static boolean isOfShares(Indicator indicator) {
    return indicator.measure() == Measure.SHARE
        || (indicator.measure() == Measure.QUANTITY && indicator.unit().equals(Unit.PERCENT));
  }

  /**
   * Returns whether no value from 0 to 100 meets a threshold; 0 and 100 themselves are ordinary.
   */
  private static boolean isMetByNone(Criterion criterion) {
    return criterion instanceof Criterion.Threshold threshold
        && (!threshold.range().isConnected(SHARES)
            || threshold.range().intersection(SHARES).isEmpty());
  }

  private void warn(AttributePath path, String why, Criterion criterion) {
    problems.warning(
        ProblemCode.POINTLESS_THRESHOLD, path, target.id().value(), why, criterion.toString());
  }
}
