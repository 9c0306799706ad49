package vn.cchc.tasks;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.Deadline;
import vn.cchc.plan.Selection;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.verdict.Remark;

/**
 * The state of a task on a day (<i>kết quả thực hiện nhiệm vụ</i>), on two axes: how far it is, as
 * its lead agency reports, and whether it is on time. The second is computed from the deadline, the
 * day of completion and the report's day, and stored nowhere.
 *
 * <p>Only the lead's reports count. What another agency reports on the task, be it a supporting one
 * or one that took the lead's place, is left out and named as a caveat: where another is to answer
 * for the task, a revision of the plan says so. A task of which the lead has reported nothing that
 * counts is neither done nor not done.
 *
 * <p>Where each agency of a selection answers for its own part, each part has a result of its own,
 * the member, and the whole is completed when each part is.
 *
 * <p>Work that is continuous or comes back is never overdue. Continuous work is completed when a
 * report that reaches the last day of the plan says so, and in progress before. Recurring work is
 * completed when each of its periods in the plan's window is.
 */
@Immutable
public sealed interface TaskResult permits ImmutableTaskResult {
  /** {@return the task} */
  TaskId task();

  /** {@return the group that it belongs to} */
  GroupId group();

  /** {@return the one agency that answers for it; of a member, the agency whose part this is} */
  Optional<AgencyId> lead();

  /** {@return the agencies each of which answers for its own part, where there is no one lead} */
  Optional<Selection> leads();

  /** {@return the result of the part of each of the leads, by rising id} */
  ImmutableList<TaskResult> members();

  /** {@return the results of those that answer for it: of the one lead this, else the members} */
  default ImmutableList<TaskResult> ofEachLead() {
    return leads().isPresent() ? members() : ImmutableList.of(this);
  }

  /** {@return the day of this result} */
  LocalDate asOf();

  /** {@return by when it is to be done, if the plan says} */
  Optional<Deadline> deadline();

  /** {@return the last day on which it is in time, where a day can be said} */
  Optional<LocalDate> due();

  /** {@return how far it is} */
  TaskState state();

  /**
   * {@return the day on which it was done; of continuous or recurring work in progress, the day on
   * which its latest turn was}
   */
  Optional<LocalDate> completedOn();

  /** {@return how far it is while not done, in per cent from 0 to 100, if given} */
  Optional<BigDecimal> progress();

  /** {@return the state of a recurring task in each of its periods that has ended, in order} */
  ImmutableList<TaskPeriod> periods();

  /** {@return whether a period of a recurring task has ended without a report, or of a part} */
  default boolean hasUnreportedPeriod() {
    return periods().stream().anyMatch(period -> period.state() == TaskState.NO_REPORT)
        || members().stream().anyMatch(TaskResult::hasUnreportedPeriod);
  }

  /** {@return whether it is completed and the figure that says so is final} */
  boolean isFinal();

  /** {@return the figures that contradict one another, where they do} */
  ImmutableList<Remark> reasons();

  /** {@return what is to be borne in mind about it} */
  ImmutableList<Remark> caveats();

  /**
   * {@return whether it is on time; where nothing is reported, as if it were not done; empty where
   * the reports contradict one another}
   */
  default Optional<Timeliness> timeliness() {
    if (state() == TaskState.CONFLICTING) {
      return Optional.empty();
    } else if (due().isEmpty()) {
      return Optional.of(Timeliness.NO_DEADLINE);
    }
    LocalDate last = due().orElseThrow();
    if (state() == TaskState.COMPLETED) {
      return Optional.of(
          completedOn().orElseThrow().isAfter(last) ? Timeliness.LATE : Timeliness.ON_TIME);
    }
    return Optional.of(asOf().isAfter(last) ? Timeliness.OVERDUE : Timeliness.NOT_YET_DUE);
  }

  /**
   * Checks that the state goes with the day of completion and the progress, that only a deadline
   * has a last day, that the progress is one that a report may have, and that members are parts of
   * this task.
   *
   * @return this, with its progress canonical
   */
  @Check
  default TaskResult check() {
    checkLeads();
    boolean isDone = state() == TaskState.COMPLETED;
    boolean isOpen = state() == TaskState.NOT_STARTED || state() == TaskState.IN_PROGRESS;
    boolean hasTurn = state() == TaskState.IN_PROGRESS && due().isEmpty();
    boolean isAtNothing = progress().filter(percent -> percent.signum() == 0).isPresent();
    checkArgument(
        due().isEmpty() || deadline().isPresent(),
        "result of task %s: must have a deadline where it has a last day",
        task());
    checkArgument(
        isDone ? completedOn().isPresent() : completedOn().isEmpty() || hasTurn,
        "result of task %s: must have a day of completion just when it is completed, but was %s",
        task(),
        state());
    checkArgument(
        completedOn().filter(asOf()::isBefore).isEmpty(),
        "result of task %s: must not be completed after the day of the report, %s",
        task(),
        asOf());
    checkArgument(
        periods().stream()
            .flatMap(period -> period.completedOn().stream())
            .noneMatch(asOf()::isBefore),
        "result of task %s: must not be completed after the day of the report, %s",
        task(),
        asOf());
    checkArgument(
        periods().isEmpty() || deadline().filter(Deadline.Recurring.class::isInstance).isPresent(),
        "result of task %s: must recur where it has periods",
        task());
    checkArgument(
        !isDone || periods().stream().allMatch(period -> period.state() == TaskState.COMPLETED),
        "result of task %s: must not be completed before each of its periods is",
        task());
    checkArgument(
        progress().isEmpty() || (isOpen && completedOn().isEmpty()),
        "result of task %s: %s must not go with a progress",
        task(),
        state());
    checkArgument(
        isAtNothing == (state() == TaskState.NOT_STARTED),
        "result of task %s: must be not started just when its progress is 0",
        task());
    checkArgument(
        isDone || !isFinal(), "result of task %s: must not be final before it is done", task());
    return ((ImmutableTaskResult) this)
        .withProgress(progress().flatMap(percent -> Completion.notDone(percent).progress()));
  }

  private void checkLeads() {
    checkArgument(
        lead().isPresent() != leads().isPresent(),
        "result of task %s: must have one lead or a selection of leads",
        task());
    checkArgument(
        members().isEmpty() || leads().isPresent(),
        "result of task %s: must have a selection of leads where it has members",
        task());
    checkArgument(
        members().stream()
            .allMatch(
                member ->
                    member.lead().isPresent()
                        && member.task().equals(task())
                        && member.group().equals(group())
                        && member.asOf().equals(asOf())),
        "result of task %s: its members must be parts of it, each of one agency",
        task());
  }
}
