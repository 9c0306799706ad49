package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.made.ImmutablePublishedTotal;

/** Holds the published totals of one set against their published parts. */
final class PublishedTotalCheck {
  private static final Fraction HALF = Fraction.of(1).over(Fraction.of(2));

  private final Scorecard scorecard;
  private final EffectiveEntries entries;

  private PublishedTotalCheck(Scorecard scorecard, EffectiveEntries entries) {
    this.scorecard = scorecard;
    this.entries = entries;
  }

  static ImmutableList<PublishedTotal> of(
      Scorecard scorecard, ScoreEntries entries, LocalDate asOf) {
    List<ScoreEntry> published =
        entries.knownOn(asOf).all().stream()
            .filter(entry -> entry.scorecard().equals(scorecard.id()))
            .filter(entry -> entry.round() == ScoringRound.PUBLISHED)
            .toList();
    PublishedTotalCheck check = new PublishedTotalCheck(scorecard, new EffectiveEntries(published));
    ScoreNode root = scorecard.root();
    return published.stream()
        .map(ScoreEntry::agency)
        .collect(ImmutableSortedSet.toImmutableSortedSet(AgencyId::compareTo))
        .stream()
        .flatMap(
            agency ->
                root.all()
                    .filter(node -> !node.isLeaf())
                    .flatMap(node -> check.total(agency, node).stream()))
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<PublishedTotal> total(AgencyId agency, ScoreNode node) {
    List<ScoreEntry> totals = entries(agency, node);
    if (totals.isEmpty() || !(totals.get(0).content() instanceof EntryContent.Points total)) {
      return Optional.empty();
    }
    ImmutablePublishedTotal.Builder found =
        ImmutablePublishedTotal.builder()
            .agency(agency)
            .node(node.code())
            .published(total.points());
    List<Optional<Part>> parts = node.children().stream().map(one -> part(agency, one)).toList();
    if (totals.size() > 1 || parts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.of(
          found.tolerance(Fraction.ZERO).finding(PublishedTotal.Finding.NOT_CHECKABLE).build());
    }
    AppliedAdjustments adjustments = new AppliedAdjustments(scorecard, entries, agency);
    Fraction printed =
        sum(node, adjustments, parts.stream().map(part -> part.orElseThrow().printed())).low();
    PointRange possible =
        sum(node, adjustments, parts.stream().map(part -> part.orElseThrow().possible()));
    PointRange own = possible(total.points());
    Fraction tolerance =
        possible
            .high()
            .minus(possible.low())
            .times(HALF)
            .plus(own.high().minus(own.low()).times(HALF));
    return Optional.of(
        found
            .recomputed(printed)
            .tolerance(tolerance)
            .finding(finding(total.points(), printed, possible, own))
            .build());
  }

  private static PublishedTotal.Finding finding(
      Quantity total, Fraction recomputed, PointRange possible, PointRange own) {
    Fraction printed =
        total.decimals().isPresent()
            ? Fraction.of(recomputed.rounded(total.decimals().getAsInt(), RoundingMode.HALF_UP))
            : recomputed;
    if (printed.equals(Fraction.of(total.amount()))) {
      return PublishedTotal.Finding.EQUAL;
    }
    return possible.low().compareTo(own.high()) <= 0 && own.low().compareTo(possible.high()) <= 0
        ? PublishedTotal.Finding.WITHIN_ROUNDING
        : PublishedTotal.Finding.CONTRADICTION;
  }

  private PointRange sum(ScoreNode node, AppliedAdjustments adjustments, Stream<NodeValue> parts) {
    NodeValue value = NodeValue.combined(node, parts.toList());
    return node.code().isRoot() && value.counts() ? adjustments.total(value) : value.points();
  }

  /** A published part: as it was printed, and between what it may have been before. */
  private record Part(NodeValue printed, NodeValue possible) {}

  private Optional<Part> part(AgencyId agency, ScoreNode node) {
    List<ScoreEntry> published = entries(agency, node);
    if (published.size() != 1) {
      return Optional.empty();
    } else if (published.get(0).content() instanceof EntryContent.NotApplicable) {
      return Optional.of(new Part(NodeValue.notApplicable(node), NodeValue.notApplicable(node)));
    } else if (published.get(0).content() instanceof EntryContent.Points points) {
      Fraction max = Fraction.of(node.max());
      PointRange printed = PointRange.of(Fraction.of(points.points().amount()));
      return Optional.of(
          new Part(
              NodeValue.counting(printed, max),
              NodeValue.counting(possible(points.points()), max)));
    } else if (published.get(0).content() instanceof EntryContent.Figure figure) {
      return byFigure(node, figure.value());
    }
    return Optional.empty();
  }

  /** Scores a published figure by the rule of its leaf, if the rule needs no other figure. */
  private static Optional<Part> byFigure(ScoreNode leaf, Value figure) {
    return leaf.rule()
        .filter(rule -> !(rule instanceof ScoreRule.RelativeToBest))
        .flatMap(
            rule -> rule instanceof ScoreRule.OneFigure one ? Optional.of(one) : Optional.empty())
        .map(rule -> LeafScorer.byFigure(leaf, rule, figure, BlockLeaders.NONE))
        .filter(outcome -> !outcome.state().isUncertain())
        .map(outcome -> new Part(outcome.value(leaf), outcome.value(leaf)));
  }

  private List<ScoreEntry> entries(AgencyId agency, ScoreNode node) {
    return entries.effective(
        agency,
        node.isLeaf() ? new EntrySubject.OfLeaf(node.code()) : new EntrySubject.OfNode(node.code()),
        entry -> true);
  }

  /** Returns the numbers that a source prints like this. */
  private static PointRange possible(Quantity printed) {
    Fraction amount = Fraction.of(printed.amount());
    if (printed.decimals().isEmpty()) {
      return PointRange.of(amount);
    }
    Fraction half =
        Fraction.of(BigDecimal.ONE.movePointLeft(printed.decimals().getAsInt())).times(HALF);
    return new PointRange(amount.minus(half), amount.plus(half));
  }
}
