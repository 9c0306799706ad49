package vn.cchc.verdict;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * A point of the course of a target (<i>diễn biến qua các kỳ</i>): what figures come to at the end
 * of a period. Where every agency of a selection, or a share of them, is to meet the criterion, a
 * value is the number of those that do, of those that count.
 *
 * @param period the period
 * @param value what the figures of exactly this period come to
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
