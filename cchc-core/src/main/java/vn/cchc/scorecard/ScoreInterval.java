package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import vn.cchc.indicator.Fraction;
import vn.cchc.text.Decimals;

/**
 * The figures or points for which a step, a band, a level or a class is meant, such as from 95 to
 * below 98. Each end is open, closed or absent.
 *
 * @param range the numbers; ends without trailing zeros
 */
public record ScoreInterval(Range<BigDecimal> range) {
  /** Makes the ends canonical and checks that the interval holds a number. */
  public ScoreInterval {
    range = canonical(range);
    checkArgument(!range.isEmpty(), "interval %s: must hold a number", range);
  }

  private static Range<BigDecimal> canonical(Range<BigDecimal> range) {
    Range<BigDecimal> low =
        range.hasLowerBound()
            ? Range.downTo(Decimals.canonical(range.lowerEndpoint()), range.lowerBoundType())
            : Range.all();
    return range.hasUpperBound()
        ? low.intersection(
            Range.upTo(Decimals.canonical(range.upperEndpoint()), range.upperBoundType()))
        : low;
  }

  /**
   * Returns the numbers from one on.
   *
   * @param low the least number
   * @return the interval
   */
  public static ScoreInterval from(BigDecimal low) {
    return new ScoreInterval(Range.atLeast(low));
  }

  /**
   * Returns the numbers below one.
   *
   * @param high the least number that is no longer in the interval
   * @return the interval
   */
  public static ScoreInterval below(BigDecimal high) {
    return new ScoreInterval(Range.lessThan(high));
  }

  /**
   * Returns the numbers from one to below another.
   *
   * @param low the least number
   * @param high the least greater number that is no longer in the interval
   * @return the interval
   */
  public static ScoreInterval between(BigDecimal low, BigDecimal high) {
    return new ScoreInterval(Range.closedOpen(low, high));
  }

  /**
   * Returns the numbers from one on.
   *
   * @param low the least number
   * @return the interval
   */
  public static ScoreInterval from(long low) {
    return from(BigDecimal.valueOf(low));
  }

  /**
   * Returns the numbers below one.
   *
   * @param high the least number that is no longer in the interval
   * @return the interval
   */
  public static ScoreInterval below(long high) {
    return below(BigDecimal.valueOf(high));
  }

  /**
   * Returns the numbers from one to below another.
   *
   * @param low the least number
   * @param high the least greater number that is no longer in the interval
   * @return the interval
   */
  public static ScoreInterval between(long low, long high) {
    return between(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
  }

  /**
   * Returns whether a number lies in this interval.
   *
   * @param number the exact number
   * @return whether it does
   */
  public boolean contains(Fraction number) {
    return reaches(number) && !passes(number);
  }

  /** Returns whether a number is not too low. */
  boolean reaches(Fraction number) {
    if (!range.hasLowerBound()) {
      return true;
    }
    int order = number.compareTo(Fraction.of(range.lowerEndpoint()));
    return range.lowerBoundType() == BoundType.CLOSED ? order >= 0 : order > 0;
  }

  /** Returns whether a number is too high. */
  boolean passes(Fraction number) {
    if (!range.hasUpperBound()) {
      return false;
    }
    int order = number.compareTo(Fraction.of(range.upperEndpoint()));
    return range.upperBoundType() == BoundType.CLOSED ? order > 0 : order >= 0;
  }

  /**
   * Returns whether some number from one to another lies in this interval.
   *
   * @param low the least number
   * @param high the greatest number, not less than the least
   * @return whether one does
   */
  public boolean meets(Fraction low, Fraction high) {
    return reaches(high) && !passes(low);
  }

  /** {@return the ends as comparisons, such as {@code >=95 <98}; a single number alone} */
  @Override
  public String toString() {
    if (range.hasLowerBound()
        && range.hasUpperBound()
        && range.lowerEndpoint().compareTo(range.upperEndpoint()) == 0) {
      return range.lowerEndpoint().toPlainString();
    }
    StringBuilder text = new StringBuilder();
    if (range.hasLowerBound()) {
      text.append(range.lowerBoundType() == BoundType.CLOSED ? ">=" : ">");
      text.append(range.lowerEndpoint().toPlainString());
    }
    if (range.hasUpperBound()) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(range.upperBoundType() == BoundType.CLOSED ? "<=" : "<");
      text.append(range.upperEndpoint().toPlainString());
    }
    return text.toString();
  }
}
