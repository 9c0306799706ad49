package vn.cchc.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.cchc.indicator.TaskId;
import vn.cchc.tasks.TaskResult;

/**
 * How one task changed between two days.
 *
 * @param task the task
 * @param before the result on the earlier day; absent where the plan did not have it then
 * @param after the result on the later day; absent where the plan no longer has it
 */
public record TaskChange(TaskId task, Optional<TaskResult> before, Optional<TaskResult> after) {
  /** Checks that there is something on one day at least. */
  public TaskChange {
    requireNonNull(task, "task");
    checkArgument(
        before.isPresent() || after.isPresent(),
        "change of task %s: must have a result before or after",
        task);
  }
}
