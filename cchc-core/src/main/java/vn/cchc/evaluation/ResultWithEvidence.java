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
 * @param baseline the figures from which it counts a change, where the plan states no value
 * @param inner the results within it, each with its own figures
 */
record ResultWithEvidence(
    TargetResult result,
    boolean isSettled,
    Evidence own,
    Evidence baseline,
    List<ResultWithEvidence> inner) {
  /** Takes a result without such a baseline of its own. */
  ResultWithEvidence(
      TargetResult result, boolean isSettled, Evidence own, List<ResultWithEvidence> inner) {
    this(result, isSettled, own, Evidence.NOTHING, inner);
  }

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

  /** Returns whether there are figures of what is judged, not only of a baseline. */
  boolean hasFigures() {
    return !own.list().isEmpty() || inner.stream().anyMatch(ResultWithEvidence::hasFigures);
  }

  /** Returns the figures that the result rests on, each once. */
  ImmutableSet<DistinctFigure> figures() {
    return all().map(DistinctFigure::new).collect(ImmutableSet.toImmutableSet());
  }

  private Stream<Observation> all() {
    return Stream.of(
            own.list().stream(),
            baseline.list().stream(),
            inner.stream().flatMap(ResultWithEvidence::all))
        .flatMap(figures -> figures);
  }
}
