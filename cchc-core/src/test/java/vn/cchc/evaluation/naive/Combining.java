package vn.cchc.evaluation.naive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.cchc.verdict.Outcome;

/** One outcome of many (V6). */
final class Combining {
  private Combining() {}

  /** All must meet it: of the agencies of a selection, or of the parts of an "all of" (V6). */
  static Outcome all(Collection<Finding> findings) {
    if (has(findings, Outcome.NOT_MET)) {
      return Outcome.NOT_MET;
    } else if (findings.isEmpty()) {
      return Outcome.NO_DATA;
    }
    return firstUndecided(findings)
        .orElse(has(findings, Outcome.MET) ? Outcome.MET : Outcome.NOTHING_AROSE);
  }

  static Optional<Outcome> firstUndecided(Collection<Finding> findings) {
    for (Outcome outcome :
        List.of(
            Outcome.CONFLICT,
            Outcome.INVALID_DATA,
            Outcome.NO_BASELINE,
            Outcome.NO_DATA,
            Outcome.NOT_DUE)) {
      if (has(findings, outcome)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  private static boolean has(Collection<Finding> findings, Outcome outcome) {
    return findings.stream().anyMatch(finding -> finding.outcome == outcome);
  }
}
