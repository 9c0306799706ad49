package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.made.ImmutableNodeScore;

/** Scores the tree of a set at one agency: the leaves, then each node by its parts. */
final class TreeScorer {
  private final LeafScorer leaves;
  private final EffectiveEntries entries;
  private final BlockLeaders leaders;
  private final AgencyId agency;
  private final AppliedAdjustments adjustments;

  /** A node with its parts before it is known what more points would be worth. */
  record Scored(
      ScoreNode node,
      NodeScore.State state,
      NodeValue value,
      Optional<NodeScore.Cause> cause,
      Optional<LeafOutcome> leaf,
      Optional<ScoreEntry> entry,
      ImmutableList<Scored> parts) {}

  TreeScorer(
      LeafScorer leaves,
      EffectiveEntries entries,
      BlockLeaders leaders,
      AgencyId agency,
      AppliedAdjustments adjustments) {
    this.leaves = leaves;
    this.entries = entries;
    this.leaders = leaders;
    this.agency = agency;
    this.adjustments = adjustments;
  }

  Scored score(ScoreNode node) {
    Optional<NodeScore.Cause> leftOut = leaves.whyLeftOut(node, agency);
    Scored scored =
        leftOut.isPresent()
            ? leftOut(node, leftOut.orElseThrow())
            : node.isLeaf() ? leaf(node) : combined(node);
    boolean isKnockedOut = adjustments.knocksOut(node.code(), true);
    return isKnockedOut && scored.value().counts()
        ? new Scored(
            node,
            NodeScore.State.KNOCKED_OUT,
            knockedOut(node, scored.value()),
            scored.cause(),
            scored.leaf(),
            scored.entry(),
            scored.parts())
        : scored;
  }

  private NodeValue knockedOut(ScoreNode node, NodeValue value) {
    return value.knockedOut(
        adjustments.knocksOut(node.code(), true), adjustments.knocksOut(node.code(), false));
  }

  private Scored leftOut(ScoreNode node, NodeScore.Cause cause) {
    return new Scored(
        node,
        NodeScore.State.NOT_APPLICABLE,
        NodeValue.notApplicable(node),
        Optional.of(cause),
        Optional.empty(),
        cause == NodeScore.Cause.ENTERED ? leaves.notApplicable(node, agency) : Optional.empty(),
        ImmutableList.of());
  }

  private Scored leaf(ScoreNode node) {
    LeafOutcome outcome = leaves.score(node, agency, leaders);
    return new Scored(
        node,
        outcome.state(),
        outcome.value(node),
        outcome.cause(),
        Optional.of(outcome),
        outcome.entry(),
        ImmutableList.of());
  }

  private Scored combined(ScoreNode node) {
    ImmutableList<Scored> parts =
        node.children().stream().map(this::score).collect(ImmutableList.toImmutableList());
    boolean applies = parts.stream().anyMatch(part -> part.value().counts());
    boolean isCertain = parts.stream().noneMatch(part -> part.state().isUncertain());
    return new Scored(
        node,
        applies
            ? isCertain ? NodeScore.State.SCORED : NodeScore.State.INCOMPLETE
            : NodeScore.State.NOT_APPLICABLE,
        NodeValue.combined(node, Lists.transform(parts, Scored::value)),
        applies ? Optional.empty() : Optional.of(NodeScore.Cause.NO_PART),
        Optional.empty(),
        Optional.empty(),
        parts);
  }

  /**
   * Returns by how much the low end of the total would rise if each leaf had all its points.
   *
   * @param total the low end of the total for a value of the root
   */
  ImmutableMap<NodeCode, Fraction> gains(Scored root, Function<NodeValue, Fraction> total) {
    ImmutableMap.Builder<NodeCode, Fraction> gains = ImmutableMap.builder();
    addGains(root, total, total.apply(root.value()), gains);
    return gains.buildOrThrow();
  }

  private void addGains(
      Scored scored,
      Function<NodeValue, Fraction> total,
      Fraction now,
      ImmutableMap.Builder<NodeCode, Fraction> gains) {
    ScoreNode node = scored.node();
    if (node.isLeaf()) {
      gains.put(
          node.code(),
          scored.state() == NodeScore.State.NOT_APPLICABLE
              ? Fraction.ZERO
              : total.apply(knockedOut(node, NodeValue.full(node))).minus(now));
    }
    List<NodeValue> values = new ArrayList<>(Lists.transform(scored.parts(), Scored::value));
    for (int i = 0; i < values.size(); i++) {
      int place = i;
      addGains(
          scored.parts().get(i),
          value -> {
            List<NodeValue> others = new ArrayList<>(values);
            others.set(place, value);
            return total.apply(knockedOut(node, NodeValue.combined(node, others)));
          },
          now,
          gains);
    }
  }

  NodeScore finished(Scored scored, ImmutableMap<NodeCode, Fraction> gains) {
    ScoreNode node = scored.node();
    ImmutableNodeScore.Builder builder =
        ImmutableNodeScore.builder()
            .node(node)
            .state(scored.state())
            .points(scored.value().points())
            .applicable(scored.value().applicable())
            .cause(scored.cause())
            .entry(scored.entry())
            .figure(scored.leaf().flatMap(LeafOutcome::figure))
            .gain(gains.getOrDefault(node.code(), Fraction.ZERO));
    if (scored.leaf().isPresent()) {
      builder
          .self(leaves.points(node, agency, leaders, ScoringRound.SELF, ScoringRound.SELF))
          .appraised(
              leaves.points(
                  node, agency, leaders, ScoringRound.APPRAISED_1, ScoringRound.APPRAISED_2))
          .explanation(entries.explanation(agency, new EntrySubject.OfLeaf(node.code())));
    } else {
      builder.explanation(entries.explanation(agency, new EntrySubject.OfNode(node.code())));
    }
    scored.parts().forEach(part -> builder.addParts(finished(part, gains)));
    return builder.build();
  }

  /** Returns whether nothing that the total rests on is the agency's own score. */
  static boolean isAppraised(Scored scored) {
    return scored.state() == NodeScore.State.KNOCKED_OUT
        || (scored.entry().filter(entry -> entry.round() == ScoringRound.SELF).isEmpty()
            && scored.parts().stream().allMatch(TreeScorer::isAppraised));
  }
}
