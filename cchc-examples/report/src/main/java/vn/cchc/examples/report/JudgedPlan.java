package vn.cchc.examples.report;

import com.google.common.collect.ImmutableListMultimap;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.validation.InvalidPlanException;

/**
 * A plan with its evaluation and the figures that it rests on: all that a report tells.
 *
 * @param plan the plan
 * @param agencies the agencies
 * @param report how the plan's targets and tasks stand
 * @param figures the figures that count for each target
 */
public record JudgedPlan(
    Plan plan,
    AgencyRegister agencies,
    EvaluationReport report,
    ImmutableListMultimap<TargetId, Observation> figures) {
  /**
   * Evaluates a plan and gathers the figures that count.
   *
   * @param plan the plan
   * @param agencies the agencies
   * @param figures what stands on the day of the report
   * @return the plan, judged
   * @throws InvalidPlanException if the plan refers to what it or the register does not have
   */
  public static JudgedPlan of(Plan plan, AgencyRegister agencies, ObservationAccumulator figures) {
    EvaluationReport report = Evaluator.evaluate(plan, agencies, figures);
    ImmutableListMultimap.Builder<TargetId, Observation> used = ImmutableListMultimap.builder();
    for (Target target : plan.targets()) {
      used.putAll(target.id(), Evaluator.figures(plan, agencies, figures, target.id()));
    }
    return new JudgedPlan(plan, agencies, report, used.build());
  }
}
