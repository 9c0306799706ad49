package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.ClassScheme.FailedSide;
import vn.cchc.scorecard.ClassScheme.NodeShare;
import vn.cchc.scorecard.ClassScheme.ScoreClass;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.Scorecard;

/** Finds the class of an agency, where it is certain. */
final class ClassFinder {
  private final ClassScheme scheme;
  private final PointRange total;
  private final ImmutableList<NodeShare> low;
  private final ImmutableList<NodeShare> high;
  private final ImmutableList<AppliedAdjustment> adjustments;

  private ClassFinder(
      ClassScheme scheme,
      PointRange total,
      NodeScore root,
      ImmutableList<AppliedAdjustment> adjustments) {
    this.scheme = scheme;
    this.total = total;
    this.low = shares(root, PointRange::low);
    this.high = shares(root, PointRange::high);
    this.adjustments = adjustments;
  }

  static ClassResult of(
      Scorecard scorecard,
      Optional<PointRange> total,
      NodeScore root,
      ImmutableList<AppliedAdjustment> adjustments) {
    return scorecard.classes().isEmpty() || total.isEmpty()
        ? ClassResult.without(ClassResult.State.NO_CLASSES)
        : new ClassFinder(scorecard.classes().orElseThrow(), total.orElseThrow(), root, adjustments)
            .result();
  }

  private static ImmutableList<NodeShare> shares(
      NodeScore root, Function<PointRange, Fraction> end) {
    ImmutableSet<NodeCode> areas =
        root.parts().stream()
            .map(part -> part.node().code())
            .collect(ImmutableSet.toImmutableSet());
    return root.all()
        .filter(score -> score.percent().isPresent())
        .map(
            score ->
                new NodeShare(
                    score.node().code(),
                    areas.contains(score.node().code()),
                    end.apply(score.percent().orElseThrow())))
        .collect(ImmutableList.toImmutableList());
  }

  private ClassResult result() {
    List<ScoreClass> possible = scheme.classes().stream().filter(this::mayHold).toList();
    if (possible.isEmpty()) {
      return new ClassResult(
          ClassResult.State.UNCLASSED, Optional.empty(), false, false, failed(scheme.classes()));
    }
    int place = scheme.classes().indexOf(possible.get(0));
    if (!holds(possible.get(0))) {
      return ClassResult.without(ClassResult.State.UNDECIDED);
    }
    int certain = capped(place, PointRange::low);
    if (certain != capped(place, PointRange::high)) {
      return ClassResult.without(ClassResult.State.UNDECIDED);
    }
    return new ClassResult(
        ClassResult.State.CLASSED,
        Optional.of(scheme.classes().get(certain).name()),
        certain != place,
        false,
        failed(scheme.classes().subList(0, place)));
  }

  /** Returns whether a class may hold for some points between both ends. */
  private boolean mayHold(ScoreClass one) {
    return one.interval().meets(total.low(), total.high())
        && ClassScheme.failed(one, high).isEmpty();
  }

  /** Returns whether a class holds for all points between both ends. */
  private boolean holds(ScoreClass one) {
    return one.interval().contains(total.low())
        && one.interval().contains(total.high())
        && ClassScheme.failed(one, low).isEmpty();
  }

  private int capped(int place, Function<PointRange, Fraction> end) {
    return adjustments.stream()
        .filter(one -> end.apply(one.points()).signum() > 0)
        .flatMap(
            one ->
                one.adjustment().effect() instanceof Adjustment.ClassCap cap
                    ? scheme.classes().stream()
                        .filter(some -> some.name().equals(cap.best()))
                        .map(scheme.classes()::indexOf)
                    : Stream.empty())
        .max(Comparator.naturalOrder())
        .map(worst -> Math.max(worst, place))
        .orElse(place);
  }

  private ImmutableList<FailedSide> failed(List<ScoreClass> classes) {
    return classes.stream()
        .filter(one -> one.interval().meets(total.low(), total.high()))
        .flatMap(one -> ClassScheme.failed(one, high).stream())
        .collect(ImmutableList.toImmutableList());
  }
}
