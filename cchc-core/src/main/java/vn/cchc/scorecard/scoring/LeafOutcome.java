package vn.cchc.scorecard.scoring;

import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Value;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.entry.ScoreEntry;

/**
 * What became of a leaf before its parent is looked at.
 *
 * @param state the state
 * @param points its points, rounded where the set says so
 * @param entry the entry that counts
 * @param figure the figure that was scored, where it is one alone
 * @param cause why it does not apply, where it does not
 */
record LeafOutcome(
    NodeScore.State state,
    PointRange points,
    Optional<ScoreEntry> entry,
    Optional<Value> figure,
    Optional<NodeScore.Cause> cause) {

  static LeafOutcome scored(ScoreNode leaf, Fraction points, Optional<Value> figure) {
    NodeValue value =
        NodeValue.counting(PointRange.of(points), Fraction.of(leaf.max())).rounded(leaf);
    return new LeafOutcome(
        NodeScore.State.SCORED, value.points(), Optional.empty(), figure, Optional.empty());
  }

  /** Returns a leaf of which anything from nothing to all may be true. */
  static LeafOutcome unknown(ScoreNode leaf, NodeScore.State state) {
    return new LeafOutcome(
        state,
        new PointRange(Fraction.ZERO, Fraction.of(leaf.max())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static LeafOutcome missing(ScoreNode leaf) {
    return leaf.whenMissing() == ScoreNode.WhenMissing.ZERO
        ? new LeafOutcome(
            NodeScore.State.MISSING_AS_ZERO,
            PointRange.of(Fraction.ZERO),
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        : unknown(leaf, NodeScore.State.MISSING);
  }

  static LeafOutcome notApplicable(NodeScore.Cause cause) {
    return new LeafOutcome(
        NodeScore.State.NOT_APPLICABLE,
        PointRange.of(Fraction.ZERO),
        Optional.empty(),
        Optional.empty(),
        Optional.of(cause));
  }

  LeafOutcome by(ScoreEntry source) {
    return new LeafOutcome(state, points, Optional.of(source), figure, cause);
  }

  /** Returns this of an agency whose leader is not known, from the points of the least on. */
  LeafOutcome from(LeafOutcome least) {
    return new LeafOutcome(
        NodeScore.State.LEADER_UNKNOWN,
        new PointRange(least.points.low(), points.high()),
        entry,
        figure,
        cause);
  }

  NodeValue value(ScoreNode leaf) {
    return state == NodeScore.State.NOT_APPLICABLE
        ? NodeValue.notApplicable(leaf)
        : NodeValue.counting(points, Fraction.of(leaf.max()));
  }
}
