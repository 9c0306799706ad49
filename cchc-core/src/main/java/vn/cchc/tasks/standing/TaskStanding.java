package vn.cchc.tasks.standing;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.figures.AccumulatedFigures;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.figures.TaskReports;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Completion;
import vn.cchc.observation.AgencySeries;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Task;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.made.ImmutableTaskResult;

/** The state of a task by the reports of one agency that answers for it, or for its own part. */
final class TaskStanding {
  private final Task task;
  private final Window window;
  private final TaskReports reports;
  private final Map<AgencyId, AgencySeries> cells;

  /**
   * Reads the reports of a task.
   *
   * @param window where the reports of tasks count
   * @param cells what is reported of the task, by agency
   */
  TaskStanding(
      Task task, Window window, AgencyRegister register, Map<AgencyId, AgencySeries> cells) {
    this.task = task;
    this.window = window;
    this.reports = new TaskReports(task, window, register);
    this.cells = cells;
  }

  /**
   * Fills in the result of the task by the reports of an agency.
   *
   * @return the result of its reports: one figure, or one for each period of recurring work
   */
  ImmutableCollection<CombinedFigure> addTo(ImmutableTaskResult.Builder result, AgencyId lead) {
    if (task.deadline().filter(Deadline.Recurring.class::isInstance).isPresent()) {
      var turns = reports.figuresOfTurns(lead, AccumulatedFigures.of(cells, lead));
      new Recurring(window, turns).addTo(result);
      return turns.values();
    }
    CombinedFigure figure = figure(lead);
    addTo(result, figure);
    return ImmutableList.of(figure);
  }

  /** Returns the report of an agency that counts, or would count if it led the task. */
  CombinedFigure figure(AgencyId agency) {
    return reports.figure(agency, AccumulatedFigures.of(cells, agency));
  }

  private void addTo(ImmutableTaskResult.Builder result, CombinedFigure figure) {
    Optional<Completion> told = figure.value().map(Completion.class::cast);
    TaskState state = state(figure, told);
    result
        .state(state)
        .completedOn(told.flatMap(Completion::completedOn))
        .progress(told.flatMap(Completion::progress))
        .isFinal(state == TaskState.COMPLETED && figure.isSettled())
        .addAllReasons(figure.conflicts())
        .addAllCaveats(figure.caveats());
  }

  private TaskState state(CombinedFigure figure, Optional<Completion> told) {
    if (!figure.conflicts().isEmpty()) {
      return TaskState.CONFLICTING;
    } else if (told.isEmpty()) {
      return TaskState.NO_REPORT;
    }
    Completion completion = told.orElseThrow();
    if (completion.completedOn().isPresent()) {
      LocalDate end = window.daysOf(figure.used().get(0).period()).last();
      return TaskReports.goesOn(task) && end.isBefore(window.days().last())
          ? TaskState.IN_PROGRESS
          : TaskState.COMPLETED;
    }
    return completion.progress().filter(percent -> percent.signum() == 0).isPresent()
        ? TaskState.NOT_STARTED
        : TaskState.IN_PROGRESS;
  }

  /**
   * The state of a recurring task, by what is reported of each of its periods in the window (A3).
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

    /** Fills in the result of the task. */
    void addTo(ImmutableTaskResult.Builder result) {
      TaskState state = state();
      result.state(state).addAllPeriods(periods());
      if (state == TaskState.COMPLETED) {
        result.completedOn(
            reports.stream()
                .flatMap(report -> report.completedOn().stream())
                .max(Comparator.naturalOrder()));
      } else if (state != TaskState.CONFLICTING && !reports.isEmpty()) {
        Completion latest = reports.get(reports.size() - 1);
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
