package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * The dated value from which a change is counted (<i>mốc so sánh</i>).
 *
 * @param period the period whose value it is
 * @param value the value; not a ratio of nothing
 */
public record Baseline(ReportingPeriod period, Value value) {
  /** Checks that the value is one to compare with. */
  public Baseline {
    requireNonNull(period, "period");
    requireNonNull(value, "value");
    checkArgument(
        !(value instanceof Mean),
        "baseline of %s: must not be a mean, but an amount with as many decimals as it needs",
        period);
    checkArgument(
        !(value instanceof Ratio ratio && ratio.isOfNothing()),
        "baseline of %s: must not be a ratio of nothing",
        period);
  }
}
