package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;

/** The best figures of a block, for the leaves that compare with them. */
final class BlockLeaders {
  /** No block: each agency leads itself. */
  static final BlockLeaders NONE = new BlockLeaders(ImmutableMap.of(), ImmutableSet.of());

  private final ImmutableMap<NodeCode, Fraction> best;
  private final ImmutableSet<NodeCode> unknown;

  private BlockLeaders(ImmutableMap<NodeCode, Fraction> best, ImmutableSet<NodeCode> unknown) {
    this.best = best;
    this.unknown = unknown;
  }

  static BlockLeaders of(ScoreNode root, LeafScorer leaves, Iterable<AgencyId> agencies) {
    Map<NodeCode, Fraction> best = new HashMap<>();
    Set<NodeCode> unknown = new HashSet<>();
    for (AgencyId agency : agencies) {
      applying(root, leaves, agency)
          .filter(leaf -> leaf.rule().orElse(null) instanceof ScoreRule.RelativeToBest)
          .forEach(
              leaf -> {
                LeafOutcome outcome = leaves.score(leaf, agency, NONE);
                outcome
                    .figure()
                    .flatMap(LeafScorer::number)
                    .ifPresent(figure -> best.merge(leaf.code(), figure, BlockLeaders::higher));
                if (outcome.state().isUncertain()) {
                  unknown.add(leaf.code());
                }
              });
    }
    return new BlockLeaders(ImmutableMap.copyOf(best), ImmutableSet.copyOf(unknown));
  }

  private static Stream<ScoreNode> applying(ScoreNode node, LeafScorer leaves, AgencyId agency) {
    return leaves.whyLeftOut(node, agency).isPresent()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(node),
            node.children().stream().flatMap(child -> applying(child, leaves, agency)));
  }

  private static Fraction higher(Fraction one, Fraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Returns the best figure known, which is at least the agency's own. */
  Fraction best(NodeCode leaf, Fraction own) {
    return Optional.ofNullable(best.get(leaf)).map(some -> higher(some, own)).orElse(own);
  }

  /** Returns whether an agency whose figure is not known may be better than the best known. */
  boolean isUnknown(NodeCode leaf) {
    return unknown.contains(leaf);
  }
}
