package vn.cchc.json.plantest;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.TargetId;

/**
 * One case of a test of a plan: what is reported, and the results that targets must have on a day.
 *
 * @param name what the case shows
 * @param asOf the day
 * @param observations all that is reported
 * @param expected what is expected, by target; targets that are not named are not compared
 */
public record PlanTest(
    String name,
    LocalDate asOf,
    ImmutableList<Observation> observations,
    ImmutableMap<TargetId, ExpectedResult> expected) {
  /** Checks that the case expects something. */
  public PlanTest {
    requireNonNull(name, "name");
    requireNonNull(asOf, "asOf");
    requireNonNull(observations, "observations");
    checkArgument(!expected.isEmpty(), "plan test %s: must expect something", name);
  }

  /**
   * Judges the case.
   *
   * @param plan the plan
   * @param agencies the agencies
   * @return one failure for each target with another result, in the order of the document
   * @throws vn.cchc.validation.InvalidPlanException if the plan refers to what it or the register
   *     does not have, or is not in force on the day
   * @throws IllegalArgumentException if the plan lacks one of the targets
   */
  public ImmutableList<PlanTestFailure> failures(Plan plan, AgencyRegister agencies) {
    EvaluationReport report =
        Evaluator.evaluate(plan, agencies, new Observations(observations), asOf);
    ImmutableList.Builder<PlanTestFailure> failures = ImmutableList.builder();
    expected.forEach(
        (target, result) -> {
          var differences = result.differences(report.result(target));
          if (!differences.isEmpty()) {
            failures.add(new PlanTestFailure(name, asOf, differences, report.result(target)));
          }
        });
    return failures.build();
  }
}
