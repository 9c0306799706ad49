package vn.cchc.verdict;

import com.google.common.collect.BoundType;
import org.jspecify.annotations.Nullable;
import vn.cchc.indicator.Fraction;

/**
 * How a value stands and by how much.
 *
 * @param outcome how it stands
 * @param margin the distance to the nearer bound, negative where it is missed; null where nothing
 *     can be counted
 */
public record ComparisonResult(Outcome outcome, @Nullable Fraction margin) {
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
}
