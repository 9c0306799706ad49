package vn.cchc.examples.service;

import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;
import vn.cchc.validation.InvalidPlanException;

/**
 * All that the evaluation of a plan needs.
 *
 * @param plan the plan
 * @param agencies the agencies
 * @param figures the figures that count on the day
 */
record EvaluationInput(Plan plan, AgencyRegister agencies, ObservationAccumulator figures) {
  /**
   * Evaluates the plan for programs.
   *
   * @param isDetailed whether each result says who holds it back and how it came about
   * @return the same document as the command line writes
   * @throws InvalidPlanException if the plan refers to what it or the register does not have
   */
  String document(Language language, boolean isDetailed) {
    EvaluationReport judged = Evaluator.evaluate(plan, agencies, figures);
    EvaluationReport report = isDetailed ? judged.withDetail() : judged;
    Messages messages = Messages.of(language).naming(agencies, report.asOf()).naming(plan);
    return CchcJson.writeEvaluation(report, messages::explain, messages::explain);
  }

  /**
   * Evaluates the plan for people.
   *
   * @param hasEnded whether the day has ended; the page of one that has not says so
   * @return the page of the report
   * @throws InvalidPlanException if the plan refers to what it or the register does not have
   */
  String page(Language language, boolean hasEnded) {
    JudgedPlan judged = JudgedPlan.of(plan, agencies, figures);
    return HtmlReport.of(judged, language, hasEnded);
  }
}
