package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Whether the criteria of a target can be met, and missed, given its baseline. */
final class BaselineCheck {
  private static final Range<BigDecimal> SHARES =
      Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

  private final Plan plan;
  private final Target target;
  private final ImmutableList.Builder<Problem> problems;
  private boolean needsBaselineAboveZero;

  private BaselineCheck(Plan plan, Target target, ImmutableList.Builder<Problem> problems) {
    this.plan = plan;
    this.target = target;
    this.problems = problems;
  }

  static void check(
      Plan plan, Target target, String pointer, ImmutableList.Builder<Problem> problems) {
    new BaselineCheck(plan, target, problems).check(pointer);
  }

  private void check(String pointer) {
    target
        .criterion()
        .ifPresent(criterion -> check(criterion, target.indicator(), pointer + "/criterion"));
    for (int i = 0; i < target.stages().size(); i++) {
      check(
          target.stages().get(i).criterion(),
          target.indicator(),
          pointer + "/stages/" + i + "/criterion");
    }
    Optional<Value> baseline = target.baseline().flatMap(Baseline::value);
    if (needsBaselineAboveZero
        && baseline.flatMap(Value::number).filter(number -> number.signum() == 0).isPresent()) {
      problems.add(
          Problem.warning(
              ProblemCode.ZERO_BASELINE,
              Place.at(pointer + "/baseline"),
              target.id().value(),
              "",
              baseline.orElseThrow().toString()));
    }
  }

  private void check(Criterion criterion, Optional<IndicatorId> indicator, String pointer) {
    if (criterion instanceof Criterion.AllOf all) {
      List<Criterion.Part> parts = all.parts();
      for (int i = 0; i < parts.size(); i++) {
        Criterion.Part part = parts.get(i);
        check(part.criterion(), Optional.of(part.indicator()), pointer + "/criteria/" + i);
      }
    } else if (criterion instanceof Criterion.ByKind byKind) {
      byKind
          .kinds()
          .forEach((kind, one) -> check(one, indicator, KindCheck.pointer(pointer, kind)));
      check(byKind.otherwise(), indicator, pointer + "/otherwise");
    } else {
      checkSingle(criterion, indicator.flatMap(plan::indicator), pointer);
    }
  }

  private void checkSingle(Criterion criterion, Optional<Indicator> indicator, String pointer) {
    if (criterion instanceof Criterion.Change change) {
      needsBaselineAboveZero |= change.percent().isPresent();
    }
    if (isMetByAll(criterion)) {
      warn(pointer, "metByAll", criterion);
    } else if (indicator.filter(BaselineCheck::isOfShares).isPresent() && isMetByNone(criterion)) {
      warn(pointer, "metByNone", criterion);
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

  /** Tells whether no value from 0 to 100 meets a threshold; 0 and 100 themselves are ordinary. */
  private static boolean isMetByNone(Criterion criterion) {
    return criterion instanceof Criterion.Threshold threshold
        && (!threshold.range().isConnected(SHARES)
            || threshold.range().intersection(SHARES).isEmpty());
  }

  private void warn(String pointer, String why, Criterion criterion) {
    problems.add(
        Problem.warning(
            ProblemCode.POINTLESS_THRESHOLD,
            Place.at(pointer),
            target.id().value(),
            why,
            criterion.toString()));
  }
}
