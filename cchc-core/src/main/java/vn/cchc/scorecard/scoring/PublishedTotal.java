package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;

/**
 * A total that was published, beside what its published parts come to. Printed parts are rounded,
 * so that the two may differ by half a unit of the last printed decimal of each.
 */
@Immutable
public sealed interface PublishedTotal permits ImmutablePublishedTotal {
  /** How a published total stands to its parts. */
  enum Finding {
    /** The parts, as printed, come to the total as printed. */
    EQUAL,
    /** They do not, but rounding explains it. */
    WITHIN_ROUNDING,
    /** Rounding does not explain it: one of the numbers is wrong. */
    CONTRADICTION,
    /** Two published numbers of one thing differ, or a part was not published. */
    NOT_CHECKABLE
  }

  /** {@return the agency} */
  AgencyId agency();

  /** {@return the node whose points were published; the empty code for the total} */
  NodeCode node();

  /** {@return the points as published} */
  Quantity published();

  /** {@return what the published parts come to, exactly; empty if some part is not there} */
  Optional<Fraction> recomputed();

  /** {@return the greatest difference that rounding explains; 0 if some part is not there} */
  Fraction tolerance();

  /** {@return how both stand to each other} */
  Finding finding();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Checks all published totals and points of nodes with parts. Nothing is corrected.
   *
   * @param scorecard the set
   * @param entries the entries, of which those of the round of publication count
   * @param asOf the day; what was recorded after it is left out
   * @return what was found, by rising agency, each total before its parts
   */
  static ImmutableList<PublishedTotal> check(
      Scorecard scorecard, ScoreEntries entries, LocalDate asOf) {
    List<ScoreEntry> published =
        entries.knownOn(asOf).all().stream()
            .filter(entry -> entry.scorecard().equals(scorecard.id()))
            .filter(entry -> entry.round() == ScoringRound.PUBLISHED)
            .toList();
    Check check = new Check(scorecard, new EffectiveEntries(published));
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

  /** A check of one set. */
  final class Check {
    private static final Fraction HALF = Fraction.of(1).over(Fraction.of(2));

    private final Scorecard scorecard;
    private final EffectiveEntries entries;

    private Check(Scorecard scorecard, EffectiveEntries entries) {
      this.scorecard = scorecard;
      this.entries = entries;
    }

    private Optional<PublishedTotal> total(AgencyId agency, ScoreNode node) {
      List<ScoreEntry> totals = entries(agency, node);
      if (totals.isEmpty() || !(totals.get(0).content() instanceof EntryContent.Points total)) {
        return Optional.empty();
      }
      PublishedTotal.Builder found =
          builder().agency(agency).node(node.code()).published(total.points());
      List<Optional<Part>> parts = node.children().stream().map(one -> part(agency, one)).toList();
      if (totals.size() > 1 || parts.stream().anyMatch(Optional::isEmpty)) {
        return Optional.of(found.tolerance(Fraction.ZERO).finding(Finding.NOT_CHECKABLE).build());
      }
      AppliedAdjustments adjustments = new AppliedAdjustments(scorecard, entries, agency);
      Fraction printed =
          total(node, adjustments, parts.stream().map(part -> part.orElseThrow().printed())).low();
      PointRange possible =
          total(node, adjustments, parts.stream().map(part -> part.orElseThrow().possible()));
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

    private static Finding finding(
        Quantity total, Fraction recomputed, PointRange possible, PointRange own) {
      Fraction printed =
          total.decimals().isPresent()
              ? Fraction.of(recomputed.rounded(total.decimals().getAsInt(), RoundingMode.HALF_UP))
              : recomputed;
      if (printed.equals(Fraction.of(total.amount()))) {
        return Finding.EQUAL;
      }
      return possible.low().compareTo(own.high()) <= 0 && own.low().compareTo(possible.high()) <= 0
          ? Finding.WITHIN_ROUNDING
          : Finding.CONTRADICTION;
    }

    private PointRange total(
        ScoreNode node, AppliedAdjustments adjustments, Stream<NodeValue> parts) {
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
      }
      return Optional.empty();
    }

    private List<ScoreEntry> entries(AgencyId agency, ScoreNode node) {
      return entries.effective(
          agency,
          node.isLeaf()
              ? new EntrySubject.OfLeaf(node.code())
              : new EntrySubject.OfNode(node.code()),
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

  /** A builder of findings. */
  final class Builder extends ImmutablePublishedTotal.Builder {
    Builder() {}
  }
}
