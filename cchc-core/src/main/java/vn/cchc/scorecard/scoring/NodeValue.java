package vn.cchc.scorecard.scoring;

import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.ScoreNode;

/**
 * What a node adds to its parent.
 *
 * @param part whether it counts at all
 * @param points its points; 0 where it does not count
 * @param applicable the most points that apply; 0 where it does not count
 */
record NodeValue(Part part, PointRange points, Fraction applicable) {
  enum Part {
    /** It counts. */
    COUNTS,
    /** It is left out of the points and of the most points. */
    LEFT_OUT,
    /** It is left out, and its most points are shared among its siblings. */
    SHARED_OUT
  }

  private static final PointRange NONE = PointRange.of(Fraction.ZERO);

  static NodeValue counting(PointRange points, Fraction applicable) {
    return new NodeValue(Part.COUNTS, points, applicable);
  }

  static NodeValue full(ScoreNode node) {
    Fraction max = Fraction.of(node.max());
    return counting(PointRange.of(max), max);
  }

  /** Returns what a node that does not apply adds. */
  static NodeValue notApplicable(ScoreNode node) {
    return switch (node.whenNotApplicable()) {
      case EXCLUDED -> new NodeValue(Part.LEFT_OUT, NONE, Fraction.ZERO);
      case REDISTRIBUTE -> new NodeValue(Part.SHARED_OUT, NONE, Fraction.ZERO);
      case FULL_MARK -> full(node);
      case ZERO -> counting(NONE, Fraction.of(node.max()));
    };
  }

  boolean counts() {
    return part == Part.COUNTS;
  }

  NodeValue rounded(ScoreNode node) {
    return node.roundedTo().isEmpty() || !counts()
        ? this
        : counting(
            points.map(
                exact ->
                    Fraction.of(exact.rounded(node.roundedTo().getAsInt(), RoundingMode.HALF_UP))),
            applicable);
  }

  /** Sets the low end, the high end or both to 0. */
  NodeValue knockedOut(boolean low, boolean high) {
    return counts() && (low || high)
        ? counting(new PointRange(Fraction.ZERO, high ? Fraction.ZERO : points.high()), applicable)
        : this;
  }

  /** Puts the values of a node's parts together, in the order of the parts. */
  static NodeValue combined(ScoreNode node, List<NodeValue> parts) {
    if (parts.stream().noneMatch(NodeValue::counts)) {
      return notApplicable(node);
    }
    NodeValue value =
        switch (node.combination()) {
          case SUM -> sum(node, parts, child -> Fraction.of(1));
          case WEIGHTED_SUM -> sum(node, parts, child -> Fraction.of(child.weight()));
          case MEAN -> mean(parts);
          case LOWEST -> lowest(node, parts);
        };
    return value.rounded(node);
  }

  private static NodeValue sum(
      ScoreNode node, List<NodeValue> parts, Function<ScoreNode, Fraction> weights) {
    PointRange points = NONE;
    Fraction applicable = Fraction.ZERO;
    Fraction shared = Fraction.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      NodeValue part = parts.get(i);
      ScoreNode child = node.children().get(i);
      Fraction weight = weights.apply(child);
      points = points.plus(part.points().map(weight::times));
      applicable = applicable.plus(part.applicable().times(weight));
      if (part.part() == Part.SHARED_OUT) {
        shared = shared.plus(Fraction.of(child.max()).times(weight));
      }
    }
    Fraction all = applicable.plus(shared);
    Fraction factor = all.over(applicable);
    return counting(points.map(factor::times), all);
  }

  private static NodeValue mean(List<NodeValue> parts) {
    PointRange points = NONE;
    Fraction applicable = Fraction.ZERO;
    long number = 0;
    for (NodeValue part : parts) {
      points = points.plus(part.points());
      applicable = applicable.plus(part.applicable());
      number += part.counts() ? 1 : 0;
    }
    Fraction count = Fraction.of(number);
    return counting(points.map(sum -> sum.over(count)), applicable.over(count));
  }

  private static NodeValue lowest(ScoreNode node, List<NodeValue> parts) {
    Fraction max = Fraction.of(node.max());
    BinaryOperator<Fraction> lower = (one, other) -> one.compareTo(other) <= 0 ? one : other;
    List<PointRange> shares =
        parts.stream()
            .filter(NodeValue::counts)
            .map(part -> part.points().map(points -> points.over(part.applicable())))
            .toList();
    Fraction low = shares.stream().map(PointRange::low).reduce(lower).orElseThrow();
    Fraction high = shares.stream().map(PointRange::high).reduce(lower).orElseThrow();
    return counting(new PointRange(low, high).map(max::times), max);
  }
}
