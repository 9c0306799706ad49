package vn.cchc.ranking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.PlanId;

/**
 * Agencies ranked by an indicator of a plan on a day, each block by itself.
 *
 * @param plan the plan
 * @param asOf the day
 * @param indicator the indicator
 * @param better whether higher or lower values are better
 * @param blocks the ranking of each block by its name, in the order in which they are shown
 */
public record RankingReport(
    PlanId plan,
    LocalDate asOf,
    IndicatorId indicator,
    Ranking.Better better,
    ImmutableMap<String, Ranking> blocks) {
  /** Checks that the same values are better in all blocks. */
  public RankingReport {
    requireNonNull(plan, "plan");
    requireNonNull(asOf, "asOf");
    requireNonNull(indicator, "indicator");
    requireNonNull(better, "better");
    blocks.forEach(
        (name, ranking) ->
            checkArgument(
                ranking.better() == better,
                "ranking by indicator %s: block %s must take the %s values for better",
                indicator,
                name,
                better));
  }
}
