package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** A request that cannot be carried out, with everything that is wrong with it. */
final class FailedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final transient ImmutableList<Problem> problems;

  FailedRequestException(Failure failure, Problem... problems) {
    this(failure, ImmutableList.copyOf(problems));
  }

  FailedRequestException(Failure failure, ImmutableList<Problem> problems) {
    super(failure + " " + problems);
    this.failure = failure;
    this.problems = problems;
  }

  /** Returns the failure of a body that is larger than is taken. */
  static FailedRequestException tooLarge(String subject, long limit) {
    return new FailedRequestException(
        Failure.TOO_LARGE,
        Problem.error(
            ProblemCode.TOO_LARGE,
            Place.at(""),
            subject,
            Long.toString(limit),
            "> " + Long.toString(limit)));
  }

  /** {@return in which way it fails} */
  Failure failure() {
    return failure;
  }

  /** {@return everything that is wrong} */
  ImmutableList<Problem> problems() {
    return problems;
  }
}
