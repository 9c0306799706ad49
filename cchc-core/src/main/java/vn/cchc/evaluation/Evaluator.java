package vn.cchc.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.made.ImmutableEvaluationReport;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.Window;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Target;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.standing.TaskEvaluation;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.validation.PlanValidator;

/**
 * The evaluation of a plan: a function of the plan, the agencies, the observations and a day, which
 * reads no clock and keeps no state.
 */
public final class Evaluator {
  private Evaluator() {}

  /**
   * Judges every target of a plan and says the result of every task.
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
    return evaluate(plan, agencies, accumulated(observations, asOf));
  }

  /**
   * Judges every target of the revision of a plan that is in force on a day.
   *
   * @param plans the plan and its revisions
   * @param agencies the agencies and what became of them
   * @param observations the figures, in any order
   * @param asOf the day
   * @return the report, which names the revision by its decision and the day it came into force
   * @throws InvalidPlanException if that revision refers to what it or the register does not have,
   *     or none is in force on the day
   */
  public static EvaluationReport evaluate(
      PlanHistory plans, AgencyRegister agencies, Observations observations, LocalDate asOf) {
    return evaluate(plans, agencies, accumulated(observations, asOf), 1);
  }

  static ObservationAccumulator accumulated(Observations observations, LocalDate asOf) {
    ObservationAccumulator figures = ObservationAccumulator.asOf(requireNonNull(asOf, "asOf"));
    requireNonNull(observations, "observations").all().forEach(figures::add);
    return figures;
  }

  /**
   * Judges every target of the revision of a plan that is in force on a day, on figures that are
   * accumulated already.
   *
   * @param plans the plan and its revisions
   * @param agencies the agencies and what became of them
   * @param figures the figures in force on the day of the report; it must not be added to meanwhile
   * @param parallelism 1 for the calling thread alone; for more, those of the pool that it works
   *     for judge too, by default the common pool
   * @return the report, which also says what revisions changed of targets that were due already
   * @throws InvalidPlanException if that revision refers to what it or the register does not have,
   *     or none is in force on the day
   */
  public static EvaluationReport evaluate(
      PlanHistory plans, AgencyRegister agencies, ObservationAccumulator figures, int parallelism) {
    requireNonNull(plans, "plans");
    requireNonNull(agencies, "agencies");
    requireNonNull(figures, "figures");
    RevisionsAfterDue revisions = new RevisionsAfterDue(plans, figures.asOf());
    return evaluate(
        PlanValidator.requireInForce(plans, figures.asOf()),
        plans.revisions().get(0),
        revisions,
        agencies,
        figures,
        parallelism);
  }

  /**
   * Judges every target of a plan as if some figures were other than they are. Those results that
   * rest on hypothetical figures say so in a caveat and are not final, and the report names them
   * all.
   *
   * @param plan the plan
   * @param agencies the agencies and what became of them
   * @param observations the figures reported
   * @param hypothetical the figures supposed, each in place of all that is reported of its subject,
   *     agency and time; they count whenever they are recorded
   * @param asOf the day
   * @return the report
   * @throws InvalidPlanException if the plan refers to what it or the register does not have
   */
  public static EvaluationReport whatIf(
      Plan plan,
      AgencyRegister agencies,
      Observations observations,
      Observations hypothetical,
      LocalDate asOf) {
    ObservationAccumulator figures = accumulated(observations, asOf);
    requireNonNull(hypothetical, "hypothetical").all().forEach(figures::addHypothetical);
    return evaluate(plan, agencies, figures);
  }

  /**
   * Judges every target of a plan on figures that are accumulated already.
   *
   * @param plan the plan
   * @param agencies the agencies and what became of them
   * @param figures the figures in force on the day of the report
   * @return the report
   * @throws InvalidPlanException if the plan refers to what it or the register does not have, with
   *     all such problems
   */
  public static EvaluationReport evaluate(
      Plan plan, AgencyRegister agencies, ObservationAccumulator figures) {
    return evaluate(plan, agencies, figures, 1);
  }

  /**
   * Judges every target of a plan on very many figures that are accumulated already, several
   * targets at once.
   *
   * @param plan the plan
   * @param agencies the agencies and what became of them
   * @param figures the figures in force on the day of the report; it must not be added to meanwhile
   * @param parallelism 1 for the calling thread alone; for more, those of the pool that it works
   *     for judge too, by default the common pool. The report is always the same
   * @return the report
   * @throws InvalidPlanException if the plan refers to what it or the register does not have, with
   *     all such problems
   * @throws IllegalArgumentException if nobody is to judge
   */
  public static EvaluationReport evaluate(
      Plan plan, AgencyRegister agencies, ObservationAccumulator figures, int parallelism) {
    return evaluate(PlanHistory.of(requireNonNull(plan, "plan")), agencies, figures, parallelism);
  }

  private static EvaluationReport evaluate(
      Plan plan,
      Plan first,
      RevisionsAfterDue revisions,
      AgencyRegister agencies,
      ObservationAccumulator figures,
      int parallelism) {
    checkArgument(parallelism >= 1, "parallelism: must be at least 1, but was %s", parallelism);
    PlanValidator.requireSound(plan, agencies);
    ScopeMembers apparatus = new ScopeMembers(agencies);
    Stream<Target> targets =
        parallelism == 1 ? plan.targets().stream() : plan.targets().parallelStream();
    Window windowOfTasks = Window.ofTasks(plan, first, figures.asOf());
    ImmutableList<TaskEvaluation.Standing> standings =
        new TaskEvaluation(plan, apparatus, figures, windowOfTasks).standings();
    ImmutableList<ResultWithEvidence> judged =
        targets
            .map(
                target ->
                    new TargetEvaluation(plan, apparatus, figures, target, standings)
                        .judged(revisions.termsOnDueDay(target.id())))
            .collect(toImmutableList());
    ImmutableList<TargetResult> results =
        judged.stream().map(ResultWithEvidence::result).collect(toImmutableList());
    ImmutableList<TaskResult> tasks =
        standings.stream().map(TaskEvaluation.Standing::result).collect(toImmutableList());
    return ImmutableEvaluationReport.builder()
        .plan(plan.id())
        .decision(plan.decision())
        .inForceFrom(plan.inForceFrom())
        .asOf(figures.asOf())
        .addAllResults(results)
        .addAllRemoved(revisions.removed())
        .addAllTasks(tasks)
        .addAllUnused(
            UnusedFigureFinder.of(
                plan, apparatus, figures, windowOfTasks, results, tasks, parallelism))
        .addAllHypothetical(figures.hypothetical(plan.calendar()))
        .evidence(new ReportEvidence(plan, apparatus, figures, judged, standings))
        .build();
  }
}
