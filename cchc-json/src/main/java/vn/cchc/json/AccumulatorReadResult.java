package vn.cchc.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.problem.Problem;

/**
 * What came of reading lines of observations into a fold.
 *
 * @param fold what stands of the good lines
 * @param read how many lines were good and bad
 * @param problems everything that is wrong with the bad ones, by position
 */
public record AccumulatorReadResult(
    ObservationAccumulator fold, LineCounts read, ImmutableList<Problem> problems) {
  /** Checks that all are given. */
  public AccumulatorReadResult {
    requireNonNull(fold, "fold");
    requireNonNull(read, "read");
    requireNonNull(problems, "problems");
  }
}
