package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * The dated value of an agency that has since gone into the one that a target is of (<i>mốc của cơ
 * quan cũ</i>), such as the rank of each of three provinces that became one. They accompany one
 * another and are never averaged or added.
 *
 * @param agency the former agency
 * @param period the period whose value it is
 * @param value the value; not a ratio of nothing
 */
public record FormerBaseline(AgencyId agency, ReportingPeriod period, Value value) {
  /** Checks that the value is one to compare with. */
  public FormerBaseline {
    requireNonNull(agency, "agency");
    requireNonNull(period, "period");
    requireNonNull(value, "value");
    checkArgument(
        !(value instanceof Mean),
        "baseline of %s for %s: must not be a mean, but an amount with as many decimals as it"
            + " needs",
        agency,
        period);
    checkArgument(
        !(value instanceof Ratio ratio && ratio.isOfNothing()),
        "baseline of %s for %s: must not be a ratio of nothing",
        agency,
        period);
  }
}
