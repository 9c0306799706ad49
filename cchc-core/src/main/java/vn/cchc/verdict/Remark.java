package vn.cchc.verdict;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import vn.cchc.observation.Observation;

/**
 * A remark on a result: a caveat, or the reason why it could not be judged.
 *
 * @param code what it is about
 * @param figures the figures that it is about, those that count first; empty where it is about none
 */
public record Remark(RemarkCode code, ImmutableList<Observation> figures) {
  /** Checks that both are given. */
  public Remark {
    requireNonNull(code, "code");
    requireNonNull(figures, "figures");
  }

  /**
   * Returns a remark.
   *
   * @param code what it is about
   * @param figures the figures that it is about
   * @return the remark
   */
  public static Remark of(RemarkCode code, Observation... figures) {
    return new Remark(code, ImmutableList.copyOf(figures));
  }
}
