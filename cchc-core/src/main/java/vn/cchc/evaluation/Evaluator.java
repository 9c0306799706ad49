package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.observation.Fold;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.validation.PlanValidator;

/**
 * The evaluation of a plan: a function of the plan, the agencies, the observations and a day, which
 * reads no clock and keeps no state.
 */
public final class Evaluator {
  private Evaluator() {}

  /**
   * Judges every target of a plan and tells how every task stands.
   *
   * @param plan the plan
   * @param agencies the agencies and what became of them
   * @param observations the figures, in any order
   * @param asOf the day; figures that were not recorded before the midnight that ends it at
   *     UTC+07:00, or not published by then, take no part
   * @return the report, the same whenever it is made
   * @throws InvalidPlanException if the plan refers to what it or the register does not have, with
   *     all such problems
   */
  public static EvaluationReport evaluate(
      Plan plan, AgencyRegister agencies, Observations observations, LocalDate asOf) {
    Fold fold = Fold.asOf(asOf);
    observations.all().forEach(fold::add);
    return evaluate(plan, agencies, fold);
  }

  /**
   * Judges every target of a plan on figures that are folded already.
   *
   * @param plan the plan
   * @param agencies the agencies and what became of them
   * @param figures what stands on the day of the report
   * @return the report
   * @throws InvalidPlanException if the plan refers to what it or the register does not have, with
   *     all such problems
   */
  public static EvaluationReport evaluate(Plan plan, AgencyRegister agencies, Fold figures) {
    PlanValidator.requireSound(plan, agencies);
    Apparatus apparatus = new Apparatus(agencies);
    ImmutableList.Builder<TargetResult> results = ImmutableList.builder();
    plan.targets()
        .forEach(
            target -> results.add(new TargetEvaluation(plan, apparatus, figures, target).result()));
    return EvaluationReport.builder()
        .plan(plan.id())
        .asOf(figures.asOf())
        .addAllResults(results.build())
        .addAllTasks(new TaskEvaluation(plan, apparatus, figures).results())
        .addAllUnused(Unused.of(plan, agencies, figures))
        .build();
  }
}
