package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Days;

/**
 * Adds an agency's figures in the common case: one ratio for each period, without remarks. The
 * result is the same as that of {@link AccumulatedFigures}, but needs no maps. Anything out of the
 * ordinary is left to that class.
 */
final class RatioSeriesFastPath {
  /**
   * Figures nearly always come in order of time, so insertion sort is fastest; above this size it
   * is not used.
   */
  private static final int MOST_SORTED = 64;

  private final Indicator indicator;
  private final Window window;

  RatioSeriesFastPath(Indicator indicator, Window window) {
    this.indicator = indicator;
    this.window = window;
  }

  /**
   * Puts figures together.
   *
   * @param membership which figures count
   * @param lived whether the agency existed on a day
   * @param from the first day for which the agency is to report
   * @param until the last day
   * @return their value, or null if {@link AccumulatedFigures} must decide
   */
  @Nullable CombinedFigure figure(
      AgencySeries figures,
      ScopeMembership membership,
      Predicate<LocalDate> lived,
      LocalDate from,
      LocalDate until) {
    if (indicator.accumulation() != Accumulation.ADDITIVE
        || !indicator.measure().isOfCounts()
        || figures.size() > MOST_SORTED) {
      return null;
    }
    int[] positions = new int[figures.size()];
    Days[] times = new Days[positions.length];
    int used = 0;
    for (int position = 0; position < positions.length; position++) {
      if (!figures.isPlain(position)) {
        return null;
      }
      Days days = window.daysOf(figures.period(position));
      if (window.admits(days)) {
        if (!lived.test(days.last()) || !membership.counts(days.last())) {
          return null;
        }
        int at = used++;
        for (; at > 0 && times[at - 1].first().isAfter(days.first()); at--) {
          times[at] = times[at - 1];
          positions[at] = positions[at - 1];
        }
        times[at] = days;
        positions[at] = position;
      }
    }
    if (used == 0) {
      return null;
    }
    CombinedFigure sum =
        added(
            figures, ImmutableIntArray.copyOf(Arrays.copyOf(positions, used)), times, from, until);
    boolean mayOweLess = sum != null && sum.isPartial() && membership != ScopeMembership.ALONE;
    return mayOweLess ? null : sum;
  }

  private @Nullable CombinedFigure added(
      AgencySeries figures,
      ImmutableIntArray positions,
      Days[] times,
      LocalDate from,
      LocalDate until) {
    long numerator = 0;
    long denominator = 0;
    LocalDate open = from;
    @Nullable LocalDate last = null;
    boolean hasGap = false;
    boolean isFinal = true;
    for (int i = 0; i < positions.length(); i++) {
      int position = positions.get(i);
      Days days = times[i];
      long more = figures.numerator(position);
      long of = figures.denominator(position);
      boolean overlaps = last != null && !days.first().isAfter(last);
      boolean exceedsWhole = indicator.measure() == Measure.SHARE && more > of;
      boolean isEarly =
          window.edition().isEmpty() && figures.isRecordedBefore(position, days.last());
      if (isEarly || overlaps || exceedsWhole || numerator + more < 0 || denominator + of < 0) {
        return null;
      }
      isFinal &= figures.provenance(position).status() == ObservationStatus.FINAL;
      numerator += more;
      denominator += of;
      last = days.last();
      hasGap |= days.first().isAfter(open);
      if (!hasGap && !last.isBefore(open)) {
        open = last.plusDays(1);
      }
    }
    boolean isPartial = window.edition().isEmpty() && !open.isAfter(until);
    return new CombinedFigure(
        Optional.of(Ratio.of(numerator, denominator)),
        new Evidence.Plain(figures, positions, isFinal),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        isPartial ? Optional.of(open) : Optional.empty(),
        Fraction.ZERO);
  }
}
