package vn.cchc.verdict.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.verdict.Coverage;

/** The coverage of several groups of agencies, parts or periods together. */
public final class CoverageCombination {
  private final List<Coverage> coverages;

  public CoverageCombination(List<Coverage> coverages) {
    this.coverages = coverages;
  }

  /** Returns the coverage of groups that share no agency. */
  public Coverage ofGroups() {
    return new Coverage(
        coverages.stream().mapToInt(Coverage::reported).sum(),
        coverages.stream().mapToInt(Coverage::expected).sum(),
        sorted(coverages.stream().flatMap(coverage -> coverage.silent().stream())),
        sorted(coverages.stream().flatMap(coverage -> coverage.partial().stream())));
  }

  /** Returns the coverage of all parts: an agency that is silent on one part is silent. */
  public Coverage ofParts() {
    ImmutableSet<AgencyId> silent =
        ImmutableSet.copyOf(sorted(coverages.stream().flatMap(part -> part.silent().stream())));
    int expected = coverages.get(0).expected();
    return new Coverage(
        expected - silent.size(),
        expected,
        silent.asList(),
        sorted(
            coverages.stream()
                .flatMap(part -> part.partial().stream())
                .filter(id -> !silent.contains(id))));
  }

  /**
   * Returns the coverage of several periods: an agency that is silent in all of them is silent, and
   * one that lacks a period has reported in part. As many are expected as in the period that
   * expects most.
   */
  public Coverage ofPeriods() {
    ImmutableList<AgencyId> silent =
        sorted(
            coverages.get(0).silent().stream()
                .filter(id -> coverages.stream().allMatch(one -> one.silent().contains(id))));
    int expected = coverages.stream().mapToInt(Coverage::expected).max().orElseThrow();
    return new Coverage(
        expected - silent.size(),
        expected,
        silent,
        sorted(
            coverages.stream()
                .flatMap(one -> Stream.concat(one.silent().stream(), one.partial().stream()))
                .filter(id -> !silent.contains(id))));
  }

  private static ImmutableList<AgencyId> sorted(Stream<AgencyId> ids) {
    return ids.distinct().sorted().collect(toImmutableList());
  }
}
