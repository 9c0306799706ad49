package vn.cchc.verdict;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import vn.cchc.agency.AgencyId;

/**
 * Which of the expected agencies have reported.
 *
 * @param reported how many of the agencies expected have reported, in full or in part
 * @param expected how many agencies are expected to report
 * @param silent those that have not reported, by rising id
 * @param partial those whose figures do not reach over the whole time, by rising id
 */
public record Coverage(
    int reported, int expected, ImmutableList<AgencyId> silent, ImmutableList<AgencyId> partial) {
  /** Checks that the agencies that reported and the silent ones add up to those expected. */
  public Coverage {
    checkArgument(reported >= 0, "coverage: %s reported must not be negative", reported);
    checkArgument(
        reported + silent.size() == expected,
        "coverage: %s reported and %s silent must make %s expected",
        reported,
        silent.size(),
        expected);
  }

  /** {@return whether nobody is silent and nobody has reported in part} */
  public boolean isFull() {
    return silent.isEmpty() && partial.isEmpty();
  }
}
