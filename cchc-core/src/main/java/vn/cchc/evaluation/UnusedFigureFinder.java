package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.TaskReports;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.Days;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.plan.Task;
import vn.cchc.tasks.TaskResult;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.rule.JudgedIndicators;

/** Finds the figures that do not count in an evaluation, and why (D11). */
final class UnusedFigureFinder {
  private static final int MOST_ENTRIES = 10_000;

  /** Of these a remark is about another figure, or does not say all. */
  private static final ImmutableSet<UnusedFigures.Cause> IN_SPITE_OF_REMARKS =
      Sets.immutableEnumSet(
          UnusedFigures.Cause.OUTSIDE_THE_AGENCYS_LIFE, UnusedFigures.Cause.NOTHING_TO_WITHDRAW);

  private final Plan plan;
  private final ScopeMembers members;
  private final ObservationAccumulator figures;
  private final ImmutableMap<Subject, Task> tasks;
  private final Window windowOfTasks;
  private final Set<String> remarked = new HashSet<>();

  private UnusedFigureFinder(
      Plan plan, ScopeMembers members, ObservationAccumulator figures, Window windowOfTasks) {
    this.plan = plan;
    this.members = members;
    this.figures = figures;
    this.windowOfTasks = windowOfTasks;
    this.tasks =
        plan.taskGroups().stream()
            .flatMap(group -> group.tasks().stream())
            .collect(ImmutableMap.toImmutableMap(Task::id, task -> task));
  }

  /**
   * Finds them, without those that a caveat or a reason of a result names.
   *
   * @param windowOfTasks where the reports of tasks count
   * @param results the results of the targets
   * @param tasks the results of the tasks
   * @param parallelism 1 for the calling thread alone, as {@link Evaluator#evaluate} takes it
   */
  static ImmutableList<UnusedFigures> of(
      Plan plan,
      ScopeMembers members,
      ObservationAccumulator figures,
      Window windowOfTasks,
      List<TargetResult> results,
      List<TaskResult> tasks,
      int parallelism) {
    UnusedFigureFinder finder = new UnusedFigureFinder(plan, members, figures, windowOfTasks);
    results.forEach(finder::noteRemarks);
    tasks.forEach(finder::noteRemarks);
    Stream<Subject> subjects =
        parallelism == 1 ? figures.subjects().stream() : figures.subjects().parallelStream();
    return limited(
        subjects
            .flatMap(subject -> finder.unused(subject).stream())
            .sorted(UnusedFigureGroups.ORDER)
            .collect(ImmutableList.toImmutableList()));
  }

  private void noteRemarks(TargetResult result) {
    note(Stream.of(result.reasons(), result.caveats()));
    result.inner().forEach(this::noteRemarks);
  }

  private void noteRemarks(TaskResult result) {
    note(Stream.of(result.reasons(), result.caveats()));
    result.members().forEach(this::noteRemarks);
  }

  private void note(Stream<ImmutableList<Remark>> remarks) {
    remarks
        .flatMap(List::stream)
        .flatMap(remark -> remark.figures().stream())
        .forEach(figure -> remarked.add(key(figure.subject(), figure.agency(), days(figure))));
  }

  /** A text, so that a set finds one among many of the same hash code. */
  private static String key(Subject subject, AgencyId agency, Days days) {
    return (subject instanceof IndicatorId) + " " + subject + " " + agency + " " + days;
  }

  private Days days(Observation figure) {
    return figure.period().days(plan.calendar());
  }

