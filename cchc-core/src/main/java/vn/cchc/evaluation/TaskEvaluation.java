package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.figures.AccumulatedFigures;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.TaskReports;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Completion;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.GroupId;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** How the tasks of a plan stand, by the report of each that was recorded last. */
final class TaskEvaluation {
  private final Plan plan;
  private final ScopeMembers apparatus;
  private final ObservationAccumulator figures;
  private final Window window;

  TaskEvaluation(Plan plan, ScopeMembers apparatus, ObservationAccumulator figures, Window window) {
    this.plan = plan;
    this.apparatus = apparatus;
    this.figures = figures;
    this.window = window;
  }

  /** Returns the results of all tasks, in the plan's order. */
  ImmutableList<TaskResult> results() {
    return plan.taskGroups().stream()
        .flatMap(group -> group.tasks().stream().map(task -> result(group.id(), task)))
        .collect(ImmutableList.toImmutableList());
  }

  private TaskResult result(GroupId group, Task task) {
    CombinedFigure figure = figure(task, task.lead(), cells(task));
    Optional<Completion> told = figure.value().map(Completion.class::cast);
    TaskState state = state(task, figure, told);
    return TaskResult.builder()
        .task(task.id())
        .group(group)
        .lead(task.lead())
        .asOf(figures.asOf())
        .deadline(task.deadline())
        .due(task.deadline().flatMap(deadline -> deadline.lastDay(plan.calendar())))
        .state(state)
        .completedOn(told.flatMap(Completion::completedOn))
        .progress(told.flatMap(Completion::progress))
        .isFinal(state == TaskState.COMPLETED && figure.isSettled())
        .addAllReasons(figure.conflicts())
        .addAllCaveats(figure.caveats())
        .addAllCaveats(reportsOfOthers(task))
        .build();
  }

  private TaskState state(Task task, CombinedFigure figure, Optional<Completion> told) {
    if (!figure.conflicts().isEmpty()) {
      return TaskState.CONFLICTING;
    } else if (told.isEmpty()) {
      return TaskState.NO_REPORT;
    }
    Completion completion = told.orElseThrow();
    if (completion.completedOn().isPresent()) {
      LocalDate end = figure.used().get(0).period().days(plan.calendar()).last();
      return TaskReports.goesOn(task) && end.isBefore(plan.days().last())
          ? TaskState.IN_PROGRESS
          : TaskState.COMPLETED;
    }
    return completion.progress().filter(percent -> percent.signum() == 0).isPresent()
        ? TaskState.NOT_STARTED
        : TaskState.IN_PROGRESS;
  }

  private ImmutableList<Remark> reportsOfOthers(Task task) {
    ImmutableList<Observation> others =
        new TreeMap<>(cells(task))
            .keySet().stream()
                .filter(agency -> !agency.equals(task.lead()))
                .filter(agency -> apparatus.register().find(agency).isPresent())
                .flatMap(agency -> figure(task, agency, cells(task)).used().stream())
                .collect(ImmutableList.toImmutableList());
    return others.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(new Remark(RemarkCode.NOT_OF_THE_LEAD, others));
  }

  private Map<AgencyId, AgencySeries> cells(Task task) {
    return figures.series(task.id());
  }

  private CombinedFigure figure(Task task, AgencyId agency, Map<AgencyId, AgencySeries> cells) {
    return new TaskReports(task, window, apparatus.register())
        .figure(agency, AccumulatedFigures.of(cells, agency));
  }
}
