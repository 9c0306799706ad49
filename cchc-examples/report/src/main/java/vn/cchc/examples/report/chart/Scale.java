package vn.cchc.examples.report.chart;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;

/**
 * What a chart shows of a result, as places on a line. Good enough to draw by, and for nothing
 * else.
 *
 * @param unit the unit of its numbers
 * @param isOfPlaces whether it is of ranks, which are points on a line and no lengths
 * @param good the numbers that meet the criterion
 * @param actual the actual value, if there is one
 * @param baseline the baseline, if there is one
 * @param lowEnd the number at its left end
 * @param highEnd the number at its right end
 */
public record Scale(
    Unit unit,
    boolean isOfPlaces,
    Range<Double> good,
    Optional<Double> actual,
    Optional<Double> baseline,
    BigDecimal lowEnd,
    BigDecimal highEnd) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns the scale of a result that holds a number against bounds, if it does. */
  public static Optional<Scale> of(TargetResult result) {
    return good(result).flatMap(good -> of(result, good));
  }

  private static Optional<Scale> of(TargetResult result, Range<Double> good) {
    Optional<Double> actual = result.actual().flatMap(value -> number(value, result));
    Optional<Double> baseline =
        result.shareOfAgencies().isPresent()
            ? Optional.empty()
            : result.baseline().flatMap(value -> number(value, result));
    if (actual.isEmpty() && baseline.isEmpty()) {
      return Optional.empty();
    }
    Unit unit =
        result.actual().orElse(null) instanceof Ratio
            ? result.unit().orElse(Unit.PERCENT).orPercent()
            : result.unit().orElse(Unit.COUNT);
    Optional<Rank> rank =
        Stream.of(result.actual(), result.baseline())
            .flatMap(Optional::stream)
            .filter(Rank.class::isInstance)
            .map(Rank.class::cast)
            .findFirst();
    double[] shown =
        DoubleStream.concat(
                Stream.of(actual, baseline)
                    .flatMap(Optional::stream)
                    .mapToDouble(Double::doubleValue),
                bounds(good))
            .toArray();
    BigDecimal low =
        rank.isPresent()
            ? BigDecimal.ONE
            : round(Math.min(0, DoubleStream.of(shown).min().orElse(0)));
    BigDecimal high = round(DoubleStream.of(shown).max().orElse(1));
    if (rank.isPresent()) {
      high = high.max(BigDecimal.valueOf(rank.orElseThrow().population()));
    } else if (unit.equals(Unit.PERCENT)) {
      high = high.max(HUNDRED);
    } else if (high.signum() <= 0) {
      high = low.signum() < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
    }
    return Optional.of(new Scale(unit, rank.isPresent(), good, actual, baseline, low, high));
  }

  private static Optional<Range<Double>> good(TargetResult result) {
    if (result.shareOfAgencies().isPresent()) {
      return result.shareOfAgencies().map(share -> Range.atLeast(share.doubleValue()));
    }
    Criterion criterion = result.criterion().orElse(null);
    if (criterion instanceof Criterion.Threshold threshold) {
      return Optional.of(doubles(threshold.range()));
    } else if (criterion instanceof Criterion.WithinTop top) {
      return Optional.of(Range.atMost((double) top.places()));
    } else if (criterion instanceof Criterion.Change change && result.margin().isPresent()) {
      return result
          .actual()
          .flatMap(value -> number(value, result))
          .map(actual -> changed(change, actual, result));
    }
    return Optional.empty();
  }

  private static Range<Double> changed(
      Criterion.Change change, double actual, TargetResult result) {
    double margin = number(result.margin().orElseThrow().exact());
    boolean isUpwards =
        (change.direction() == Criterion.Direction.INCREASE)
            != (result.actual().orElseThrow() instanceof Rank);
    return isUpwards ? Range.atLeast(actual - margin) : Range.atMost(actual + margin);
  }

  static Range<Double> doubles(Range<BigDecimal> range) {
    if (!range.hasUpperBound()) {
      return Range.atLeast(range.lowerEndpoint().doubleValue());
    } else if (!range.hasLowerBound()) {
      return Range.atMost(range.upperEndpoint().doubleValue());
    }
    return Range.closed(range.lowerEndpoint().doubleValue(), range.upperEndpoint().doubleValue());
  }

  private static Optional<Double> number(Value value, TargetResult result) {
    return value.number(result.unit().orElse(Unit.COUNT)).map(Scale::number);
  }

  private static double number(Fraction exact) {
    return exact.rounded(9, RoundingMode.HALF_UP).doubleValue();
  }

  static DoubleStream bounds(Range<Double> range) {
    return DoubleStream.concat(
        range.hasLowerBound() ? DoubleStream.of(range.lowerEndpoint()) : DoubleStream.empty(),
        range.hasUpperBound() ? DoubleStream.of(range.upperEndpoint()) : DoubleStream.empty());
  }

  /** Returns the next number of two digits away from 0. */
  private static BigDecimal round(double number) {
    BigDecimal round =
        BigDecimal.valueOf(number).round(new MathContext(2, RoundingMode.UP)).stripTrailingZeros();
    return round.setScale(Math.max(0, round.scale()), RoundingMode.UNNECESSARY);
  }

  double low() {
    return lowEnd.doubleValue();
  }

  double high() {
    return highEnd.doubleValue();
  }

  /** Returns where the numbers that meet the criterion begin on the line. */
  double from() {
    return good.hasLowerBound() ? within(good.lowerEndpoint()) : low();
  }

  /** Returns where the numbers that meet the criterion end on the line. */
  double to() {
    return good.hasUpperBound() ? within(good.upperEndpoint()) : high();
  }

  DoubleStream thresholds() {
    return bounds(good).distinct();
  }

  private double within(double number) {
    return Math.max(low(), Math.min(high(), number));
  }

  /** Returns the place of a number on the line, from 0 at the left end to 100 at the right. */
  double place(double number) {
    return 100 * (within(number) - low()) / (high() - low());
  }
}
