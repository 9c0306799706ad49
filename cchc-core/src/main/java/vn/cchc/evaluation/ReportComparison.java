package vn.cchc.evaluation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.observation.Observations;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.TargetId;

/**
 * What changed between two reports of one plan: which targets have another outcome, by what new
 * figures, and since when (<i>so sánh hai kỳ báo cáo</i>). Of a target that is not due its level
 * counts too: one that falls below what is asked for in the running year has changed, although it
 * is "not due" on both days.
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
    EvaluationReport earlier = Evaluator.evaluate(plans, agencies, observations, from);
    EvaluationReport later = Evaluator.evaluate(plans, agencies, observations, to);
    Set<TargetId> targets = new LinkedHashSet<>();
    later.results().forEach(result -> targets.add(result.target()));
    earlier.results().forEach(result -> targets.add(result.target()));
    ImmutableList.Builder<OutcomeChange> changes = ImmutableList.builder();
    for (TargetId target : targets) {
      if (!earlier
          .find(target)
          .map(OutcomeTimeline.Standing::of)
          .equals(later.find(target).map(OutcomeTimeline.Standing::of))) {
        OutcomeTimeline course = new OutcomeTimeline(plans, agencies, observations, target);
        LocalDate since = course.since(from, to);
        changes.add(
            new OutcomeChange(
                target, earlier.find(target), later.find(target), since, course.newFigures(since)));
      }
    }
    return new ReportComparison(earlier, later, changes.build());
  }

  /**
   * Tells of each result of the later report who holds it back, and how it came about.
   *
   * @return the comparison, its later report in detail
   */
  public ReportComparison withDetail() {
    return new ReportComparison(earlier, later.withDetail(), changes);
  }
}
