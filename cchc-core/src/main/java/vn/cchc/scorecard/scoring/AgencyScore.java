package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Rank;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.scoring.made.ImmutableAgencyScore;

/** The result of a scorecard at one agency: points, total, class and place. */
@Immutable
public sealed interface AgencyScore permits ImmutableAgencyScore {
  /** Why an agency has no place. */
  enum Unranked {
    /** Nothing of the set applies to it. */
    NOT_APPLICABLE,
    /** Some leaf has no certain points, or entries contradict each other. */
    INCOMPLETE,
    /** Some points are still the agency's own score (<i>chưa thẩm định</i>). */
    NOT_APPRAISED
  }

  /** {@return the agency} */
  AgencyId agency();

  /** {@return the block in which it is ranked; empty if the set has no blocks} */
  Optional<BlockId> block();

  /** {@return the whole tree, the root first} */
  NodeScore root();

  /** {@return what adjustments do, in the order of the set} */
  ImmutableList<AppliedAdjustment> adjustments();

  /** {@return the total on the scale of the set; empty if nothing applies} */
  Optional<PointRange> total();

  /** {@return whether something was left out, so that the rest was brought back to the scale} */
  boolean isRenormalised();

  /** {@return whether no points that count are the agency's own score} */
  boolean isAppraised();

  /** {@return whether every leaf that counts has certain points} */
  boolean isComplete();

  /** {@return the class, or why there is none} */
  ClassResult scoreClass();

  /** {@return its place in the block, and how many have one} */
  Optional<Rank> rank();

  /** {@return why it has no place, where it has none} */
  Optional<Unranked> unranked();

  /**
   * Returns the total as it is printed.
   *
   * @param decimals the number of decimals
   * @return the total rounded half-up; empty where it is not known for certain
   */
  default Optional<BigDecimal> printed(int decimals) {
    return total()
        .filter(PointRange::isExact)
        .map(range -> range.low().rounded(decimals, RoundingMode.HALF_UP));
  }

  /**
   * Returns the score of a node.
   *
   * @param code the code of the node
   * @return the score; empty if the set has no such node, or one above it does not apply
   */
  default Optional<NodeScore> node(NodeCode code) {
    return root().all().filter(score -> score.node().code().equals(code)).findFirst();
  }

  /** {@return the leaves that would raise the total, those that would most first} */
  default ImmutableList<NodeScore> gains() {
    return root()
        .leaves()
        .filter(leaf -> leaf.gain().signum() > 0)
        .sorted(Comparator.comparing(NodeScore::gain).reversed())
        .collect(ImmutableList.toImmutableList());
  }
}
