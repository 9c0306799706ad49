package vn.cchc.verdict;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;

/**
 * The exact bounds that a criterion sets to a value's number, and how far the number is off them.
 */
public final class CriterionRange {
  private static final Fraction HUNDRED = Fraction.of(100);

  private final Range<Fraction> range;

  private CriterionRange(Range<Fraction> range) {
    this.range = range;
  }

  /** Returns the bounds of a criterion, if it sets any and has the baseline that it needs. */
  static Optional<CriterionRange> of(Criterion criterion, Optional<Value> baseline, Unit unit) {
    if (criterion instanceof Criterion.Threshold threshold) {
      return Optional.of(of(threshold));
    } else if (criterion instanceof Criterion.WithinTop top) {
      return Optional.of(of(top));
    } else if (criterion instanceof Criterion.Change change) {
      return baseline.flatMap(
          from -> from.number(unit).map(number -> changed(change, number, from instanceof Rank)));
    } else if (criterion instanceof Criterion.AtLeastGrade
        || criterion instanceof Criterion.DoneBy
        || criterion instanceof Criterion.ByKind
        || criterion instanceof Criterion.AllOf) {
      return Optional.empty();
    }
    throw new AssertionError(criterion);
  }

  static CriterionRange of(Criterion.Threshold threshold) {
    return new CriterionRange(threshold.exact());
  }

  static CriterionRange of(Criterion.WithinTop top) {
    return new CriterionRange(Range.atMost(Fraction.of(top.places())));
  }

  private static CriterionRange changed(
      Criterion.Change change, Fraction baseline, boolean ofRank) {
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

  public Range<Fraction> range() {
    return range;
  }

  /** Judges a number by its distance from the bound, or from the nearer one of two. */
  ComparisonResult judge(Fraction number) {
    if (!range.hasUpperBound()) {
      return ComparisonResult.by(number.minus(range.lowerEndpoint()), range.lowerBoundType());
    } else if (!range.hasLowerBound()) {
      return ComparisonResult.by(range.upperEndpoint().minus(number), range.upperBoundType());
    }
    Fraction above = number.minus(range.lowerEndpoint());
    Fraction below = range.upperEndpoint().minus(number);
    return above.compareTo(below) < 0
        ? ComparisonResult.by(above, range.lowerBoundType())
        : ComparisonResult.by(below, range.upperBoundType());
  }

  /** Returns the one threshold: the only bound, or both where they are one. */
  Optional<Fraction> threshold() {
    if (!range.hasLowerBound()) {
      return Optional.of(range.upperEndpoint());
    } else if (!range.hasUpperBound() || range.lowerEndpoint().equals(range.upperEndpoint())) {
      return Optional.of(range.lowerEndpoint());
    }
    return Optional.empty();
  }

  /** Returns how much of the way from a baseline to the one threshold a number has gone. */
  Optional<Progress> progress(Fraction number, Fraction baseline) {
    return threshold()
        .map(
            threshold ->
                threshold.equals(baseline)
                    ? Progress.UNDEFINED
                    : Progress.of(number.minus(baseline).over(threshold.minus(baseline))));
  }

  /** Tells whether a bound lies within a distance of a number, the distance included. */
  public boolean isNear(Fraction number, Fraction distance) {
    boolean nearLow =
        range.hasLowerBound() && number.minus(range.lowerEndpoint()).abs().compareTo(distance) <= 0;
    boolean nearHigh =
        range.hasUpperBound() && number.minus(range.upperEndpoint()).abs().compareTo(distance) <= 0;
    return nearLow || nearHigh;
  }
}
