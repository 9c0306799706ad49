package vn.cchc.scorecard.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.scorecard.ClassScheme.FailedSide;

/**
 * The class of an agency, or why it has none.
 *
 * @param state whether it has one
 * @param name the name of the class, where it has one
 * @param isCapped whether an adjustment keeps it from a better class
 * @param isOverQuota whether the quota of a better class keeps it from that class
 * @param failed the side conditions that kept the agency from the classes for its total; those of
 *     the class given are met
 */
public record ClassResult(
    State state,
    Optional<String> name,
    boolean isCapped,
    boolean isOverQuota,
    ImmutableList<FailedSide> failed) {
  /** Whether an agency has a class. */
  public enum State {
    /** It has one. */
    CLASSED,
    /** No class is meant for its total and the shares of its nodes. */
    UNCLASSED,
    /**
     * Something is missing, and both ends of the total do not have one class, or what others come
     * to leaves open whether it fits into the quota of a class.
     */
    UNDECIDED,
    /**
     * Others have the same total, and the quota of the class has room for some of them only. The
     * set does not say who comes first, so that a council has to: its class cap for those that it
     * keeps out leaves the class to the others.
     */
    TIED,
    /** The set has no classes, or nothing of it applies. */
    NO_CLASSES
  }

  /** Checks that there is a name just where there is a class. */
  public ClassResult {
    requireNonNull(state, "state");
    requireNonNull(failed, "failed");
    checkArgument(
        name.isPresent() == (state == State.CLASSED),
        "class: a name must be given just when there is a class, which is %s",
        state);
  }

  static ClassResult without(State state) {
    return new ClassResult(state, Optional.empty(), false, false, ImmutableList.of());
  }

  /** Returns the result of an agency that the quota keeps from this class. */
  ClassResult withoutPlaceIn(Optional<String> next) {
    return new ClassResult(
        next.isPresent() ? State.CLASSED : State.UNCLASSED, next, isCapped, true, failed);
  }
}
