package vn.cchc.tasks;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.util.Collection;
import java.util.Map;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Ratio;

/**
 * How many tasks are in which state (<i>thống kê tình hình thực hiện nhiệm vụ</i>).
 *
 * <p>As reports print them, shares are of their own subtotal: on time and late of the tasks
 * completed, not yet due and overdue of those not completed. A task of which nothing is reported,
 * or whose reports contradict one another, is in neither subtotal and is counted beside them. Two
 * shares are of all tasks: those completed, and those completed on time. A task of which each
 * agency of a selection answers for its own part counts once for each of them.
 *
 * @param counts the number of tasks for each state and timeliness that occur
 * @param conflicting the number of tasks whose reports contradict one another
 */
public record TaskCounts(ImmutableTable<TaskState, Timeliness, Integer> counts, int conflicting) {
  /** Checks that no number is negative and that contradictory reports have no timeliness. */
  public TaskCounts {
    checkArgument(
        conflicting >= 0 && counts.values().stream().allMatch(count -> count >= 0),
        "counts of tasks: must not be negative");
    checkArgument(
        !counts.containsRow(TaskState.CONFLICTING),
        "counts of tasks: contradictory reports must not have a timeliness");
  }

  /**
   * Counts all tasks.
   *
   * @param tasks the results of the tasks
   * @return their counts
   */
  public static TaskCounts of(Iterable<TaskResult> tasks) {
    Table<TaskState, Timeliness, Integer> counts = TreeBasedTable.create();
    int conflicting = 0;
    for (TaskResult task : ofEachLead(tasks)) {
      if (task.timeliness().isPresent()) {
        Timeliness timeliness = task.timeliness().orElseThrow();
        counts.row(task.state()).merge(timeliness, 1, Integer::sum);
      } else {
        conflicting++;
      }
    }
    return new TaskCounts(ImmutableTable.copyOf(counts), conflicting);
  }

  /**
   * Counts the tasks of each group.
   *
   * @param tasks the results of the tasks
   * @return the counts of every group that has a task, in the order of the tasks
   */
  public static ImmutableMap<GroupId, TaskCounts> byGroup(Iterable<TaskResult> tasks) {
    return ImmutableMap.copyOf(each(Multimaps.index(tasks, TaskResult::group)));
  }

  /**
   * Counts the tasks of each lead agency.
   *
   * @param tasks the results of the tasks
   * @return the counts of every agency that leads a task, by rising id
   */
  public static ImmutableSortedMap<AgencyId, TaskCounts> byLead(Iterable<TaskResult> tasks) {
    return ImmutableSortedMap.copyOf(
        each(Multimaps.index(ofEachLead(tasks), task -> task.lead().orElseThrow())));
  }

  private static Iterable<TaskResult> ofEachLead(Iterable<TaskResult> tasks) {
    return Iterables.concat(Iterables.transform(tasks, TaskResult::ofEachLead));
  }

  private static <K> Map<K, TaskCounts> each(ImmutableListMultimap<K, TaskResult> tasks) {
    return Maps.transformValues(tasks.asMap(), TaskCounts::of);
  }

  /** {@return the number of tasks, whatever their state} */
  public int total() {
    return sum(counts.values()) + conflicting;
  }

  /**
   * Returns the number of tasks with a state.
   *
   * @param state the state
   * @return how many have it
   */
  public int count(TaskState state) {
    return state == TaskState.CONFLICTING ? conflicting : sum(counts.row(state).values());
  }

  /**
   * Returns the number of tasks with a state that are on time, late, not yet due or overdue.
   *
   * @param state the state
   * @param timeliness whether they are on time
   * @return how many do
   */
  public int count(TaskState state, Timeliness timeliness) {
    Integer count = counts.get(state, timeliness);
    return count == null ? 0 : count;
  }

  /** {@return the number of tasks reported as not done, started or not} */
  public int notCompleted() {
    return count(TaskState.NOT_STARTED) + count(TaskState.IN_PROGRESS);
  }

  /**
   * Returns the number of tasks reported as not done that are on time, late, not yet due or
   * overdue.
   *
   * @param timeliness whether they are on time
   * @return how many do
   */
  public int notCompleted(Timeliness timeliness) {
    return count(TaskState.NOT_STARTED, timeliness) + count(TaskState.IN_PROGRESS, timeliness);
  }

  /** {@return the tasks done on time, of those completed} */
  public Ratio onTimeShare() {
    return ofCompleted(Timeliness.ON_TIME);
  }

  /** {@return the tasks done late, of those completed} */
  public Ratio lateShare() {
    return ofCompleted(Timeliness.LATE);
  }

  /** {@return the tasks not yet due, of those not completed} */
  public Ratio notYetDueShare() {
    return ofNotCompleted(Timeliness.NOT_YET_DUE);
  }

  /** {@return the tasks overdue, of those not completed} */
  public Ratio overdueShare() {
    return ofNotCompleted(Timeliness.OVERDUE);
  }

  /** {@return the tasks completed, of all} */
  public Ratio completedOfAll() {
    return Ratio.of(count(TaskState.COMPLETED), total());
  }

  /** {@return the tasks completed on time, of all, those without a deadline included} */
  public Ratio onTimeOfAll() {
    return Ratio.of(count(TaskState.COMPLETED, Timeliness.ON_TIME), total());
  }

  private Ratio ofCompleted(Timeliness timeliness) {
    return Ratio.of(count(TaskState.COMPLETED, timeliness), count(TaskState.COMPLETED));
  }

  private Ratio ofNotCompleted(Timeliness timeliness) {
    return Ratio.of(notCompleted(timeliness), notCompleted());
  }

  private static int sum(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
