package vn.cchc.scorecard.scoring;

import static java.util.Objects.requireNonNull;

import vn.cchc.scorecard.entry.ScoreEntry;

/**
 * An entry that took no part, and why.
 *
 * @param entry the entry
 * @param cause why it took no part
 */
public record UnusedEntry(ScoreEntry entry, Cause cause) {
  /** Why an entry took no part. */
  public enum Cause {
    /** It is of another scorecard. */
    OTHER_SCORECARD,
    /** The register does not have the agency. */
    UNKNOWN_AGENCY,
    /** The agency is in no block on the day that counts. */
    NOT_IN_A_BLOCK,
    /** The set has no such leaf or node. */
    UNKNOWN_NODE,
    /** The set has no such adjustment. */
    UNKNOWN_ADJUSTMENT,
    /** The adjustment does not take such an entry, or not yet in that round. */
    UNFIT_ADJUSTMENT
  }

  /** Checks that both are given. */
  public UnusedEntry {
    requireNonNull(entry, "entry");
    requireNonNull(cause, "cause");
  }
}
