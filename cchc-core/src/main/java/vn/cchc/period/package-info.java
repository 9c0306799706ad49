/**
 * When: days, reporting periods, the two reporting calendars and deadlines.
 *
 * <p>A clerk writes a period as {@code 2020}, {@code 2020-H1}, {@code 2020-9M}, {@code 2020-Q1},
 * {@code 2020-03}, or as two days, {@code 2019-12-15/2020-12-14}. Which days {@code 2020} means
 * depends on the calendar of the plan: 1 January to 31 December, or, in the administrative
 * calendar, 15 December of the year before to 14 December. All values are immutable and safe to
 * share between threads.
 *
 * <p>Begin with {@link vn.cchc.period.Days} and {@link vn.cchc.period.ReportingPeriod}; {@link
 * vn.cchc.period.ReportingCalendar} says which days a period's name means. Read on in {@link
 * vn.cchc.document}.
 */
@NullMarked
package vn.cchc.period;

import org.jspecify.annotations.NullMarked;
