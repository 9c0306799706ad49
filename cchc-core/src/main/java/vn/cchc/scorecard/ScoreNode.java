package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Selection;
import vn.cchc.text.Decimals;
import vn.cchc.text.Text;

/**
 * A node of a scorecard (<i>lĩnh vực, tiêu chí, tiêu chí thành phần</i>): an area or a criterion
 * with parts of its own, or a leaf that is scored by a rule.
 */
@Immutable
public sealed interface ScoreNode permits ImmutableScoreNode {
  /** The most levels of a tree. */
  int MOST_LEVELS = 16;

  /** How the points of the children become those of their parent. */
  enum Combination {
    /** Their sum. */
    SUM,
    /** The sum of each child's points times its weight. */
    WEIGHTED_SUM,
    /** Their mean. */
    MEAN,
    /** The lowest share of a child's most points, of the parent's most. */
    LOWEST
  }

  /** What a node counts for at an agency to which it does not apply. */
  enum WhenNotApplicable {
    /** Nothing: its most points are left out too, and the total is brought back to the scale. */
    EXCLUDED,
    /** All its points. */
    FULL_MARK,
    /** No points of its most. */
    ZERO,
    /** Its most points are shared among its siblings in proportion to theirs. */
    REDISTRIBUTE
  }

  /** What a leaf without an entry counts for. */
  enum WhenMissing {
    /** Nobody knows: the total lies between none and all of its points. */
    INCOMPLETE,
    /** No points, as the set says by name. */
    ZERO
  }

  /** Who finds the points. */
  enum Source {
    /** Whoever appraises (<i>thẩm định</i>). */
    APPRAISAL,
    /** A survey (<i>điều tra xã hội học</i>). */
    SURVEY,
    /** An index that others publish. */
    INDEX,
    /** The library, by the figures reported for the plan; an agency's own score does not count. */
    AUTOMATIC
  }

  /** Whether an entry has to name evidence (<i>tài liệu kiểm chứng</i>). */
  enum Evidence {
    /** It has to. */
    REQUIRED,
    /** It may. */
    OPTIONAL,
    /** It need not. */
    NONE
  }

  /** {@return the code, unique within the scorecard} */
  NodeCode code();

  /** {@return the name} */
  String name();

  /** {@return the most points, above 0} */
  BigDecimal max();

  /** {@return the weight in a weighted sum; unless set, 1} */
  @Default
  default BigDecimal weight() {
    return BigDecimal.ONE;
  }

  /** {@return how the points of the children become this node's; unless set, their sum} */
  @Default
  default Combination combination() {
    return Combination.SUM;
  }

  /** {@return to how many decimals the node's points are rounded, half-up, if they are} */
  OptionalInt roundedTo();

  /** {@return the parts, in their order; none of a leaf} */
  ImmutableList<ScoreNode> children();

  /** {@return the rule of a leaf} */
  Optional<ScoreRule> rule();

  /** {@return the agencies to which it applies; unless set, all} */
  Optional<Selection> appliesTo();

  /** {@return what it counts for where it does not apply; unless set, it is left out} */
  @Default
  default WhenNotApplicable whenNotApplicable() {
    return WhenNotApplicable.EXCLUDED;
  }

  /** {@return what a leaf without an entry counts for; unless set, nobody knows} */
  @Default
  default WhenMissing whenMissing() {
    return WhenMissing.INCOMPLETE;
  }

  /** {@return who finds the points; unless set, whoever appraises} */
  @Default
  default Source source() {
    return Source.APPRAISAL;
  }

  /** {@return whether an entry has to name evidence; unless set, it may} */
  @Default
  default Evidence evidence() {
    return Evidence.OPTIONAL;
  }

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return whether it is scored by a rule and has no parts} */
  default boolean isLeaf() {
    return rule().isPresent();
  }

  /** {@return this node and all below it, each before its parts} */
  default Stream<ScoreNode> all() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(ScoreNode::all));
  }

  /**
   * Returns whether the set applies this node to an agency.
   *
   * @param agency the agency
   * @param register the register
   * @param day the day that counts
   * @return whether it does; what entries say is another matter
   */
  default boolean appliesTo(AgencyId agency, AgencyRegister register, LocalDate day) {
    return appliesTo()
        .map(selection -> SelectedAgencies.contains(selection, agency, register, day))
        .orElse(true);
  }

  private int levels() {
    return 1 + children().stream().mapToInt(ScoreNode::levels).max().orElse(0);
  }

  /**
   * Checks that it has either parts or a rule, and that its numbers are possible.
   *
   * @return this, with its name in NFC and its numbers canonical
   */
  @Check
  default ScoreNode check() {
    checkArgument(
        children().isEmpty() == rule().isPresent(),
        "node %s: must have either parts or a rule",
        code());
    checkArgument(max().signum() > 0, "node %s: max must be above 0, but was %s", code(), max());
    checkArgument(
        weight().signum() > 0, "node %s: weight must be above 0, but was %s", code(), weight());
    checkArgument(
        roundedTo().orElse(0) >= 0 && roundedTo().orElse(0) <= 18,
        "node %s: must be rounded to 0 to 18 decimals, but is to %s",
        code(),
        roundedTo().orElse(0));
    checkArgument(
        levels() <= MOST_LEVELS,
        "node %s: must have at most %s levels, but has %s",
        code(),
        MOST_LEVELS,
        levels());
    return ((ImmutableScoreNode) this)
        .withName(Text.prose("node name", name()))
        .withMax(Decimals.canonical(max()))
        .withWeight(Decimals.canonical(weight()));
  }

  /** A builder of nodes. */
  final class Builder extends ImmutableScoreNode.Builder {
    Builder() {}

    /**
     * Sets the code.
     *
     * @param code the bare code
     * @return this builder
     * @throws IllegalArgumentException if it is no code
     */
    @CanIgnoreReturnValue
    public Builder code(String code) {
      return code(NodeCode.of(code));
    }

    /**
     * Sets the most points of the node.
     *
     * @param max the points, above 0
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder max(long max) {
      return max(BigDecimal.valueOf(max));
    }
  }
}
