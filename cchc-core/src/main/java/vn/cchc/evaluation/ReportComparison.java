package vn.cchc.evaluation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.TargetId;
import vn.cchc.tasks.TaskResult;

/**
 * What changed between two reports of one plan: which targets have another outcome, by what new
 * figures, and since when (<i>so sánh hai kỳ báo cáo</i>). Of a target that is not due its level
 * counts too: one that falls below what is asked for in the running year has changed, although it
 * is "not due" on both days. Tasks whose state or timeliness differs are compared too.
 *
 * @param earlier the report of the earlier day
 * @param later the report of the later day
 * @param changes the targets whose outcome or level differs, in the order of the later report, then
 *     those that the plan no longer has
 */
public record ReportComparison(
    EvaluationReport earlier, EvaluationReport later, ImmutableList<OutcomeChange> changes) {
  /**
   * Compares the reports of two days.
   *
   * @param plans the plan and its revisions
   * @param agencies the agencies and what became of them
   * @param observations the figures, in any order
   * @param from the earlier day
   * @param to the later day
   * @return the comparison
   * @throws IllegalArgumentException if the days are not in this order, or no revision is in force
   *     on the earlier one, or a revision refers to what it or the register does not have
   */
  public static ReportComparison between(
      PlanHistory plans,
      AgencyRegister agencies,
      Observations observations,
      LocalDate from,
      LocalDate to) {
    checkArgument(from.isBefore(to), "comparison: %s must come before %s", from, to);
    return between(
        plans,
        agencies,
        Evaluator.accumulated(observations, from),
        Evaluator.accumulated(observations, to),
        subjects -> observations,
        1);
  }

  /**
   * Compares the reports of two days on figures that are accumulated already. The figures
   * themselves are asked for only if a target changed, and only those of such targets, to find the
   * day since when.
   *
   * @param plans the plan and its revisions
   * @param agencies the agencies and what became of them
   * @param earlier what counts on the earlier day
   * @param later what counts on the later day
   * @param figures returns every figure of the subjects that it is asked for, and perhaps others;
   *     called once or not at all
   * @param parallelism 1 for the calling thread alone; for more, those of the pool that it works
   *     for judge too. The comparison is always the same
   * @return the comparison
   * @throws IllegalArgumentException if the days are not in this order, or no revision is in force
   *     on the earlier one, or a revision refers to what it or the register does not have, or
   *     nobody is to judge
   */
  public static ReportComparison between(
      PlanHistory plans,
      AgencyRegister agencies,
      ObservationAccumulator earlier,
      ObservationAccumulator later,
      Function<Predicate<Subject>, Observations> figures,
      int parallelism) {
    LocalDate from = earlier.asOf();
    LocalDate to = later.asOf();
    checkArgument(from.isBefore(to), "comparison: %s must come before %s", from, to);
    EvaluationReport before = Evaluator.evaluate(plans, agencies, earlier, parallelism);
    EvaluationReport after = Evaluator.evaluate(plans, agencies, later, parallelism);
    ImmutableList<OutcomeTimeline> changed =
        Stream.of(after, before)
            .flatMap(report -> report.results().stream())
            .map(TargetResult::target)
            .distinct()
            .filter(target -> !standing(before, target).equals(standing(after, target)))
            .map(target -> new OutcomeTimeline(plans, agencies, target))
            .collect(ImmutableList.toImmutableList());
    if (changed.isEmpty()) {
      return new ReportComparison(before, after, ImmutableList.of());
    }
    Observations ofChanged =
        figures.apply(subject -> changed.stream().anyMatch(course -> course.isOn(subject)));
    return new ReportComparison(
        before,
        after,
        changed.stream()
            .map(course -> course.on(ofChanged).change(before, after))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Optional<OutcomeTimeline.Standing> standing(
      EvaluationReport report, TargetId target) {
    return report.find(target).map(OutcomeTimeline.Standing::of);
  }

  /**
   * Returns the tasks whose state or timeliness differs.
   *
   * @return how each was and is, in the order of the later report, then those that the plan no
   *     longer has
   */
  public ImmutableList<TaskChange> taskChanges() {
    ImmutableMap<TaskId, TaskResult> before = tasks(earlier);
    ImmutableMap<TaskId, TaskResult> after = tasks(later);
    return Stream.concat(after.keySet().stream(), before.keySet().stream())
        .distinct()
        .map(
            task ->
                new TaskChange(
                    task,
                    Optional.ofNullable(before.get(task)),
                    Optional.ofNullable(after.get(task))))
        .filter(ReportComparison::standsOtherwise)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableMap<TaskId, TaskResult> tasks(EvaluationReport report) {
    return Maps.uniqueIndex(report.tasks(), TaskResult::task);
  }

  private static boolean standsOtherwise(TaskChange change) {
    return !change.before().map(TaskResult::state).equals(change.after().map(TaskResult::state))
        || !change
            .before()
            .flatMap(TaskResult::timeliness)
            .equals(change.after().flatMap(TaskResult::timeliness));
  }

  /**
   * Adds to each result of the later report who holds it back, and how it came about.
   *
   * @return the comparison, its later report in detail
   */
  public ReportComparison withDetail() {
    return new ReportComparison(earlier, later.withDetail(), changes);
  }
}
