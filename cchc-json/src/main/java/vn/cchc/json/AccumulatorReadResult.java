package vn.cchc.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.problem.Problem;

/**
 * The result of reading lines of observations into an accumulator.
 *
 * @param accumulator the observations of the good lines
 * @param read how many lines were good and bad
 * @param problems everything that is wrong with the bad ones, by position
 */
public record AccumulatorReadResult(
    ObservationAccumulator accumulator, LineCounts read, ImmutableList<Problem> problems) {
  /** Checks that all are given. */
  public AccumulatorReadResult {
    requireNonNull(accumulator, "accumulator");
    requireNonNull(read, "read");
    requireNonNull(problems, "problems");
  }
}
