package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;

/**
 * Adding values of an indicator: counts to counts, amounts to amounts, and never percentages.
 *
 * @param value the sum, if the values can be added
 * @param fault why they cannot
 */
record Sum(Optional<Value> value, Optional<RemarkCode> fault) {
  static Sum of(Indicator indicator, List<Value> values) {
    if (values.size() == 1) {
      return new Sum(Optional.of(values.get(0)), Optional.empty());
    } else if (values.stream().anyMatch(value -> Fit.isPrintedPercentage(indicator, value))) {
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

  private static Sum added(Value value) {
    return new Sum(Optional.of(value), Optional.empty());
  }

  private static Sum failed(RemarkCode code) {
    return new Sum(Optional.empty(), Optional.of(code));
  }

  /** Returns the figure that the sum comes to, of the observations that were added. */
  Figure figure(Used used, ImmutableList<Remark> caveats) {
    return fault
        .map(code -> Figure.faulty(used, new Remark(code, used.list()), caveats))
        .orElseGet(() -> Figure.of(value, used, caveats, false));
  }
}
