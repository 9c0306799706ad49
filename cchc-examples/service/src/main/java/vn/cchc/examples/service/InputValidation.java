package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.json.ReadResult;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;
import vn.cchc.validation.PlanValidator;

/** Whether documents are good enough to be kept or judged. */
final class InputValidation {
  private InputValidation() {}

  /** {@return everything that is wrong with a plan, by itself or also against a register} */
  static ImmutableList<Problem> problems(ReadResult<Plan> plan, Optional<AgencyRegister> agencies) {
    ImmutableList.Builder<Problem> problems =
        ImmutableList.<Problem>builder().addAll(plan.problems());
    plan.value()
        .map(
            value ->
                agencies
                    .map(register -> PlanValidator.validate(value, register))
                    .orElseGet(() -> PlanValidator.validate(value)))
        .orElse(ImmutableList.of())
        .forEach(problem -> problems.add(plan.locate(problem)));
    return problems.build();
  }

  /** {@return whether one of the problems is more than a warning} */
  static boolean hasError(ImmutableList<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /**
   * {@return what was read}
   *
   * @throws FailedRequestException if one of the problems is an error
   */
  static <T> T require(ReadResult<T> reading, ImmutableList<Problem> problems) {
    if (hasError(problems)) {
      throw new FailedRequestException(Failure.REFUSED, problems);
    }
    return reading.value().orElseThrow();
  }
}
