package vn.cchc.verdict;

/** The state of a target before its due day. It is not a conclusion: that comes on the due day. */
public enum Level {
  /** The level asked for on the due day is already reached. */
  AT_LEVEL,
  /** The level asked for on the due day is not yet reached. */
  BELOW,
  /** The figures leave it open. */
  UNDECIDED
}
