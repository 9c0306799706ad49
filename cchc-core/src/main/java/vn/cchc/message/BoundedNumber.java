package vn.cchc.message;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Verdict;

/**
 * A number as it is printed beside the bounds that it is judged by, so that what is printed is
 * judged alike, and the difference of the printed numbers.
 */
final class BoundedNumber {
  /** A longer number is not judged once more to see how it is printed. */
  private static final int MOST_DIGITS = 90;

  private final Criterion criterion;
  private final Value actual;
  private final Unit unit;
  private final Optional<Value> baseline;
  private final List<BigDecimal> bounds;

  BoundedNumber(Criterion criterion, Value actual, Unit unit, Optional<Value> baseline) {
    this.criterion = criterion;
    this.actual = actual;
    this.unit = unit;
    this.baseline = baseline;
    this.bounds =
        criterion instanceof Criterion.Threshold threshold ? ends(threshold.range()) : List.of();
  }

  private static List<BigDecimal> ends(Range<BigDecimal> range) {
    return Stream.concat(
            range.hasLowerBound() ? Stream.of(range.lowerEndpoint()) : Stream.empty(),
            range.hasUpperBound() ? Stream.of(range.upperEndpoint()) : Stream.empty())
        .toList();
  }

  Value actual() {
    return actual;
  }

  Unit unit() {
    return unit;
  }

  /** Returns how many decimals the number has at least if it needs them. */
  int decimals() {
    return bounds.stream().mapToInt(BigDecimal::scale).max().orElse(0);
  }

  /** Returns whether a rounded number is judged as the exact one, and differs from what it does. */
  boolean isJudgedAlike(BigDecimal shown) {
    if (!bounds.isEmpty()) {
      Fraction exact = exact();
      return bounds.stream()
          .allMatch(
              bound ->
                  shown.compareTo(bound) == Integer.signum(exact.compareTo(Fraction.of(bound))));
    }
    if (shown.precision() - shown.scale() > MOST_DIGITS) {
      return true;
    }
    Verdict.Terms terms = new Verdict.Terms(unit, baseline, Optional.empty(), Optional.empty());
    return Verdict.of(criterion, Quantity.of(shown), terms).outcome()
        == Verdict.of(criterion, actual, terms).outcome();
  }

  /** Returns the size of the difference from the nearer bound, both as printed. */
  Optional<BigDecimal> difference(BigDecimal shown) {
    Fraction exact = exact();
    return bounds.stream()
        .min(Comparator.comparing(bound -> exact.minus(Fraction.of(bound)).abs()))
        .map(bound -> shown.subtract(bound).abs());
  }

  private Fraction exact() {
    return actual.number(unit).orElseThrow();
  }
}
