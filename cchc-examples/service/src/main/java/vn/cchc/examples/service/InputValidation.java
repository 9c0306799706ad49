package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;

/** Whether documents are good enough to be kept or judged. */
final class InputValidation {
  private InputValidation() {}

  /** {@return everything that is wrong with a plan, by itself or also against a register} */
  static ImmutableList<Problem> problems(ReadResult<Plan> plan, Optional<AgencyRegister> agencies) {
    return ImmutableList.<Problem>builder()
        .addAll(plan.problems())
        .addAll(
            agencies
                .map(register -> CchcJson.validate(plan, register))
                .orElseGet(() -> CchcJson.validate(plan)))
        .build();
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
