package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.rule.ValueCheck;

/**
 * Adds values of an indicator: counts to counts, amounts to amounts, and never percentages.
 *
 * @param value the sum, if the values can be added
 * @param fault why they cannot
 */
record ValueSum(Optional<Value> value, Optional<RemarkCode> fault) {
  static ValueSum of(Indicator indicator, List<Value> values) {
    if (values.size() == 1) {
      return new ValueSum(Optional.of(values.get(0)), Optional.empty());
    } else if (values.stream()
        .anyMatch(value -> ValueCheck.isPrintedPercentage(indicator, value))) {
      return failed(RemarkCode.PERCENTAGES_NOT_ADDABLE);
    } else if (indicator.measure().isOfCounts()) {
      try {
        long numerator = 0;
        long denominator = 0;
        for (Value value : values) {
          numerator = Math.addExact(numerator, ((Ratio) value).numerator());
          denominator = Math.addExact(denominator, ((Ratio) value).denominator());
        }
        return added(Ratio.of(numerator, denominator));
      } catch (ArithmeticException e) {
        return failed(RemarkCode.TOO_LARGE);
      }
    } else if (values.stream().allMatch(Quantity.class::isInstance)) {
      BigDecimal amount =
          values.stream()
              .map(value -> ((Quantity) value).amount())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      try {
        return added(Quantity.of(amount));
      } catch (IllegalArgumentException e) {
        return failed(RemarkCode.TOO_LARGE);
      }
    }
    return failed(RemarkCode.NOT_ADDABLE);
  }

  private static ValueSum added(Value value) {
    return new ValueSum(Optional.of(value), Optional.empty());
  }

  private static ValueSum failed(RemarkCode code) {
    return new ValueSum(Optional.empty(), Optional.of(code));
  }

  /** Returns the sum as a figure, with the observations that were added. */
  CombinedFigure figure(Evidence used, ImmutableList<Remark> caveats) {
    return fault
        .map(code -> CombinedFigure.faulty(used, new Remark(code, used.list()), caveats))
        .orElseGet(() -> CombinedFigure.of(value, used, caveats));
  }
}
