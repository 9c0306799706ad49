package vn.cchc.tasks;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.period.ReportingPeriod;

/**
 * The state of a recurring task in one of its periods that has ended, such as the second quarter.
 *
 * @param period the period
 * @param state completed, in progress or without a report
 * @param completedOn the day on which it was done for this period
 */
public record TaskPeriod(ReportingPeriod period, TaskState state, Optional<LocalDate> completedOn) {
  /** Checks that the state is one of the three and has a day just when it is completed. */
  public TaskPeriod {
    requireNonNull(period, "period");
    checkArgument(
        state == TaskState.COMPLETED
            || state == TaskState.IN_PROGRESS
            || state == TaskState.NO_REPORT,
        "period %s of a task: must be completed, in progress or without a report",
        period);
    checkArgument(
        completedOn.isPresent() == (state == TaskState.COMPLETED),
        "period %s of a task: must have a day of completion just when it is completed",
        period);
  }
}
