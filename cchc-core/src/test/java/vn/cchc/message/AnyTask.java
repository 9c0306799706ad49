package vn.cchc.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Selection;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.verdict.RemarkCode;

/** Results of tasks in every state by every deadline. */
final class AnyTask {
  private static final LocalDate DUE = AnyJudgedValue.DUE;

  private AnyTask() {}

  static List<TaskResult> all() {
    List<Optional<Deadline>> deadlines = new ArrayList<>(List.of(Optional.empty()));
    deadlines.add(Optional.of(new Deadline.By(DUE)));
    deadlines.add(Optional.of(new Deadline.Continuous()));
    deadlines.add(Optional.of(new Deadline.Conditional("khi có hướng dẫn")));
    for (Frequency every : Frequency.values()) {
      deadlines.add(Optional.of(new Deadline.Recurring(every)));
    }
    List<TaskResult> all = new ArrayList<>();
    for (Optional<Deadline> deadline : deadlines) {
      for (TaskState state : TaskState.values()) {
        for (int days = -1; days <= 1; days++) {
          all.add(result(deadline, state, DUE.plusDays(days)));
        }
      }
      all.add(begin(deadline, TaskState.IN_PROGRESS, DUE).progress(BigDecimal.TEN).build());
    }
    all.add(
        begin(Optional.of(new Deadline.By(DUE)), TaskState.IN_PROGRESS, DUE.minusDays(4)).build());
    all.add(
        begin(Optional.of(new Deadline.Continuous()), TaskState.IN_PROGRESS, DUE)
            .completedOn(DUE.minusDays(90))
            .addCaveats(AnyResult.remark(RemarkCode.NOT_OF_THE_LEAD, 1))
            .build());
    for (Frequency every : Frequency.values()) {
      all.add(
          begin(Optional.of(new Deadline.Recurring(every)), TaskState.IN_PROGRESS, DUE)
              .addPeriods(
                  new TaskPeriod(
                      ReportingPeriod.ofMonth(2020, 1), TaskState.NO_REPORT, Optional.empty()))
              .build());
    }
    all.add(ofLeads());
    all.add(ofLeads(TaskState.COMPLETED, TaskState.NO_REPORT, TaskState.CONFLICTING));
    return all;
  }

  /** A task of which each of some agencies answers for its own part. */
  private static TaskResult ofLeads(TaskState... states) {
    ImmutableTaskResult.Builder result =
        ImmutableTaskResult.builder()
            .task(TaskId.of("t"))
            .group(GroupId.of("g"))
            .leads(Selection.ofKinds(AgencyKind.DEPARTMENT))
            .asOf(DUE)
            .state(TaskState.NO_REPORT)
            .isFinal(false);
    for (TaskState state : states) {
      result.addMembers(result(Optional.empty(), state, DUE));
    }
    return result.build();
  }

  private static TaskResult result(Optional<Deadline> deadline, TaskState state, LocalDate day) {
    ImmutableTaskResult.Builder result = begin(deadline, state, day);
    return switch (state) {
      case COMPLETED -> result.completedOn(day).build();
      case NOT_STARTED -> result.progress(BigDecimal.ZERO).build();
      case CONFLICTING -> result.addReasons(AnyResult.remark(RemarkCode.FIGURES_DIFFER, 2)).build();
      case NO_REPORT, IN_PROGRESS -> result.build();
    };
  }

  private static ImmutableTaskResult.Builder begin(
      Optional<Deadline> deadline, TaskState state, LocalDate asOf) {
    return ImmutableTaskResult.builder()
        .task(TaskId.of("t"))
        .group(GroupId.of("g"))
        .lead(AgencyId.of("so-noi-vu"))
        .asOf(asOf)
        .deadline(deadline)
        .due(deadline.filter(Deadline.By.class::isInstance).map(by -> DUE))
        .state(state)
        .isFinal(false);
  }
}
