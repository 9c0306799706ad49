package vn.cchc.figures;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
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
 */
public record Window(
    ReportingCalendar calendar, Days days, Optional<Days> edition, LocalDate due, LocalDate asOf) {
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
        asOf);
  }

  public Window dueOn(LocalDate day) {
    return new Window(calendar, days, edition, day, asOf);
  }

  /** Returns the day as of which agencies are selected, and up to which figures count. */
  public LocalDate cut() {
    return asOf.isBefore(due) ? asOf : due;
  }

  public boolean isDue() {
    return !asOf.isBefore(due);
  }

  public Days daysOf(ReportingPeriod period) {
    return period.days(calendar);
  }

  /** Tells whether figures for these days count: those of the edition, or within the window. */
  boolean admits(Days period) {
    return edition.isPresent()
        ? edition.orElseThrow().equals(period)
        : days.encloses(period) && !period.last().isAfter(cut());
  }
}
