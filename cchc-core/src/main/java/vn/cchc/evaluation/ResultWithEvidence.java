package vn.cchc.evaluation;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableSet;
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
  /**
   * A figure in a set, which finds it among many of the same hash code by its order.
   *
   * @param figure the figure
   */
  record DistinctFigure(Observation figure) implements Comparable<DistinctFigure> {
    @Override
    public int compareTo(DistinctFigure other) {
      return ComparisonChain.start()
          .compare(figure.source().orElse(""), other.figure.source().orElse(""))
          .compare(figure.toString(), other.figure.toString())
          .result();
    }
  }

  /** Returns the figures that the result rests on, each once. */
  ImmutableSet<DistinctFigure> figures() {
    return all().map(DistinctFigure::new).collect(ImmutableSet.toImmutableSet());
  }

  private Stream<Observation> all() {
    return Stream.concat(own.list().stream(), inner.stream().flatMap(ResultWithEvidence::all));
  }
}
