package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * The dated value from which a change is counted (<i>mốc so sánh</i>): "13 of 63 in 2019", or "what
 * the figures of 2024 give", where the document names the year alone.
 *
 * @param period the period whose value it is
 * @param value the value, not a ratio of nothing; absent, the figures of the period are put
 *     together as those of the target are, for each agency its own
 */
public record Baseline(ReportingPeriod period, Optional<Value> value) {
  /** Checks that the value is one to compare with. */
  public Baseline {
    requireNonNull(period, "period");
    checkArgument(
        value.filter(Mean.class::isInstance).isEmpty(),
        "baseline of %s: must not be a mean, but an amount with as many decimals as it needs",
        period);
    checkArgument(
        value.filter(one -> one instanceof Ratio ratio && ratio.isOfNothing()).isEmpty(),
        "baseline of %s: must not be a ratio of nothing",
        period);
  }

  /**
   * Returns a baseline whose value the plan states.
   *
   * @param period the period whose value it is
   * @param value the value
   * @return the baseline
   * @throws IllegalArgumentException if the value is a mean or a ratio of nothing
   */
  public static Baseline of(ReportingPeriod period, Value value) {
    return new Baseline(period, Optional.of(value));
  }

  /**
   * Returns a baseline whose value comes from the figures of its period.
   *
   * @param period the period
   * @return the baseline
   */
  public static Baseline ofFigures(ReportingPeriod period) {
    return new Baseline(period, Optional.empty());
  }

  /** {@return whether its value comes from the figures of its period} */
  public boolean isOfFigures() {
    return value.isEmpty();
  }
}
