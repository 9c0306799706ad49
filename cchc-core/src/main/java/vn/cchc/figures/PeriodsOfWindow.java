package vn.cchc.figures;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;

/**
 * What a window says of periods. Agency after agency reports the same periods in the same order, so
 * that it remembers of each position what it said last. Not safe to share between threads.
 */
public final class PeriodsOfWindow {
  private static final int MOST_REMEMBERED = 512;

  private final Window window;
  private @Nullable Timed[] last = new @Nullable Timed[16];

  /**
   * The days of a period.
   *
   * @param isAdmitted whether figures for them count
   * @param first the first of them, as days since 1970
   * @param dayAfter the day after the last of them
   */
  record Timed(
      ReportingPeriod period, Days days, boolean isAdmitted, long first, LocalDate dayAfter) {}

  /** Remembers nothing yet. */
  public PeriodsOfWindow(Window window) {
    this.window = window;
  }

  /** Returns whether figures for a period, which an agency reported at a position, count. */
  public boolean admits(int position, ReportingPeriod period) {
    return at(position, period).isAdmitted();
  }

  @SuppressWarnings("ReferenceEquality") // an accumulator has one instance of each period
  Timed at(int position, ReportingPeriod period) {
    if (position >= MOST_REMEMBERED) {
      return timed(period);
    } else if (position >= last.length) {
      last = Arrays.copyOf(last, 2 * position);
    }
    Timed known = last[position];
    if (known == null || known.period != period) {
      known = timed(period);
      last[position] = known;
    }
    return known;
  }

  private Timed timed(ReportingPeriod period) {
    Days days = window.daysOf(period);
    return new Timed(
        period, days, window.admits(days), days.first().toEpochDay(), days.last().plusDays(1));
  }
}
