package vn.cchc.examples.report;

import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.validation.InvalidPlanException;

/**
 * A plan with its evaluation: all that a report tells.
 *
 * @param plan the plan
 * @param agencies the agencies
 * @param report how the plan's targets and tasks stand, as evaluated: it lists the figures that
 *     count for each target
 */
public record JudgedPlan(Plan plan, AgencyRegister agencies, EvaluationReport report) {
  /**
   * Evaluates a plan.
   *
   * @param plan the plan
   * @param agencies the agencies
   * @param figures what stands on the day of the report
   * @return the plan, judged
   * @throws InvalidPlanException if the plan refers to what it or the register does not have
   */
  public static JudgedPlan of(Plan plan, AgencyRegister agencies, ObservationAccumulator figures) {
    return new JudgedPlan(plan, agencies, Evaluator.evaluate(plan, agencies, figures));
  }
}
