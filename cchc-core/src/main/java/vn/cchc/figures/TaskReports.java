package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Completion;
import vn.cchc.observation.Cell;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Task;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/**
 * The reports of a task, of which the one recorded last counts, whatever its period (D8). Of two
 * recorded at one instant the one whose period ends later counts, and then the one of the higher
 * kind.
 */
public final class TaskReports {
  private final boolean goesOn;
  private final Optional<ImmutableList<ReportingPeriod>> turns;
  private final Window window;
  private final AgencyRegister register;

  public TaskReports(Task task, Window window, AgencyRegister register) {
    this.goesOn = goesOn(task);
    this.turns =
        task.deadline()
            .filter(Deadline.Recurring.class::isInstance)
            .map(Deadline.Recurring.class::cast)
            .map(deadline -> deadline.every().periodsWithin(window.days(), window.calendar()));
    this.window = window;
    this.register = register;
  }

  /** Returns whether a task goes on without a last day. */
  public static boolean goesOn(Task task) {
    return task.deadline().filter(Deadline::isOngoing).isPresent();
  }

  /**
   * Returns who answers for a task: its lead, or the agencies of its selection, by rising id, as of
   * the report's day or the last day of the task, whichever comes first (T3).
   *
   * @param window where the reports of tasks count
   */
  public static ImmutableSet<AgencyId> leads(Task task, Window window, ScopeMembers members) {
    return task.leads()
        .map(selection -> members.selected(selection, dayOfLeads(task, window)))
        .orElseGet(() -> ImmutableSet.of(task.lead().orElseThrow()));
  }

  private static LocalDate dayOfLeads(Task task, Window window) {
    LocalDate last =
        task.deadline()
            .flatMap(deadline -> deadline.lastDay(window.calendar()))
            .orElse(window.days().last());
    return window.asOf().isBefore(last) ? window.asOf() : last;
  }

  /** Returns the reports of a cell, without withdrawals. */
  public static Stream<Observation> reports(Cell cell) {
    return cell.records().stream().filter(record -> !record.isWithdrawal());
  }

  /**
   * Returns whether a report for some days lies within the window or after it. For ongoing work its
   * period must lie within the window. A report of recurring work belongs to the recurring period
   * that contains its own, whatever the day on which the work was done.
   */
  public Window.Timing timing(Days days, Optional<LocalDate> doneOn) {
    if (turns.isPresent()) {
      if (turns.orElseThrow().stream().noneMatch(turn -> window.daysOf(turn).encloses(days))) {
        return Window.Timing.OUTSIDE;
      }
      return doneOn.filter(window.asOf()::isBefore).isPresent()
          ? Window.Timing.AFTER_CUT
          : Window.Timing.WITHIN;
    }
    return goesOn && !window.days().encloses(days)
        ? Window.Timing.OUTSIDE
        : window.timingOfTask(days, doneOn);
  }

  /**
   * Returns the day to which a report belongs: the day on which the task was done, or else the end
   * of the report's period or the day on which it was recorded, whichever is earlier.
   */
  public static LocalDate dayOf(Observation report, Days days) {
    LocalDate recordedOn = report.recordedOn();
    return doneOn(report).orElse(recordedOn.isBefore(days.last()) ? recordedOn : days.last());
  }

  /** Returns the days to which the reports of a cell belong; the last one if all were withdrawn. */
  public static Stream<LocalDate> days(Days days, Optional<Cell> cell) {
    return cell.filter(some -> !some.isEmpty()).isEmpty()
        ? Stream.of(days.last())
        : reports(cell.orElseThrow()).map(report -> dayOf(report, days));
  }

  /** Returns the day on which a report says that something was done, if it does. */
  public static Optional<LocalDate> doneOn(Observation report) {
    return report.value() instanceof Completion completion
        ? completion.completedOn()
        : Optional.empty();
  }

  /** Returns the report that counts of each period of recurring work, in order. */
  public ImmutableMap<ReportingPeriod, CombinedFigure> figuresOfTurns(
      AgencyId agency, Map<ReportingPeriod, Cell> cells) {
    NavigableMap<LocalDate, ReportingPeriod> byFirstDay = new TreeMap<>();
    turns.orElseThrow().forEach(turn -> byFirstDay.put(window.daysOf(turn).first(), turn));
    Map<ReportingPeriod, Map<ReportingPeriod, Cell>> byTurn = new HashMap<>();
    cells.forEach(
        (period, cell) -> {
          var turn = byFirstDay.floorEntry(window.daysOf(period).first());
          if (turn != null) {
            byTurn.computeIfAbsent(turn.getValue(), some -> new HashMap<>()).put(period, cell);
          }
        });
    return byFirstDay.values().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                turn -> turn, turn -> figure(agency, byTurn.getOrDefault(turn, Map.of()))));
  }

  /** Returns the report of an agency that counts, or those that contradict one another. */
  public CombinedFigure figure(AgencyId agency, Map<ReportingPeriod, Cell> cells) {
    NavigableMap<Days, Cell> byDays = new TreeMap<>();
    cells.forEach(
        (period, cell) ->
            byDays.merge(
                window.daysOf(period), cell, (one, other) -> Cell.merge(List.of(one, other))));
    ImmutableList.Builder<LatestReport.Report> reports = ImmutableList.builder();
    ImmutableList.Builder<Remark> leftOut = ImmutableList.builder();
    byDays.forEach(
        (days, cell) -> {
          List<Observation> admitted =
              reports(cell)
                  .filter(one -> timing(days, doneOn(one)) == Window.Timing.WITHIN)
                  .toList();
          List<Observation> lived =
              admitted.stream().filter(one -> register.existed(agency, dayOf(one, days))).toList();
          if (lived.isEmpty() && !admitted.isEmpty()) {
            leftOut.add(Remark.of(RemarkCode.NOT_A_MEMBER_THEN, admitted.get(0)));
          }
          lived.forEach(
              one -> reports.add(new LatestReport.Report(days, one, cell.isHypothetical())));
        });
    CombinedFigure last = LatestReport.of(reports.build());
    return last.with(withdrawn(byDays, last.isSilent())).with(leftOut.build());
  }

  /** Names withdrawals without another report, and hypothetical reports. */
  private ImmutableList<Remark> withdrawn(Map<Days, Cell> cells, boolean isSilent) {
    ImmutableList.Builder<Remark> remarks = ImmutableList.builder();
    cells.forEach(
        (days, cell) -> {
          if (cell.isEmpty() && cell.isHypothetical()) {
            remarks.add(new Remark(RemarkCode.HYPOTHETICAL, cell.records()));
          } else if (cell.isEmpty()
              && isSilent
              && !cell.effective().isEmpty()
              && !days.last().isBefore(window.doneFrom())) {
            remarks.add(new Remark(RemarkCode.WITHDRAWN, cell.effective()));
          }
        });
    return remarks.build();
  }
}
