package vn.cchc.verdict;

/** Where a target stands before its due day. It is no conclusion: that comes on the due day. */
public enum Level {
  /** What is asked for on the due day is reached already. */
  AT_LEVEL,
  /** What is asked for on the due day is not reached yet. */
  BELOW,
  /** The figures do not tell. */
  UNDECIDED
}
