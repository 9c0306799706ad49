package vn.cchc.scorecard.validation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;
import vn.cchc.scorecard.Scorecard;

/**
 * Finds what is wrong with a set of criteria, all of it at once: sums that differ, figures without
 * points or with two, classes with holes.
 */
public final class ScorecardValidator {
  private ScorecardValidator() {}

  /**
   * Checks a scorecard by itself.
   *
   * @param scorecard the scorecard
   * @return every problem, placed by JSON Pointers into the scorecard's document, in its order
   */
  public static ImmutableList<Problem> validate(Scorecard scorecard) {
    return new ScorecardCheck(scorecard, Optional.empty(), Optional.empty()).problems();
  }

  /**
   * Checks a scorecard by itself and against a register.
   *
   * @param scorecard the scorecard
   * @param agencies the agencies that it may refer to
   * @return every problem, placed by JSON Pointers into the scorecard's document, in its order
   */
  public static ImmutableList<Problem> validate(Scorecard scorecard, AgencyRegister agencies) {
    return new ScorecardCheck(scorecard, Optional.of(agencies), Optional.empty()).problems();
  }

  /**
   * Checks a scorecard by itself, against a register and against the plan whose indicators it
   * scores.
   *
   * @param scorecard the scorecard
   * @param agencies the agencies that it may refer to
   * @param plan the plan
   * @return every problem, placed by JSON Pointers into the scorecard's document, in its order
   */
  public static ImmutableList<Problem> validate(
      Scorecard scorecard, AgencyRegister agencies, Plan plan) {
    return new ScorecardCheck(scorecard, Optional.of(agencies), Optional.of(plan)).problems();
  }

  /**
   * Refuses a scorecard in which something is wrong that keeps it from being scored.
   *
   * @param scorecard the scorecard
   * @param problems what is wrong with it
   * @throws InvalidScorecardException if one of the problems is an error; warnings do not count
   */
  public static void requireSound(Scorecard scorecard, ImmutableList<Problem> problems) {
    ImmutableList<Problem> errors =
        problems.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .collect(ImmutableList.toImmutableList());
    if (!errors.isEmpty()) {
      throw new InvalidScorecardException(scorecard.id(), errors);
    }
  }
}
