package vn.cchc.evaluation;

import java.util.List;
import java.util.stream.Stream;
import vn.cchc.figures.Evidence;
import vn.cchc.observation.Observation;

/**
 * A result and the figures behind it.
 *
 * @param result the result
 * @param isSettled whether all figures are final
 * @param own the figures that the result uses itself
 * @param inner the results within it, each with its own figures
 */
record ResultWithEvidence(
    TargetResult result, boolean isSettled, Evidence own, List<ResultWithEvidence> inner) {
  Stream<Observation> figures() {
    return Stream.concat(own.list().stream(), inner.stream().flatMap(ResultWithEvidence::figures));
  }
}
