package vn.cchc.json;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many lines of observations were read.
 *
 * @param good the number of those that were taken in
 * @param bad the number of those that were refused
 * @param unknownKeys the number of keys that were kept out of good lines by a lenient reading
 * @param toTheEnd whether there were no more: false where the sink stopped the reading, or a
 *     compressed file broke off
 */
public record LineCounts(long good, long bad, long unknownKeys, boolean toTheEnd) {
  /** Checks that no number is negative. */
  public LineCounts {
    checkArgument(
        good >= 0 && bad >= 0 && unknownKeys >= 0,
        "lines: must not be negative, but were %s, %s and %s",
        good,
        bad,
        unknownKeys);
  }
}
