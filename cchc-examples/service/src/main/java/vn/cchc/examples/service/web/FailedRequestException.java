package vn.cchc.examples.service.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** A request that cannot be carried out, with everything that is wrong with it. */
public final class FailedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final transient ImmutableList<Problem> problems;
  private final transient ImmutableSortedSet<String> plans;

  /**
   * Makes a failure.
   *
   * @param failure in which way the request fails
   * @param problems everything that is wrong
   */
  public FailedRequestException(Failure failure, Problem... problems) {
    this(failure, ImmutableList.copyOf(problems), ImmutableSortedSet.of());
  }

  /**
   * Makes a failure.
   *
   * @param failure in which way the request fails
   * @param problems everything that is wrong
   */
  public FailedRequestException(Failure failure, ImmutableList<Problem> problems) {
    this(failure, problems, ImmutableSortedSet.of());
  }

  /**
   * Makes a failure that concerns plans.
   *
   * @param failure in which way the request fails
   * @param problems everything that is wrong
   * @param plans the ids of the plans
   */
  public FailedRequestException(
      Failure failure, ImmutableList<Problem> problems, ImmutableSortedSet<String> plans) {
    super(failure.toString(), null, false, false);
    this.failure = failure;
    this.problems = problems;
    this.plans = plans;
  }

  /** Returns the failure of something that is larger than is taken. */
  public static FailedRequestException tooLarge(String subject, long limit) {
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
  public Failure failure() {
    return failure;
  }

  /** {@return everything that is wrong} */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  /** {@return the ids of the plans that it concerns} */
  public ImmutableSortedSet<String> plans() {
    return plans;
  }
}
