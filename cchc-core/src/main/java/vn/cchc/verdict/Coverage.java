package vn.cchc.verdict;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;

/**
 * Who of those expected has reported.
 *
 * @param reported how many of the agencies expected have reported, in full or in part
 * @param expected how many agencies are expected to report
 * @param silent those that have not reported, by rising id
 * @param partial those whose figures do not reach over the whole time, by rising id
 */
public record Coverage(
    int reported, int expected, ImmutableList<AgencyId> silent, ImmutableList<AgencyId> partial) {
  /** Checks that those who reported and those who did not are all. */
  public Coverage {
    checkArgument(reported >= 0, "coverage: %s reported must not be negative", reported);
    checkArgument(
        reported + silent.size() == expected,
        "coverage: %s reported and %s silent must make %s expected",
        reported,
        silent.size(),
        expected);
  }

  /** Returns the coverage of several groups of agencies, none of which is in two of them. */
  public static Coverage sum(List<Coverage> coverages) {
    return new Coverage(
        coverages.stream().mapToInt(Coverage::reported).sum(),
        coverages.stream().mapToInt(Coverage::expected).sum(),
        sorted(coverages.stream().flatMap(coverage -> coverage.silent().stream())),
        sorted(coverages.stream().flatMap(coverage -> coverage.partial().stream())));
  }

  /** Returns who has reported all parts: whoever is silent on one of them is silent. */
  public static Coverage ofAllParts(List<Coverage> parts) {
    ImmutableList<AgencyId> silent = sorted(parts.stream().flatMap(part -> part.silent().stream()));
    ImmutableSet<AgencyId> isSilent = ImmutableSet.copyOf(silent);
    int expected = parts.get(0).expected();
    return new Coverage(
        expected - silent.size(),
        expected,
        silent,
        sorted(
            parts.stream()
                .flatMap(part -> part.partial().stream())
                .filter(id -> !isSilent.contains(id))));
  }

  private static ImmutableList<AgencyId> sorted(Stream<AgencyId> ids) {
    return ids.distinct().sorted().collect(ImmutableList.toImmutableList());
  }

  /** {@return whether nobody is silent and nobody has reported in part} */
  public boolean isFull() {
    return silent.isEmpty() && partial.isEmpty();
  }
}
