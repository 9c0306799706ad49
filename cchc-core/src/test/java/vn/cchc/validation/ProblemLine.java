package vn.cchc.validation;

import vn.cchc.problem.Problem;

/** A problem in one line, such as "WARNING NO_LEGAL_BASIS /delegations/0: giao, , so-1". */
final class ProblemLine {
  private ProblemLine() {}

  static String of(Problem problem) {
    return "%s %s %s: %s, %s, %s"
        .formatted(
            problem.severity(),
            problem.code(),
            problem.place().pointer(),
            problem.subject(),
            problem.expected(),
            problem.actual());
  }
}
