package vn.cchc.examples.report.content;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ExplainedEvaluation;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.validation.InvalidPlanException;

/**
 * A plan with its evaluation: all that a report contains.
 *
 * @param plan the plan
 * @param agencies the agencies
 * @param report the results of the plan's targets and tasks, as evaluated: it lists the figures
 *     that count for each target
 * @param comparison what changed in it since an earlier day, where it is compared with one
 */
public record JudgedPlan(
    Plan plan,
    AgencyRegister agencies,
    EvaluationReport report,
    Optional<ReportComparison> comparison) {
  /** Checks that what is compared is of the same day. */
  public JudgedPlan {
    checkArgument(
        comparison.filter(some -> !some.later().asOf().equals(report.asOf())).isEmpty(),
        "comparison: must be of the day of the report, %s",
        report.asOf());
  }

  /** Takes a plan and its evaluation, compared with no other day. */
  public JudgedPlan(Plan plan, AgencyRegister agencies, EvaluationReport report) {
    this(plan, agencies, report, Optional.empty());
  }

  /**
   * Evaluates a plan.
   *
   * @param plan the plan
   * @param agencies the agencies
   * @param figures the figures in force on the day of the report
   * @return the plan, judged
   * @throws InvalidPlanException if the plan refers to what it or the register does not have
   */
  public static JudgedPlan of(Plan plan, AgencyRegister agencies, ObservationAccumulator figures) {
    return new JudgedPlan(plan, agencies, Evaluator.evaluate(plan, agencies, figures));
  }

  /**
   * Writes the evaluation as a document.
   *
   * @param messages what explains the results
   * @return the document, with what changed since an earlier day where it is compared with one
   */
  public String document(Messages messages) {
    return CchcJson.writeEvaluation(
        comparison
            .map(some -> ExplainedEvaluation.of(some, messages))
            .orElseGet(() -> ExplainedEvaluation.of(report, messages)));
  }
}
