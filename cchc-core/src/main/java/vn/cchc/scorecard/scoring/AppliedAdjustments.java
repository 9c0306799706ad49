package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;

/** The adjustments at one agency, and what they do to the points of the root. */
final class AppliedAdjustments {
  private static final Fraction DUE = Fraction.of(1);

  private final Scorecard scorecard;
  private final ImmutableList<AppliedAdjustment> all;

  AppliedAdjustments(Scorecard scorecard, EffectiveEntries entries, AgencyId agency) {
    this.scorecard = scorecard;
    this.all =
        scorecard.adjustments().stream()
            .map(adjustment -> applied(adjustment, entries, agency))
            .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<AppliedAdjustment> all() {
    return all;
  }

  private static AppliedAdjustment applied(
      Adjustment adjustment, EffectiveEntries entries, AgencyId agency) {
    List<ScoreEntry> effective =
        entries.effective(
            agency,
            new EntrySubject.OfAdjustment(adjustment.id()),
            entry -> counts(adjustment, entry));
    List<Fraction> points =
        effective.stream().map(entry -> points(adjustment.effect(), entry.content())).toList();
    Comparator<Fraction> rising = Comparator.naturalOrder();
    return new AppliedAdjustment(
        adjustment,
        effective.stream().findFirst(),
        new PointRange(
            points.stream().min(rising).orElse(Fraction.ZERO),
            points.stream().max(rising).orElse(Fraction.ZERO)));
  }

  /** Returns whether an entry can say how often an adjustment is due, and does so late enough. */
  static boolean counts(Adjustment adjustment, ScoreEntry entry) {
    return entry.round().compareTo(adjustment.firstRound()) >= 0
        && (entry.content() instanceof EntryContent.Count
            || (entry.content() instanceof EntryContent.Points
                && (adjustment.effect() instanceof Adjustment.Bonus
                    || adjustment.effect() instanceof Adjustment.Penalty)));
  }

  private static Fraction points(Adjustment.Effect effect, EntryContent content) {
    if (effect instanceof Adjustment.Bonus bonus) {
      return points(bonus.each(), bonus.atMost(), content);
    } else if (effect instanceof Adjustment.Penalty penalty) {
      return points(penalty.each(), penalty.atMost(), content);
    }
    return content instanceof EntryContent.Count count && count.count() > 0 ? DUE : Fraction.ZERO;
  }

  private static Fraction points(
      BigDecimal each, Optional<BigDecimal> atMost, EntryContent content) {
    Fraction points =
        content instanceof EntryContent.Count count
            ? Fraction.of(count.count()).times(Fraction.of(each))
            : Fraction.of(((EntryContent.Points) content).points().amount());
    return atMost.map(Fraction::of).map(most -> lower(most, points)).orElse(points);
  }

  /**
   * Returns whether a node is set to 0.
   *
   * @param isLow whether the low end is asked for, in which what may be due is due
   */
  boolean knocksOut(NodeCode node, boolean isLow) {
    return all.stream()
        .anyMatch(
            one ->
                one.adjustment().effect() instanceof Adjustment.KnockOut knockOut
                    && knockOut.node().equals(node)
                    && end(one, !isLow).signum() > 0);
  }

  boolean isContradictory() {
    return all.stream().anyMatch(one -> !one.points().isExact());
  }

  boolean isAppraised() {
    return all.stream()
        .filter(AppliedAdjustment::isDue)
        .flatMap(one -> one.entry().stream())
        .noneMatch(entry -> entry.round() == ScoringRound.SELF);
  }

  /** Returns the total, on the scale of the set, for a value of the root that counts. */
  PointRange total(NodeValue root) {
    return new PointRange(
        total(root.points().low(), root.applicable(), true),
        total(root.points().high(), root.applicable(), false));
  }

  /** Returns one end of the total: sums, renormalisation, bonus, penalty, in this order. */
  Fraction total(Fraction points, Fraction applicable, boolean isLow) {
    Fraction scale = Fraction.of(scorecard.total());
    Fraction before = bonus(true, isLow);
    Fraction early = limited(before);
    Fraction raw = notNegative(points.plus(early).minus(penalty(true, isLow)));
    Fraction late = limited(before.plus(bonus(false, isLow))).minus(early);
    Fraction raised = lower(scale, raw.times(scale).over(applicable).plus(late));
    return notNegative(raised.minus(penalty(false, isLow)));
  }

  private Fraction limited(Fraction bonus) {
    return scorecard.bonusAtMost().map(Fraction::of).map(most -> lower(most, bonus)).orElse(bonus);
  }

  private Fraction bonus(boolean isBefore, boolean isLow) {
    return all.stream()
        .filter(one -> one.adjustment().isBeforeRenormalisation() == isBefore)
        .filter(one -> one.adjustment().effect() instanceof Adjustment.Bonus)
        .map(one -> end(one, isLow))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction penalty(boolean isBefore, boolean isLow) {
    return all.stream()
        .filter(one -> one.adjustment().isBeforeRenormalisation() == isBefore)
        .filter(one -> one.adjustment().effect() instanceof Adjustment.Penalty)
        .map(one -> end(one, !isLow))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Fraction end(AppliedAdjustment one, boolean isLow) {
    return isLow ? one.points().low() : one.points().high();
  }

  private static Fraction lower(Fraction one, Fraction other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Fraction notNegative(Fraction points) {
    return points.signum() < 0 ? Fraction.ZERO : points;
  }
}
