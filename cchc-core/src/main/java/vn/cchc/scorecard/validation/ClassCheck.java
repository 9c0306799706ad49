package vn.cchc.scorecard.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.ClassScheme.EveryArea;
import vn.cchc.scorecard.ClassScheme.NodeShare;
import vn.cchc.scorecard.ClassScheme.OneNode;
import vn.cchc.scorecard.ClassScheme.SideCondition;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;

/**
 * Finds totals that have no class. It tries bodies of one kind only: one area has some share of its
 * points, and all others have one share, so that the total is one of the limits or lies between
 * two.
 */
final class ClassCheck {
  /** The most bodies that are tried, so that a hostile set does not keep anybody waiting. */
  private static final int MOST_TRIED = 2_000;

  private static final Fraction ALL = Fraction.of(100);

  /**
   * A body without a class.
   *
   * @param total its total
   * @param weak the area that differs from the others
   * @param percent the share of that area
   */
  record Hole(Fraction total, NodeCode weak, Fraction percent) {}

  private final Scorecard scorecard;
  private final ClassScheme scheme;
  private final ImmutableList<Fraction> totals;
  private final ImmutableList<Fraction> shares;
  private int tried;

  ClassCheck(Scorecard scorecard, ClassScheme scheme) {
    this.scorecard = scorecard;
    this.scheme = scheme;
    this.totals =
        withMiddles(
            scheme.classes().stream()
                .map(one -> one.interval().range())
                .flatMap(
                    range ->
                        Stream.concat(
                            range.hasLowerBound()
                                ? Stream.of(Fraction.of(range.lowerEndpoint()))
                                : Stream.empty(),
                            range.hasUpperBound()
                                ? Stream.of(Fraction.of(range.upperEndpoint()))
                                : Stream.empty())),
            Fraction.of(scorecard.total()));
    this.shares =
        withMiddles(
            scheme.classes().stream()
                .flatMap(one -> one.sides().stream())
                .map(side -> Fraction.of(side.atLeast())),
            ALL);
  }

  private static ImmutableList<Fraction> withMiddles(Stream<Fraction> limits, Fraction most) {
    ImmutableSortedSet<Fraction> sorted =
        Stream.concat(Stream.of(Fraction.ZERO, most), limits)
            .filter(limit -> limit.signum() >= 0 && limit.compareTo(most) <= 0)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    ImmutableSortedSet.Builder<Fraction> all = ImmutableSortedSet.naturalOrder();
    all.addAll(sorted);
    for (int i = 1; i < sorted.size(); i++) {
      all.add(PlainNumbers.half(sorted.asList().get(i - 1), sorted.asList().get(i)));
    }
    return all.build().asList();
  }

  /** Returns totals that have no class although every area has the same share. */
  ImmutableList<Fraction> gaps() {
    return totals.stream()
        .filter(total -> isUnclassed(total, total.times(ALL).over(most()), Optional.empty(), ALL))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns, for each class with side conditions, a total of its interval without any class. */
  ImmutableList<Hole> holes() {
    List<Hole> holes = new ArrayList<>();
    for (ClassScheme.ScoreClass one : scheme.classes()) {
      weakNodes(one)
          .flatMap(
              weak ->
                  shares.stream()
                      .sorted(Comparator.reverseOrder())
                      .flatMap(share -> holes(weak, share)))
          .filter(hole -> one.interval().contains(hole.total()))
          .filter(hole -> holes.stream().noneMatch(known -> known.total().equals(hole.total())))
          .findFirst()
          .ifPresent(holes::add);
    }
    return ImmutableList.copyOf(holes);
  }

  /** Passes on each area that an adjustment sets to 0, with the least total that has no class. */
  void knockOuts(Consumer<Hole> found) {
    for (Adjustment adjustment : scorecard.adjustments()) {
      if (adjustment.effect() instanceof Adjustment.KnockOut knockOut) {
        scorecard.nodes().stream()
            .filter(area -> area.code().equals(knockOut.node()))
            .findFirst()
            .flatMap(area -> holes(area, Fraction.ZERO).findFirst())
            .ifPresent(found);
      }
    }
  }

  private Stream<ScoreNode> weakNodes(ClassScheme.ScoreClass one) {
    return one.sides().stream().flatMap(this::weakNodes);
  }

  private Stream<ScoreNode> weakNodes(SideCondition side) {
    if (side instanceof OneNode node) {
      return scorecard.nodes().stream().filter(area -> area.code().equals(node.node()));
    } else if (side instanceof EveryArea) {
      return scorecard.nodes().stream().sorted(Comparator.comparing(this::points)).limit(1);
    }
    throw new AssertionError(side);
  }

  /** Returns the totals, rising, that have no class while one area has a share of its points. */
  private Stream<Hole> holes(ScoreNode weak, Fraction share) {
    Fraction own = points(weak).times(share).over(ALL);
    Fraction others = most().minus(points(weak));
    return others.signum() == 0
        ? Stream.empty()
        : totals.stream()
            .filter(total -> total.compareTo(own) >= 0)
            .filter(total -> total.minus(own).compareTo(others) <= 0)
            .filter(
                total ->
                    isUnclassed(
                        total,
                        total.minus(own).times(ALL).over(others),
                        Optional.of(weak.code()),
                        share))
            .map(total -> new Hole(total, weak.code(), share));
  }

  private boolean isUnclassed(
      Fraction total, Fraction percent, Optional<NodeCode> weak, Fraction weakPercent) {
    if (++tried > MOST_TRIED) {
      return false;
    }
    ImmutableList<NodeShare> body =
        scorecard.nodes().stream()
            .map(
                area ->
                    new NodeShare(
                        area.code(),
                        true,
                        weak.filter(area.code()::equals).isPresent() ? weakPercent : percent))
            .collect(ImmutableList.toImmutableList());
    return scheme.find(total, body).isEmpty();
  }

  private Fraction most() {
    return Fraction.of(scorecard.total());
  }

  /** Returns the points of the total that an area represents. */
  private Fraction points(ScoreNode area) {
    Fraction max = Fraction.of(area.max());
    return scorecard.combination() == ScoreNode.Combination.WEIGHTED_SUM
        ? max.times(Fraction.of(area.weight()))
        : max;
  }
}
