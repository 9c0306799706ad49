package vn.cchc.scorecard.scoring;

/** How a node of a scorecard stands at one agency. */
public enum NodeState {
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
