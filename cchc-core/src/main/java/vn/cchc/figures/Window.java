package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.Agency;
import vn.cchc.document.LegalDocument;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.period.Days;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;

/**
 * Which figures a target looks at.
 *
 * @param calendar how names of periods are read
 * @param days the window
 * @param edition the one period that counts, where the target names an edition
 * @param due the last day by which the target is to be met
 * @param asOf the report's day
 * @param doneFrom the first day of what is done; of a task it may lie before the window
 */
public record Window(
    ReportingCalendar calendar,
    Days days,
    Optional<Days> edition,
    LocalDate due,
    LocalDate asOf,
    LocalDate doneFrom) {
  public static Window of(Plan plan, Target target, LocalDate asOf) {
    Days days = target.period().orElse(plan.period()).days(plan.calendar());
    LocalDate due =
        target
            .due()
            .orElse(
                target.stages().isEmpty()
                    ? days.last()
                    : target.stages().get(target.stages().size() - 1).due());
    return new Window(
        plan.calendar(),
        days,
        target.edition().map(edition -> edition.days(plan.calendar())),
        due,
        asOf,
        days.first());
  }

  /** Returns the window of some days, due on the last of them. */
  public static Window over(Days days, ReportingCalendar calendar, LocalDate asOf) {
    return new Window(calendar, days, Optional.empty(), days.last(), asOf, days.first());
  }

  /**
   * Returns the window of the figures from which a target counts a change (T7), if its baseline
   * states no value: the days of the baseline, at whose end they are due, and of ranks the edition
   * of these days.
   */
  public static Optional<Window> ofBaseline(
      Plan plan, Target target, Indicator indicator, LocalDate asOf) {
    boolean isOfEditions = indicator.measure() == Measure.RANK || target.edition().isPresent();
    return target
        .baseline()
        .filter(Baseline::isOfFigures)
        .map(baseline -> baseline.period().days(plan.calendar()))
        .map(
            days ->
                new Window(
                    plan.calendar(),
                    days,
                    Optional.of(days).filter(any -> isOfEditions),
                    days.last(),
                    asOf,
                    days.first()));
  }

  /**
   * Returns the window of the tasks of a plan. A plan is often decided and in force before its
   * first day, and its first tasks are done from then on.
   *
   * @param plan the revision in force
   * @param first the plan as first issued
   * @param asOf the report's day
   */
  public static Window ofTasks(Plan plan, Plan first, LocalDate asOf) {
    Window window = over(plan.days(), plan.calendar(), asOf);
    LocalDate doneFrom =
        Stream.of(
                Optional.of(window.days.first()),
                first.inForceFrom(),
                first.decision().map(LegalDocument::date))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Window(
        window.calendar, window.days, window.edition, window.due, window.asOf, doneFrom);
  }

  public Window dueOn(LocalDate day) {
    return new Window(calendar, days, edition, day, asOf, doneFrom);
  }

  /** Returns the same window, judged on another day. */
  public Window onDay(LocalDate day) {
    return new Window(calendar, days, edition, due, day, doneFrom);
  }

  /** Returns the window of the same days one year earlier. */
  public Window yearEarlier() {
    return new Window(
        calendar,
        yearEarlier(days),
        edition.map(Window::yearEarlier),
        due.minusYears(1),
        asOf.minusYears(1),
        doneFrom.minusYears(1));
  }

  private static Days yearEarlier(Days days) {
    return new Days(days.first().minusYears(1), days.last().minusYears(1));
  }

  /** Returns the periods in each of which a target of this window is to be met. */
  public ImmutableList<ReportingPeriod> periods(Frequency every) {
    return every.periodsWithin(days, calendar);
  }

  /** Returns the window of one period of this one, at whose end it is due. */
  public Window over(ReportingPeriod period) {
    return over(daysOf(period), calendar, asOf);
  }

  /** Returns the day as of which agencies are selected, and up to which figures count. */
  public LocalDate cut() {
    return asOf.isBefore(due) ? asOf : due;
  }

  public boolean isDue() {
    return !asOf.isBefore(due);
  }

  /** Returns whether no new case can arise: the due day or the last day has passed. */
  public boolean isOver() {
    return asOf.isAfter(due) || asOf.isAfter(days.last());
  }

  public Days daysOf(ReportingPeriod period) {
    return period.days(calendar);
  }

  /** Where the days of a figure lie, seen from a window. */
  public enum Timing {
    /** It counts. */
    WITHIN,
    /** It does not lie wholly within the window, or is not of the edition. */
    OUTSIDE,
    /** It lies within the window, after the day up to which figures count. */
    AFTER_CUT
  }

  /** Returns where a figure for some days lies: it must be of the edition, or within the window. */
  public Timing timing(Days period) {
    if (edition.isPresent()) {
      return edition.orElseThrow().equals(period) ? Timing.WITHIN : Timing.OUTSIDE;
    }
    return timing(period, cut());
  }

  /**
   * Returns where a report of a completion lies: by the day of the completion, whatever the period
   * of the report, or by that period if nothing is completed. A completion after the due day proves
   * that the deadline was missed.
   */
  public Timing timing(Days period, Optional<LocalDate> doneOn) {
    if (doneOn.isEmpty()) {
      return timing(period, asOf);
    } else if (doneOn.orElseThrow().isBefore(doneFrom)) {
      return Timing.OUTSIDE;
    }
    return doneOn.orElseThrow().isAfter(asOf) ? Timing.AFTER_CUT : Timing.WITHIN;
  }

  /**
   * Returns where a report of a task lies: like a report of a completion, except that progress
   * counts from the instant at which it was reported, even if its period has not ended.
   */
  Timing timingOfTask(Days period, Optional<LocalDate> doneOn) {
    return doneOn.isEmpty() ? timing(period, LocalDate.MAX) : timing(period, doneOn);
  }

  private Timing timing(Days period, LocalDate last) {
    if (!days.encloses(period)) {
      return Timing.OUTSIDE;
    }
    return period.last().isAfter(last) ? Timing.AFTER_CUT : Timing.WITHIN;
  }

  /** Returns whether a cumulative figure begins where it must: with the window or the agency. */
  public boolean isFromTheBeginning(Days period, Agency agency) {
    return edition.isPresent()
        || period.first().equals(days.first())
        || agency
            .from()
            .filter(first -> first.isAfter(days.first()) && first.equals(period.first()))
            .isPresent();
  }

  /** Returns whether figures for these days count: those of the edition, or within the window. */
  boolean admits(Days period) {
    return timing(period) == Timing.WITHIN;
  }
}
