package vn.cchc.period;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.text.Text;

/** By when a task is to be done (<i>thời gian hoàn thành</i>), as plans state it. */
public sealed interface Deadline {
  /**
   * Returns a deadline on a day.
   *
   * @param date the last day, included
   * @return the deadline
   */
  static Deadline by(LocalDate date) {
    return new By(date);
  }

  /**
   * Returns a deadline within a period.
   *
   * @param period the period, whose last day counts
   * @return the deadline
   */
  static Deadline in(ReportingPeriod period) {
    return new In(period);
  }

  /** {@return work without an end (<i>thường xuyên</i>)} */
  static Deadline continuous() {
    return new Continuous();
  }

  /**
   * Returns work that comes back at regular times.
   *
   * @param every how often
   * @return the deadline
   */
  static Deadline recurring(Frequency every) {
    return new Recurring(every);
  }

  /**
   * Returns a deadline that hangs on something else.
   *
   * @param text the condition in the plan's own words
   * @return the deadline
   * @throws IllegalArgumentException if the text is blank
   */
  static Deadline conditional(String text) {
    return new Conditional(text);
  }

  /**
   * Returns the last day on which the task is in time.
   *
   * @param calendar the calendar of the plan
   * @return that day, or empty where no day can be said
   */
  default Optional<LocalDate> lastDay(ReportingCalendar calendar) {
    return Optional.empty();
  }

  /** {@return whether the work goes on through the plan's year, and is not done once for all} */
  default boolean isOngoing() {
    return false;
  }

  /**
   * A deadline on a day.
   *
   * @param date the last day, included
   */
  record By(LocalDate date) implements Deadline {
    /** Checks that the day is given. */
    public By {
      requireNonNull(date, "date");
    }

    @Override
    public Optional<LocalDate> lastDay(ReportingCalendar calendar) {
      return Optional.of(date);
    }
  }

  /**
   * A deadline within a period, such as the second quarter; its last day counts.
   *
   * @param period the period
   */
  record In(ReportingPeriod period) implements Deadline {
    /** Checks that the period is given. */
    public In {
      requireNonNull(period, "period");
    }

    @Override
    public Optional<LocalDate> lastDay(ReportingCalendar calendar) {
      return Optional.of(period.days(calendar).last());
    }
  }

  /** Work without an end (<i>thường xuyên</i>), which is never overdue. */
  record Continuous() implements Deadline {
    @Override
    public boolean isOngoing() {
      return true;
    }
  }

  /**
   * Work that comes back at regular times; no single day ends it.
   *
   * @param every how often
   */
  record Recurring(Frequency every) implements Deadline {
    /** Checks that the frequency is given. */
    public Recurring {
      requireNonNull(every, "every");
    }

    @Override
    public boolean isOngoing() {
      return true;
    }
  }

  /**
   * A deadline that hangs on something else, such as the guidance of a ministry.
   *
   * @param text the condition in the plan's own words
   */
  record Conditional(String text) implements Deadline {
    /** Brings the text to NFC. */
    public Conditional {
      text = Text.prose("deadline", text);
    }
  }
}
