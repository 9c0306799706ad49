package vn.cchc.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Selection;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Any result of a task. */
final class AnyTaskResult extends AnyPlan {
  AnyTaskResult(Random random) {
    super(random);
  }

  TaskResult result(LocalDate asOf) {
    TaskId task = TaskId.of("viec-" + upTo(9));
    GroupId group = GroupId.of("nhom-" + upTo(3));
    if (coin()) {
      return standing(asOf).task(task).group(group).lead(agency()).build();
    }
    return standing(asOf)
        .task(task)
        .group(group)
        .leads(Selection.ofKinds(kind()))
        .addAllMembers(list(() -> standing(asOf).task(task).group(group).lead(agency()).build()))
        .build();
  }

  private ImmutableTaskResult.Builder standing(LocalDate asOf) {
    TaskState state = constant(TaskState.class);
    boolean isDone = state == TaskState.COMPLETED;
    var deadline = maybe(this::deadline);
    Optional<LocalDate> due = deadline.isPresent() ? maybe(this::date) : Optional.empty();
    boolean hasTurn = state == TaskState.IN_PROGRESS && due.isEmpty() && coin();
    Optional<BigDecimal> progress =
        switch (state) {
          case NOT_STARTED -> Optional.of(BigDecimal.ZERO);
          case IN_PROGRESS ->
              hasTurn ? Optional.empty() : maybe(() -> percent().min(BigDecimal.valueOf(99)));
          case NO_REPORT, CONFLICTING, COMPLETED -> Optional.empty();
        };
    return ImmutableTaskResult.builder()
        .asOf(asOf)
        .deadline(deadline)
        .due(due)
        .state(state)
        .completedOn(isDone || hasTurn ? Optional.of(asOf.minusDays(upTo(400))) : Optional.empty())
        .progress(progress)
        .addAllPeriods(
            deadline.filter(Deadline.Recurring.class::isInstance).isPresent()
                ? list(() -> period(isDone, asOf))
                : List.of())
        .isFinal(isDone && coin())
        .addAllReasons(list(this::remark))
        .addAllCaveats(list(this::remark));
  }

  private TaskPeriod period(boolean isDone, LocalDate asOf) {
    TaskState state = isDone || coin() ? TaskState.COMPLETED : TaskState.NO_REPORT;
    return new TaskPeriod(
        ReportingPeriod.ofQuarter(2020, 1 + upTo(3)),
        state,
        state == TaskState.COMPLETED ? Optional.of(asOf.minusDays(upTo(400))) : Optional.empty());
  }

  private Remark remark() {
    return new Remark(constant(RemarkCode.class), list(this::observation));
  }
}
