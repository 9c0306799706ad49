package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
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
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.GroupId;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/**
 * How the tasks of a plan stand, by the report that was recorded last: of each, or of each period.
 */
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
    TaskResult.Builder result =
        TaskResult.builder()
            .task(task.id())
            .group(group)
            .lead(task.lead())
            .asOf(figures.asOf())
            .deadline(task.deadline())
            .due(task.deadline().flatMap(deadline -> deadline.lastDay(plan.calendar())));
    if (task.deadline().filter(Deadline.Recurring.class::isInstance).isPresent()) {
      new Recurring(
              window,
              reports(task)
                  .figuresOfTurns(task.lead(), AccumulatedFigures.of(cells(task), task.lead())))
          .addTo(result);
    } else {
      addTo(result, task, figure(task, task.lead(), cells(task)));
    }
    return result.addAllCaveats(reportsOfOthers(task)).build();
  }

  private void addTo(TaskResult.Builder result, Task task, CombinedFigure figure) {
    Optional<Completion> told = figure.value().map(Completion.class::cast);
    TaskState state = state(task, figure, told);
    result
        .state(state)
        .completedOn(told.flatMap(Completion::completedOn))
        .progress(told.flatMap(Completion::progress))
        .isFinal(state == TaskState.COMPLETED && figure.isSettled())
        .addAllReasons(figure.conflicts())
        .addAllCaveats(figure.caveats());
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
    return reports(task).figure(agency, AccumulatedFigures.of(cells, agency));
  }

  private TaskReports reports(Task task) {
    return new TaskReports(task, window, apparatus.register());
  }

  /**
   * How a recurring task stands, by what is reported of each of its periods in the window (A3).
   *
   * <p>A report with a progress of 0 is a report: its period is in progress. Where the reports of a
   * period contradict one another the whole task is conflicting, and the period, of which something
   * is reported, is in progress. A period that has not ended counts for the state of the task, but
   * has none of its own yet.
   */
  private static final class Recurring {
    private final Window window;
    private final ImmutableMap<ReportingPeriod, CombinedFigure> figures;
    private final ImmutableList<Completion> reports;

    Recurring(Window window, ImmutableMap<ReportingPeriod, CombinedFigure> figures) {
      this.window = window;
      this.figures = figures;
      this.reports =
          figures.values().stream()
              .flatMap(figure -> figure.value().stream())
              .map(Completion.class::cast)
              .collect(ImmutableList.toImmutableList());
    }

    /** Fills in how the task stands. */
    void addTo(TaskResult.Builder result) {
      TaskState state = state();
      result.state(state).addAllPeriods(periods());
      if (state == TaskState.COMPLETED) {
        result.completedOn(
            reports.stream()
                .flatMap(report -> report.completedOn().stream())
                .max(Comparator.naturalOrder()));
      } else if (state != TaskState.CONFLICTING && !reports.isEmpty()) {
        Completion latest = Iterables.getLast(reports);
        result.completedOn(latest.completedOn());
        // Of a task of which more is done the latest period at 0 does not say that nothing is.
        result.progress(
            latest.progress().filter(told -> isNothing(told) == (state == TaskState.NOT_STARTED)));
      }
      result.isFinal(
          state == TaskState.COMPLETED
              && figures.values().stream().allMatch(CombinedFigure::isSettled));
      figures
          .values()
          .forEach(
              figure -> result.addAllReasons(figure.conflicts()).addAllCaveats(figure.caveats()));
    }

    private TaskState state() {
      if (figures.values().stream().anyMatch(figure -> !figure.conflicts().isEmpty())) {
        return TaskState.CONFLICTING;
      } else if (reports.isEmpty()) {
        return TaskState.NO_REPORT;
      } else if (figures.keySet().stream().allMatch(this::hasEnded)
          && figures.values().stream().allMatch(figure -> completedOn(figure).isPresent())) {
        return TaskState.COMPLETED;
      }
      return reports.stream()
              .allMatch(report -> report.progress().filter(Recurring::isNothing).isPresent())
          ? TaskState.NOT_STARTED
          : TaskState.IN_PROGRESS;
    }

    private ImmutableList<TaskPeriod> periods() {
      return Maps.filterKeys(figures, this::hasEnded).entrySet().stream()
          .map(turn -> period(turn.getKey(), turn.getValue()))
          .collect(ImmutableList.toImmutableList());
    }

    private static TaskPeriod period(ReportingPeriod period, CombinedFigure figure) {
      if (figure.isSilent()) {
        return new TaskPeriod(period, TaskState.NO_REPORT, Optional.empty());
      }
      Optional<LocalDate> completedOn = completedOn(figure);
      return new TaskPeriod(
          period,
          completedOn.isPresent() ? TaskState.COMPLETED : TaskState.IN_PROGRESS,
          completedOn);
    }

    private boolean hasEnded(ReportingPeriod period) {
      return !window.daysOf(period).last().isAfter(window.asOf());
    }

    private static boolean isNothing(BigDecimal percent) {
      return percent.signum() == 0;
    }

    private static Optional<LocalDate> completedOn(CombinedFigure figure) {
      return figure.value().map(Completion.class::cast).flatMap(Completion::completedOn);
    }
  }
}
