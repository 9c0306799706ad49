package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value.Immutable;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Value;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.made.ImmutableNodeScore;

/** The result of one node of a scorecard at one agency. */
@Immutable
public sealed interface NodeScore permits ImmutableNodeScore {
  /** The state of a node of a scorecard at one agency. */
  enum State {
    /** It has points. */
    SCORED,
    /** Nothing was entered or reported for a leaf, so that nobody knows its points. */
    MISSING,
    /** Nothing was entered or reported for a leaf, which counts as no points in this set. */
    MISSING_AS_ZERO,
    /** The entry or the figure cannot be scored by the rule. */
    INVALID,
    /** Two entries or figures contradict each other. */
    CONFLICT,
    /** The leaf compares with the best of the block, and it is not known who that is. */
    LEADER_UNKNOWN,
    /** It does not apply to the agency. */
    NOT_APPLICABLE,
    /** An adjustment sets it to 0. */
    KNOCKED_OUT,
    /** A node with parts, of which some have no certain points. */
    INCOMPLETE;

    /** {@return whether its points are not known for certain} */
    public boolean isUncertain() {
      return this == MISSING
          || this == INVALID
          || this == CONFLICT
          || this == LEADER_UNKNOWN
          || this == INCOMPLETE;
    }
  }

  /** Why a node does not apply. */
  enum Cause {
    /** The set applies it to others only. */
    SET,
    /** An entry says so, with its reason. */
    ENTERED,
    /** No case arose, so that there is no share (0/0). */
    NOTHING_AROSE,
    /** None of its parts applies. */
    NO_PART
  }

  /** {@return the node of the set} */
  ScoreNode node();

  /** {@return the state} */
  State state();

  /** {@return its points; both ends differ where something is not known} */
  PointRange points();

  /** {@return the most points that apply; 0 where it is left out} */
  Fraction applicable();

  /** {@return why it does not apply, where it does not} */
  Optional<Cause> cause();

  /** {@return the entry that counts, if one does} */
  Optional<ScoreEntry> entry();

  /** {@return the figure that a leaf's rule scored, where it is one alone} */
  Optional<Value> figure();

  /** {@return the points by the agency's own score, of a leaf that has it} */
  Optional<Fraction> self();

  /** {@return the points by the last appraisal, of a leaf that was appraised} */
  Optional<Fraction> appraised();

  /** {@return the agency's last explanation, if there is one} */
  Optional<ScoreEntry> explanation();

  /** {@return by how much the total would rise if a leaf had all its points; 0 of other nodes} */
  Fraction gain();

  /** {@return the parts, in their order} */
  ImmutableList<NodeScore> parts();

  /** {@return the round of the entry that counts, if one does} */
  default Optional<ScoringRound> round() {
    return entry().map(ScoreEntry::round);
  }

  /** {@return the points that it lacks for certain or perhaps: the most less the low end} */
  default Fraction lost() {
    return applicable().minus(points().low());
  }

  /** {@return the share of the most points that apply, in per cent; empty where it is left out} */
  default Optional<PointRange> percent() {
    return applicable().signum() == 0
        ? Optional.empty()
        : Optional.of(points().map(some -> some.times(Fraction.of(100)).over(applicable())));
  }

  /** {@return whether the entry that counts names no evidence although the set asks for some} */
  default boolean lacksEvidence() {
    return node().evidence() == ScoreNode.Evidence.REQUIRED
        && entry().filter(source -> source.evidence().isEmpty()).isPresent();
  }

  /** {@return this and all below it, each before its parts} */
  default Stream<NodeScore> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(NodeScore::all));
  }

  /** {@return the leaves below it that were looked at, in their order} */
  default Stream<NodeScore> leaves() {
    return all().filter(score -> score.node().isLeaf());
  }
}
