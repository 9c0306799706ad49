package vn.cchc.evaluation;

import com.google.common.collect.ComparisonChain;
import vn.cchc.observation.Observation;

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