  private ImmutableList<UnusedFigures> unused(Subject subject) {
    UnusedFigureGroups groups = new UnusedFigureGroups(subject);
    Optional<Indicator> indicator =
        subject instanceof IndicatorId id ? plan.indicator(id) : Optional.empty();
    ImmutableList<FigureUse> uses = indicator.map(this::uses).orElse(ImmutableList.of());
    ImmutableList<YearBefore> before = indicator.map(this::yearsBefore).orElse(ImmutableList.of());
    figures
        .series(subject)
        .forEach(
            (agency, series) -> {
              Optional<UnusedFigures.Cause> unknown = unknown(subject, indicator, agency);
              if (unknown.isEmpty() && isUsedWhole(agency, series, uses)) {
                return;
              }
              for (FigureCell cell : FigureCell.of(series, plan.calendar())) {
                Optional<UnusedFigures.Cause> cause =
                    unknown.isPresent()
                        ? unknown
                        : cause(subject, indicator, uses, before, agency, cell);
                if (cause.isPresent() && isToBeNamed(cause.orElseThrow(), subject, agency, cell)) {
                  groups.add(cause.orElseThrow(), agency, cell);
                }
              }
            });
    return groups.list();
  }

  private boolean isUsedWhole(AgencyId agency, AgencySeries series, List<FigureUse> uses) {
    return members.register().isUnchanging(agency)
        && uses.stream().anyMatch(use -> use.usesAll(agency, series));
  }

  private Optional<UnusedFigures.Cause> cause(
      Subject subject,
      Optional<Indicator> indicator,
      ImmutableList<FigureUse> uses,
      ImmutableList<YearBefore> before,
      AgencyId agency,
      FigureCell cell) {
    if (!lived(indicator, agency, cell)) {
      return Optional.of(UnusedFigures.Cause.OUTSIDE_THE_AGENCYS_LIFE);
    }
    return withWithdrawals(
        cell,
        indicator.isPresent()
            ? cause(uses, agency, cell)
                .filter(one -> before.stream().noneMatch(some -> some.reads(one, agency, cell)))
            : causeOfReport(subject, agency, cell));
  }

  private boolean isToBeNamed(
      UnusedFigures.Cause cause, Subject subject, AgencyId agency, FigureCell cell) {
    return IN_SPITE_OF_REMARKS.contains(cause)
        || remarked.isEmpty()
        || !remarked.contains(key(subject, agency, cell.days()));
  }

  private Optional<UnusedFigures.Cause> unknown(
      Subject subject, Optional<Indicator> indicator, AgencyId agency) {
    if (indicator.isEmpty() && !tasks.containsKey(subject)) {
      return Optional.of(
          subject instanceof IndicatorId
              ? UnusedFigures.Cause.UNKNOWN_INDICATOR
              : UnusedFigures.Cause.UNKNOWN_TASK);
    }
    if (indicator.flatMap(Indicator::derivedFrom).isPresent()) {
      return Optional.of(UnusedFigures.Cause.DERIVED_INDICATOR);
    }
    return members.register().find(agency).isEmpty()
        ? Optional.of(UnusedFigures.Cause.UNKNOWN_AGENCY)
        : Optional.empty();
  }

  /** Returns whether the agency existed on the day of a figure. */
  private boolean lived(Optional<Indicator> indicator, AgencyId agency, FigureCell cell) {
    return indicator.isPresent()
        ? cell.isInLifeOf(agency, members.register(), indicator.orElseThrow())
        : TaskReports.days(cell.days(), cell.cell())
            .anyMatch(day -> members.register().existed(agency, day));
  }

  /**
   * A withdrawn figure does not count as a figure. A withdrawal that takes nothing back has a cause
   * of its own.
   */
  private static Optional<UnusedFigures.Cause> withWithdrawals(
      FigureCell cell, Optional<UnusedFigures.Cause> cause) {
    if (cell.cell().isEmpty()) {
      return cause;
    }
    if (cell.cell().orElseThrow().hasIdleWithdrawal()) {
      return cause.or(() -> Optional.of(UnusedFigures.Cause.NOTHING_TO_WITHDRAW));
    }
    return cell.cell().orElseThrow().isEmpty() ? Optional.empty() : cause;
  }

