package vn.cchc.tasks.standing;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.TaskReports;
import vn.cchc.figures.Window;
import vn.cchc.indicator.GroupId;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/**
 * The results of a plan's tasks, by the report that was recorded last: of each, of each part that
 * has another lead, or of each period.
 */
public final class TaskEvaluation {
  private final Plan plan;
  private final ScopeMembers apparatus;
  private final ObservationAccumulator figures;
  private final Window window;

  /**
   * Takes the tasks of a plan.
   *
   * @param window where the reports of tasks count
   */
  public TaskEvaluation(
      Plan plan, ScopeMembers apparatus, ObservationAccumulator figures, Window window) {
    this.plan = plan;
    this.apparatus = apparatus;
    this.figures = figures;
    this.window = window;
  }

  /**
   * The result of a task, and the reports behind it.
   *
   * @param result the result
   * @param reports the result of the reports of each lead
   */
  public record Standing(
      TaskResult result, ImmutableMap<AgencyId, ImmutableCollection<CombinedFigure>> reports) {}

  /** Returns the results of all tasks, in the plan's order. */
  public ImmutableList<Standing> standings() {
    return plan.taskGroups().stream()
        .flatMap(group -> group.tasks().stream().map(task -> standing(group.id(), task)))
        .collect(ImmutableList.toImmutableList());
  }

  private Standing standing(GroupId group, Task task) {
    ImmutableMap.Builder<AgencyId, ImmutableCollection<CombinedFigure>> reports =
        ImmutableMap.builder();
    Map<AgencyId, AgencySeries> cells = figures.series(task.id());
    TaskStanding standing = new TaskStanding(task, window, apparatus.register(), cells);
    ImmutableSet<AgencyId> leads = TaskReports.leads(task, window, apparatus);
    ImmutableTaskResult.Builder result = empty(group, task);
    if (task.leads().isPresent()) {
      addMembers(
          result.leads(task.leads()),
          leads.stream()
              .map(
                  lead -> {
                    ImmutableTaskResult.Builder part = empty(group, task).lead(lead);
                    reports.put(lead, standing.addTo(part, lead));
                    return part.build();
                  })
              .collect(ImmutableList.toImmutableList()));
    } else {
      AgencyId lead = task.lead().orElseThrow();
      reports.put(lead, standing.addTo(result.lead(lead), lead));
    }
    return new Standing(
        result.addAllCaveats(reportsOfOthers(standing, leads, cells)).build(),
        reports.buildOrThrow());
  }

  private ImmutableTaskResult.Builder empty(GroupId group, Task task) {
    return ImmutableTaskResult.builder()
        .task(task.id())
        .group(group)
        .asOf(figures.asOf())
        .deadline(task.deadline())
        .due(task.deadline().flatMap(deadline -> deadline.lastDay(plan.calendar())));
  }

  /** Fills in the state of a task each part of which has another lead (A3). */
  private static void addMembers(
      ImmutableTaskResult.Builder result, ImmutableList<TaskResult> members) {
    TaskState state = ofParts(members.stream().map(TaskResult::state).collect(Collectors.toSet()));
    result.addAllMembers(members).state(state);
    if (state == TaskState.COMPLETED) {
      result.completedOn(
          members.stream()
              .flatMap(member -> member.completedOn().stream())
              .max(Comparator.naturalOrder()));
    }
    result
        .progress(state == TaskState.NOT_STARTED ? Optional.of(BigDecimal.ZERO) : Optional.empty())
        .isFinal(state == TaskState.COMPLETED && members.stream().allMatch(TaskResult::isFinal));
  }

  /**
   * Returns the state of a whole: completed when each part is, and otherwise conflicting if a part
   * is. Where some parts are reported and not started, and nothing else is reported, the whole is
   * not started.
   */
  private static TaskState ofParts(Set<TaskState> parts) {
    if (parts.contains(TaskState.CONFLICTING)) {
      return TaskState.CONFLICTING;
    }
    Set<TaskState> reported = Sets.difference(parts, Set.of(TaskState.NO_REPORT));
    if (reported.isEmpty()) {
      return TaskState.NO_REPORT;
    } else if (parts.equals(Set.of(TaskState.COMPLETED))) {
      return TaskState.COMPLETED;
    }
    return reported.equals(Set.of(TaskState.NOT_STARTED))
        ? TaskState.NOT_STARTED
        : TaskState.IN_PROGRESS;
  }

  private ImmutableList<Remark> reportsOfOthers(
      TaskStanding standing, ImmutableSet<AgencyId> leads, Map<AgencyId, AgencySeries> cells) {
    ImmutableList<Observation> others =
        new TreeMap<>(cells)
            .keySet().stream()
                .filter(agency -> !leads.contains(agency))
                .filter(agency -> apparatus.register().find(agency).isPresent())
                .flatMap(agency -> standing.figure(agency).used().stream())
                .collect(ImmutableList.toImmutableList());
    return others.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(new Remark(RemarkCode.NOT_OF_THE_LEAD, others));
  }
}
