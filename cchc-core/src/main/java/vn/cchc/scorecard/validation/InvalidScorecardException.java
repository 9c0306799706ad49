package vn.cchc.scorecard.validation;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import vn.cchc.problem.Problem;
import vn.cchc.scorecard.ScorecardId;

/** A scorecard that cannot be scored, with everything that is wrong with it. */
public final class InvalidScorecardException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Problem> problems;

  InvalidScorecardException(ScorecardId scorecard, ImmutableList<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.place() + " " + problem.code() + " " + problem.actual())
            .collect(Collectors.joining("; ", "scorecard " + scorecard + ": ", "")));
    this.problems = problems;
  }

  /** {@return everything that is wrong, in the order of the document} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
