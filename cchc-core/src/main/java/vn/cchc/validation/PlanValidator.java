package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

/** Finds what is wrong with a plan, all of it at once. */
public final class PlanValidator {
  private PlanValidator() {}

  /**
   * Checks a plan by itself: what it refers to within itself, and whether its criteria suit its
   * indicators.
   *
   * @param plan the plan
   * @return every problem, placed by JSON Pointers into the plan's document, in its order
   */
  public static ImmutableList<Problem> validate(Plan plan) {
    return new PlanCheck(plan, Optional.empty()).problems();
  }

  /**
   * Checks a plan by itself and against a register.
   *
   * @param plan the plan
   * @param agencies the agencies that it may refer to
   * @return every problem, placed by JSON Pointers into the plan's document, in its order
   */
  public static ImmutableList<Problem> validate(Plan plan, AgencyRegister agencies) {
    return new PlanCheck(plan, Optional.of(agencies)).problems();
  }

  /**
   * Returns the revision of a plan that is in force on a day.
   *
   * @param plans the plan and its revisions
   * @param day the day
   * @return the revision
   * @throws InvalidPlanException if none is in force on the day
   */
  public static Plan requireInForce(PlanHistory plans, LocalDate day) {
    Optional<Plan> inForce = plans.inForce(day);
    if (inForce.isEmpty()) {
      throw new InvalidPlanException(
          plans.id().value(),
          ImmutableList.of(
              Problem.error(
                  ProblemCode.NOT_IN_FORCE,
                  Place.at(AttributePath.of("inForceFrom")),
                  plans.id().value(),
                  day.toString(),
                  plans.revisions().get(0).inForceFrom().orElseThrow().toString())));
    }
    return inForce.orElseThrow();
  }

  /**
   * Refuses a plan in which something is wrong that keeps it from being evaluated.
   *
   * @param plan the plan
   * @param agencies the agencies that it may refer to
   * @throws InvalidPlanException if {@link #validate(Plan, AgencyRegister)} finds an error;
   *     warnings do not count
   */
  public static void requireSound(Plan plan, AgencyRegister agencies) {
    ImmutableList<Problem> errors =
        validate(plan, agencies).stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .collect(ImmutableList.toImmutableList());
    if (!errors.isEmpty()) {
      throw new InvalidPlanException(plan.id().value(), errors);
    }
  }
}
