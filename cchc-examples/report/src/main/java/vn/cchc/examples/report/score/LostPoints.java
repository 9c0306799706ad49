package vn.cchc.examples.report.score;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.scoring.NodeScore;

/**
 * How many points the agencies lose by a leaf.
 *
 * @param leaf the leaf
 * @param points the points that they lose for certain, exactly
 * @param losing how many lose some for certain
 * @param unknown of how many the points are not known
 */
record LostPoints(ScoreNode leaf, Fraction points, long losing, long unknown) {
  /** Returns the leaves by which something is lost or not known, those that cost most first. */
  static ImmutableList<LostPoints> of(ScoreEdition edition) {
    return edition.leaves().stream()
        .map(leaf -> of(leaf, edition.at(leaf)))
        .filter(lost -> lost.losing() > 0 || lost.unknown() > 0)
        .sorted(Comparator.comparing(LostPoints::points).reversed())
        .collect(ImmutableList.toImmutableList());
  }

  private static LostPoints of(ScoreNode leaf, List<NodeScore> scores) {
    List<Fraction> certain =
        scores.stream()
            .filter(score -> !score.state().isUncertain())
            .map(NodeScore::lost)
            .filter(lost -> lost.signum() > 0)
            .toList();
    return new LostPoints(
        leaf,
        certain.stream().reduce(Fraction.ZERO, Fraction::plus),
        certain.size(),
        scores.stream().filter(score -> score.state().isUncertain()).count());
  }
}
