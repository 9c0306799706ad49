package vn.cchc.scorecard.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.UnaryOperator;
import vn.cchc.indicator.Fraction;

/**
 * Points between which the true ones lie: the low end counts what is missing as nothing, the high
 * end as all.
 *
 * @param low the least points
 * @param high the most points
 */
public record PointRange(Fraction low, Fraction high) {
  /** Checks the order of the ends. */
  public PointRange {
    checkArgument(low.compareTo(high) <= 0, "points from %s to %s: must not fall", low, high);
  }

  /**
   * Returns points that are known.
   *
   * @param points the exact points
   * @return the range of them alone
   */
  public static PointRange of(Fraction points) {
    return new PointRange(points, points);
  }

  /** {@return whether both ends are the same} */
  public boolean isExact() {
    return low.equals(high);
  }

  PointRange map(UnaryOperator<Fraction> rising) {
    return new PointRange(rising.apply(low), rising.apply(high));
  }

  PointRange plus(PointRange other) {
    return new PointRange(low.plus(other.low), high.plus(other.high));
  }

  /** {@return the points, or both ends} */
  @Override
  public String toString() {
    return isExact() ? low.toString() : low + ".." + high;
  }
}
