package vn.cchc.evaluation;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import vn.cchc.indicator.Ratio;
import vn.cchc.verdict.Outcome;

/**
 * How many targets have each outcome.
 *
 * @param counts the number for every outcome, 0 included, in the order of {@link Outcome}
 */
public record Summary(ImmutableMap<Outcome, Integer> counts) {
  static Summary of(Iterable<TargetResult> results) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    results.forEach(result -> counts.merge(result.outcome(), 1, Integer::sum));
    return new Summary(ImmutableMap.copyOf(counts));
  }

  /**
   * Returns the number of targets with an outcome.
   *
   * @param outcome the outcome
   * @return how many have it
   */
  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** {@return the targets met, of those met and not met; the others are left out of both} */
  public Ratio metShare() {
    long met = count(Outcome.MET);
    return Ratio.of(met, met + count(Outcome.NOT_MET));
  }
}
