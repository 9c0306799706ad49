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
 * Adds agencies' figures in the common case: one ratio for each period, without remarks. The result
 * is the same as that of {@link AccumulatedFigures}, but needs no maps. Anything out of the
 * ordinary is left to that class.
 */
final class RatioSeriesFastPath {
  /** Figures nearly always come in order of time; so many moves are made to sort those of one. */
  private static final int MOST_MOVES = 2_000;

  private final Indicator indicator;
  private final Window window;
  private final PeriodsOfWindow periods;
  private final LocalDate from;
  private final LocalDate until;

  /** The first positions of a series, for figures that are used in the order they came in. */
  private ImmutableIntArray inOrder = ImmutableIntArray.of();

  RatioSeriesFastPath(Indicator indicator, Window window) {
    this.indicator = indicator;
    this.window = window;
    this.periods = new PeriodsOfWindow(window);
    this.from = window.days().first();
    LocalDate last = window.days().last();
    this.until = window.cut().isBefore(last) ? window.cut() : last;
  }

  /** Puts the figures of an agency together that the scope expects and that never changes. */
  @Nullable CombinedFigure ofUnchanging(AgencySeries figures) {
    return figure(figures, ScopeMembership.ALONE, day -> true, from, until);
  }

  /**
   * Puts figures together.
   *
   * @param membership which figures count
   * @param lived whether the agency existed on a day
   * @param first the first day for which the agency is to report
   * @param last the last day
   * @return their value, or null if {@link AccumulatedFigures} must decide
   */
  @Nullable CombinedFigure figure(
      AgencySeries figures,
      ScopeMembership membership,
      Predicate<LocalDate> lived,
      LocalDate first,
      LocalDate last) {
    if (indicator.accumulation() != Accumulation.ADDITIVE || !indicator.measure().isOfCounts()) {
      return null;
    }
    int[] positions = new int[figures.size()];
    PeriodsOfWindow.Timed[] times = new PeriodsOfWindow.Timed[positions.length];
    int used = 0;
    int moves = 0;
    for (int position = 0; position < positions.length; position++) {
      if (!figures.isPlain(position)) {
        return null;
      }
      PeriodsOfWindow.Timed time = periods.at(position, figures.period(position));
      if (time.isAdmitted()) {
        if (!lived.test(time.days().last()) || !membership.counts(time.days().last())) {
          return null;
        }
        int at = used++;
        for (; at > 0 && times[at - 1].first() > time.first(); at--) {
          times[at] = times[at - 1];
          positions[at] = positions[at - 1];
          moves++;
        }
        times[at] = time;
        positions[at] = position;
      }
      if (moves > MOST_MOVES) {
        return null;
      }
    }
    if (used == 0) {
      return null;
    }
    CombinedFigure sum = added(figures, positions(positions, used), times, first, last);
    boolean mayOweLess = sum != null && sum.isPartial() && membership != ScopeMembership.ALONE;
    return mayOweLess ? null : sum;
  }

  /** Returns the first positions; those that go up one by one are one array for all agencies. */
  private ImmutableIntArray positions(int[] positions, int used) {
    for (int i = 0; i < used; i++) {
      if (positions[i] != i) {
        return ImmutableIntArray.copyOf(Arrays.copyOf(positions, used));
      }
    }
    if (inOrder.length() != used) {
      inOrder = ImmutableIntArray.copyOf(Arrays.copyOf(positions, used));
    }
    return inOrder;
  }

  private @Nullable CombinedFigure added(
      AgencySeries figures,
      ImmutableIntArray positions,
      PeriodsOfWindow.Timed[] times,
      LocalDate first,
      LocalDate until) {
    long numerator = 0;
    long denominator = 0;
    LocalDate open = first;
    PeriodsOfWindow.@Nullable Timed before = null;
    boolean hasGap = false;
    boolean isFinal = true;
    for (int i = 0; i < positions.length(); i++) {
      int position = positions.get(i);
      PeriodsOfWindow.Timed time = times[i];
      Days days = time.days();
      long more = figures.numerator(position);
      long of = figures.denominator(position);
      boolean overlaps = before != null && !days.first().isAfter(before.days().last());
      boolean exceedsWhole = indicator.measure() == Measure.SHARE && more > of;
      boolean isEarly =
          window.edition().isEmpty() && figures.isRecordedBefore(position, days.last());
      if (isEarly || overlaps || exceedsWhole || numerator + more < 0 || denominator + of < 0) {
        return null;
      }
      isFinal &= figures.provenance(position).status() == ObservationStatus.FINAL;
      numerator += more;
      denominator += of;
      before = time;
      hasGap |= days.first().isAfter(open);
      if (!hasGap && !days.last().isBefore(open)) {
        open = time.dayAfter();
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
