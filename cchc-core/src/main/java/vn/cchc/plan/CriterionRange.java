package vn.cchc.plan;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.util.Optional;
import vn.cchc.indicator.Fraction;

/** The exact range of numbers that a criterion asks for. */
public final class CriterionRange {
  private static final Fraction HUNDRED = Fraction.of(100);

  private final Range<Fraction> range;

  CriterionRange(Range<Fraction> range) {
    this.range = range;
  }

  static CriterionRange changed(Criterion.Change change, Fraction baseline, boolean ofRank) {
    Optional<Fraction> least =
        change
            .percent()
            .map(percent -> baseline.abs().times(Fraction.of(percent)).over(HUNDRED))
            .or(() -> change.amount().map(Fraction::of));
    BoundType end = least.isPresent() ? BoundType.CLOSED : BoundType.OPEN;
    Fraction step = least.orElse(Fraction.ZERO);
    boolean upwards = (change.direction() == Criterion.Direction.INCREASE) != ofRank;
    return new CriterionRange(
        upwards ? Range.downTo(baseline.plus(step), end) : Range.upTo(baseline.minus(step), end));
  }

  /** {@return the numbers that meet the criterion, with at least one end} */
  public Range<Fraction> range() {
    return range;
  }

  /** {@return the one threshold: the only bound, or both where they are one} */
  public Optional<Fraction> threshold() {
    if (!range.hasLowerBound()) {
      return Optional.of(range.upperEndpoint());
    } else if (!range.hasUpperBound() || range.lowerEndpoint().equals(range.upperEndpoint())) {
      return Optional.of(range.lowerEndpoint());
    }
    return Optional.empty();
  }

  /**
   * Returns whether a bound is near a number.
   *
   * @param number the number
   * @param distance the greatest distance that is near
   * @return whether a bound is no further from the number than that
   */
  public boolean isNear(Fraction number, Fraction distance) {
    boolean nearLow =
        range.hasLowerBound() && number.minus(range.lowerEndpoint()).abs().compareTo(distance) <= 0;
    boolean nearHigh =
        range.hasUpperBound() && number.minus(range.upperEndpoint()).abs().compareTo(distance) <= 0;
    return nearLow || nearHigh;
  }
}
