package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;
import vn.cchc.document.LegalDocument;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Decimals;
import vn.cchc.text.Text;

/**
 * A set of criteria with points (<i>bộ tiêu chí, Chỉ số CCHC</i>) in one edition: the tree, the
 * classes, the blocks and what changes a total beside the tree.
 */
@Immutable
public sealed interface Scorecard permits ImmutableScorecard {
  /** By what the agencies of a block are ranked. */
  enum RankedBy {
    /** The exact totals. */
    EXACT_TOTAL,
    /** The totals as they are printed, so that equal prints share a place. */
    PRINTED_TOTAL
  }

  /** {@return the id} */
  ScorecardId id();

  /** {@return the title} */
  String title();

  /** {@return the period that is scored} */
  ReportingPeriod edition();

  /** {@return how names of periods are read; unless set, by the calendar year} */
  @Default
  default ReportingCalendar calendar() {
    return ReportingCalendar.CALENDAR;
  }

  /** {@return the decision by which it was issued, if given} */
  Optional<LegalDocument> decision();

  /** {@return the set that it replaces, if any} */
  Optional<ScorecardId> replaces();

  /** {@return the most points of the whole, above 0} */
  BigDecimal total();

  /** {@return how the points of the areas become the total; unless set, their sum} */
  @Default
  default ScoreNode.Combination combination() {
    return ScoreNode.Combination.SUM;
  }

  /** {@return the areas, in their order, at least one} */
  ImmutableList<ScoreNode> nodes();

  /** {@return the classes, if there are any} */
  Optional<ClassScheme> classes();

  /** {@return the blocks, in their order; none means that all agencies are one block} */
  ImmutableList<AgencyBlock> blocks();

  /** {@return what changes a total beside the tree, in its order} */
  ImmutableList<Adjustment> adjustments();

  /** {@return the most points that all bonuses add together, if there is a limit} */
  Optional<BigDecimal> bonusAtMost();

  /** {@return with how many decimals a total is printed, half-up; unless set, 2} */
  @Default
  default int printedDecimals() {
    return 2;
  }

  /** {@return by what agencies are ranked; unless set, by the exact totals} */
  @Default
  default RankedBy rankedBy() {
    return RankedBy.EXACT_TOTAL;
  }

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return the days that are scored, in the calendar of the set} */
  default Days days() {
    return edition().days(calendar());
  }

  /** {@return the whole as a node: the areas are its parts, and its code is empty} */
  default ScoreNode root() {
    return ScoreNode.builder()
        .code(NodeCode.ROOT)
        .name(title())
        .max(total())
        .combination(combination())
        .addAllChildren(nodes())
        .build();
  }

  /**
   * Returns a node.
   *
   * @param code its code; empty for the root
   * @return the first node with it
   */
  default Optional<ScoreNode> node(NodeCode code) {
    return root().all().filter(node -> node.code().equals(code)).findFirst();
  }

  /**
   * Returns an adjustment.
   *
   * @param id its id
   * @return the adjustment, if the set has it
   */
  default Optional<Adjustment> adjustment(AdjustmentId id) {
    return adjustments().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Checks that there is an area and that the numbers are possible.
   *
   * @return this, with its title in NFC and its numbers canonical
   */
  @Check
  default Scorecard check() {
    checkArgument(!nodes().isEmpty(), "scorecard %s: must have at least one area", id());
    checkArgument(
        total().signum() > 0, "scorecard %s: total must be above 0, but was %s", id(), total());
    checkArgument(
        bonusAtMost().orElse(BigDecimal.ONE).signum() > 0,
        "scorecard %s: the most of all bonuses must be above 0",
        id());
    checkArgument(
        printedDecimals() >= 0 && printedDecimals() <= 18,
        "scorecard %s: must be printed with 0 to 18 decimals, but is with %s",
        id(),
        printedDecimals());
    checkArgument(
        nodes().stream().noneMatch(node -> node.code().isRoot()),
        "scorecard %s: only the root may have the empty code",
        id());
    return ((ImmutableScorecard) this)
        .withTitle(Text.prose("scorecard title", title()))
        .withTotal(Decimals.canonical(total()))
        .withBonusAtMost(bonusAtMost().map(Decimals::canonical));
  }

  /** A builder of scorecards. */
  final class Builder extends ImmutableScorecard.Builder {
    Builder() {}

    /**
     * Sets the id.
     *
     * @param id the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      return id(ScorecardId.of(id));
    }

    /**
     * Sets the most points of the whole.
     *
     * @param total the points, above 0
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder total(long total) {
      return total(BigDecimal.valueOf(total));
    }
  }
}