  private ImmutableList<FigureUse> uses(Indicator indicator) {
    return plan.targets().stream()
        .filter(target -> isOn(target, indicator.id()))
        .flatMap(
            target -> {
              Window whole = Window.of(plan, target, figures.asOf());
              return windows(target, whole)
                  .flatMap(
                      window ->
                          Stream.concat(Stream.of(window), windowOfBaseline(target, indicator))
                              .map(
                                  used ->
                                      new FigureUse(
                                          members,
                                          indicator,
                                          target.scope().orElseThrow(),
                                          used,
                                          target.every().isPresent()
                                              ? whole.cut()
                                              : window.cut())));
            })
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the window of a target and those of its stages; or those of its periods. */
  private static Stream<Window> windows(Target target, Window whole) {
    if (target.every().isPresent()) {
      return whole.periods(target.every().orElseThrow()).stream().map(whole::over);
    }
    return Stream.concat(
        Stream.of(whole), target.stages().stream().map(stage -> whole.dueOn(stage.due())));
  }

  private Stream<Window> windowOfBaseline(Target target, Indicator indicator) {
    return Window.ofBaseline(plan, target, indicator, figures.asOf()).stream();
  }

  private ImmutableList<YearBefore> yearsBefore(Indicator indicator) {
    return plan.targets().stream()
        .filter(target -> isOn(target, indicator.id()))
        .map(
            target ->
                new YearBefore(
                    new ValueTimeline(plan, members, figures, target, ImmutableList.of()),
                    indicator))
        .collect(ImmutableList.toImmutableList());
  }

  /** The figures of one indicator that the course of a target reads of the year before (V12). */
  private static final class YearBefore {
    private final ValueTimeline course;
    private final Indicator indicator;
    private @Nullable ImmutableList<FigureUse> uses;

    YearBefore(ValueTimeline course, Indicator indicator) {
      this.course = course;
      this.indicator = indicator;
    }

    /** Few figures can be of the year before, so the course is computed only for them. */
    boolean reads(UnusedFigures.Cause cause, AgencyId agency, FigureCell cell) {
      return cause.compareTo(UnusedFigures.Cause.OUTSIDE_SCOPE) >= 0
          && cause.compareTo(UnusedFigures.Cause.AFTER_CUT) <= 0
          && course.mayReachBackTo(cell.days(), indicator)
          && uses().stream().anyMatch(use -> use.cause(agency, cell).isEmpty());
    }

    private ImmutableList<FigureUse> uses() {
      if (uses == null) {
        uses = course.usesOfYearBefore(indicator);
      }
      return uses;
    }
  }

  private static boolean isOn(Target target, IndicatorId indicator) {
    return JudgedIndicators.of(target).anyMatch(indicator::equals);
  }

  /** Returns the cause of the target that comes furthest, or nothing if one uses the figure. */
  private static Optional<UnusedFigures.Cause> cause(
      List<FigureUse> uses, AgencyId agency, FigureCell cell) {
    Optional<UnusedFigures.Cause> furthest = Optional.of(UnusedFigures.Cause.OUTSIDE_SCOPE);
    for (FigureUse use : uses) {
      Optional<UnusedFigures.Cause> cause = use.cause(agency, cell);
      if (cause.isEmpty()) {
        return cause;
      } else if (FigureUse.reach(cause) > FigureUse.reach(furthest)) {
        furthest = cause;
      }
    }
    return furthest;
  }

  private Optional<UnusedFigures.Cause> causeOfReport(
      Subject subject, AgencyId agency, FigureCell cell) {
    Task task = Objects.requireNonNull(tasks.get(subject));
    if (!TaskReports.leads(task, windowOfTasks, members).contains(agency)) {
      return Optional.of(UnusedFigures.Cause.NOT_OF_THE_LEAD);
    }
    return FigureUse.causeOfReports(cell, new TaskReports(task, windowOfTasks, members.register()));
  }

  private static ImmutableList<UnusedFigures> limited(ImmutableList<UnusedFigures> all) {
    return all.size() <= MOST_ENTRIES
        ? all
        : ImmutableList.<UnusedFigures>builder()
            .addAll(all.subList(0, MOST_ENTRIES))
            .addAll(UnusedFigureGroups.together(all.subList(MOST_ENTRIES, all.size())))
            .build();
  }
}
