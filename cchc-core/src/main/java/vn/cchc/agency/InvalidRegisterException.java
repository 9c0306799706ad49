package vn.cchc.agency;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import vn.cchc.problem.Problem;

/**
 * Says that agencies do not make a register, with everything that is wrong. Its message names the
 * first ten problems.
 */
public final class InvalidRegisterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_IN_MESSAGE = 10;

  /** Everything that is wrong. */
  private final ImmutableList<Problem> problems;

  InvalidRegisterException(ImmutableList<Problem> problems) {
    super(
        problems.stream()
            .limit(MOST_IN_MESSAGE)
            .map(problem -> problem.place() + " " + problem.code() + " " + problem.actual())
            .collect(
                Collectors.joining(
                    "; ",
                    "agencies: must fit together, but have %s: "
                        .formatted(
                            problems.size() == 1 ? "1 problem" : problems.size() + " problems"),
                    "")));
    this.problems = problems;
  }

  /** {@return everything that is wrong, in the order of the register} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
