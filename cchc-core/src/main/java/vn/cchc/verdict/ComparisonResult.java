package vn.cchc.verdict;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import org.jspecify.annotations.Nullable;
import vn.cchc.indicator.Fraction;
import vn.cchc.plan.CriterionRange;

/**
 * Whether a value meets a criterion, and by how much.
 *
 * @param outcome the outcome
 * @param margin the distance to the nearer bound, negative where it is missed; null where nothing
 *     can be counted
 */
record ComparisonResult(Outcome outcome, @Nullable Fraction margin) {
  static ComparisonResult of(Outcome outcome) {
    return new ComparisonResult(outcome, null);
  }

  /**
   * Judges by a margin.
   *
   * @param end whether a margin of nothing meets the bound
   */
  static ComparisonResult by(Fraction margin, BoundType end) {
    boolean isMet = margin.signum() >= (end == BoundType.CLOSED ? 0 : 1);
    return new ComparisonResult(isMet ? Outcome.MET : Outcome.NOT_MET, margin);
  }

  /** Judges a number by its distance from the bound, or from the nearer one of two. */
  static ComparisonResult of(CriterionRange criterion, Fraction number) {
    Range<Fraction> range = criterion.range();
    if (!range.hasUpperBound()) {
      return by(number.minus(range.lowerEndpoint()), range.lowerBoundType());
    } else if (!range.hasLowerBound()) {
      return by(range.upperEndpoint().minus(number), range.upperBoundType());
    }
    Fraction above = number.minus(range.lowerEndpoint());
    Fraction below = range.upperEndpoint().minus(number);
    return above.compareTo(below) < 0
        ? by(above, range.lowerBoundType())
        : by(below, range.upperBoundType());
  }
}
