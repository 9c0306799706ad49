package vn.cchc.message;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Verdict;

/**
 * A value and the criterion by which it is judged: of every type, on every side.
 *
 * @param verdict the verdict
 * @param unit the indicator's unit
 * @param isFirst whether it is the first of its criterion
 */
record AnyJudgedValue(Verdict verdict, Unit unit, boolean isFirst) {
  static final LocalDate DUE = LocalDate.of(2020, 12, 31);

  /** Returns what distinguishes its type of criterion from others. */
  String type() {
    if (verdict.criterion() instanceof Criterion.Threshold threshold) {
      Range<BigDecimal> range = threshold.range();
      return (range.hasLowerBound() ? range.lowerBoundType() + " low " : "")
          + (range.hasUpperBound() ? range.upperBoundType() + " high " : "")
          + threshold.isExact();
    }
    return verdict.criterion().getClass().getSimpleName();
  }

  /** Returns a result with this judgement, or the same criterion without one. */
  ImmutableTargetResult.Builder result(Outcome outcome) {
    ImmutableTargetResult.Builder result =
        ImmutableTargetResult.builder()
            .target(TargetId.of("t"))
            .indicator(IndicatorId.of("ho-so"))
            .unit(unit)
            .criterion(verdict.criterion())
            .due(DUE)
            .outcome(outcome)
            .isFinal(false)
            .baseline(verdict.baseline());
    return switch (outcome) {
      case MET, NOT_MET, NOT_DUE ->
          result
              .actual(verdict.actual())
              .margin(verdict.margin().map(one -> new Margin(one.exact(), marginUnit(one.unit()))))
              .shortfall(verdict.shortfall());
      case NOTHING_AROSE -> result.actual(Ratio.of(0, 0)).shortfall(AnyResult.NO_SHORTFALL);
      case CONFLICT, INVALID_DATA ->
          result.addAllReasons(AnyResult.reasons(outcome)).shortfall(AnyResult.NO_SHORTFALL);
      case NOT_ASSESSED, NO_BASELINE, NO_DATA -> result.shortfall(AnyResult.NO_SHORTFALL);
    };
  }

  private Unit marginUnit(Unit told) {
    return told.equals(Unit.COUNT) ? unit.ofDifference() : told;
  }

  /** Returns the outcomes that it may have. */
  List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(verdict.outcome());
    if (verdict.outcome() == Outcome.NOT_MET) {
      outcomes.add(Outcome.NOT_DUE);
    }
    if (isFirst) {
      outcomes.addAll(List.of(Outcome.CONFLICT, Outcome.INVALID_DATA, Outcome.NO_DATA));
      outcomes.add(
          verdict.criterion() instanceof Change ? Outcome.NO_BASELINE : Outcome.NOTHING_AROSE);
    }
    return outcomes;
  }
}
