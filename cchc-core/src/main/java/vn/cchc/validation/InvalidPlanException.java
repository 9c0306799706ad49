package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import vn.cchc.problem.Problem;

/** A plan that cannot be evaluated, with everything that is wrong with it. */
public final class InvalidPlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Everything that is wrong. */
  private final ImmutableList<Problem> problems;

  InvalidPlanException(String plan, ImmutableList<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.place() + " " + problem.code() + " " + problem.actual())
            .collect(Collectors.joining("; ", "plan " + plan + ": ", "")));
    this.problems = problems;
  }

  /** {@return everything that is wrong, in the order of the document} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
