package vn.cchc.verdict;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * A point of the course of a target (<i>diễn biến qua các kỳ</i>): the value at the end of a
 * period. If every agency of a selection, or a share of them, must meet the criterion, the value is
 * the number of agencies that do, over those that count.
 *
 * @param period the period
 * @param value the value of the figures of exactly this period
 * @param cumulative the target's value if its figures ended with this period
 * @param yearBefore the same one year earlier, by the agencies of that day
 */
public record CoursePoint(
    ReportingPeriod period,
    Optional<Value> value,
    Optional<Value> cumulative,
    Optional<Value> yearBefore) {
  /** Checks that all are given. */
  public CoursePoint {
    requireNonNull(period, "period");
    requireNonNull(value, "value");
    requireNonNull(cumulative, "cumulative");
    requireNonNull(yearBefore, "yearBefore");
  }
}
