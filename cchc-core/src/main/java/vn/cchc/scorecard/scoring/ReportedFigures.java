package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;

/** The agencies' own figures of the plan's indicators over the period that is scored. */
final class ReportedFigures {
  /** No figures: everything that is scored was entered. */
  static final ReportedFigures NONE = new ReportedFigures(ImmutableMap.of());

  private final ImmutableMap<IndicatorId, Map<AgencyId, RankedAgency>> figures;

  private ReportedFigures(ImmutableMap<IndicatorId, Map<AgencyId, RankedAgency>> figures) {
    this.figures = figures;
  }

  static ReportedFigures of(
      Scorecard scorecard,
      Plan plan,
      AgencyRegister register,
      ObservationAccumulator reported,
      Set<AgencyId> agencies) {
    Days days = scorecard.days();
    ReportingPeriod window = ReportingPeriod.between(days.first(), days.last());
    ImmutableMap.Builder<IndicatorId, Map<AgencyId, RankedAgency>> figures = ImmutableMap.builder();
    for (IndicatorId id : indicators(scorecard, plan)) {
      if (!agencies.isEmpty()) {
        Selection block = Selection.builder().agencies(agencies).build();
        figures.put(
            id,
            Maps.uniqueIndex(
                Ranking.of(plan, register, reported, id, window, block, Ranking.Better.HIGHER)
                    .agencies(),
                RankedAgency::agency));
      }
    }
    return new ReportedFigures(figures.buildOrThrow());
  }

  private static ImmutableSet<IndicatorId> indicators(Scorecard scorecard, Plan plan) {
    return scorecard
        .root()
        .all()
        .flatMap(node -> node.rule().stream())
        .flatMap(ReportedFigures::names)
        .filter(id -> plan.indicator(id).filter(ReportedFigures::isNumber).isPresent())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<IndicatorId> names(ScoreRule rule) {
    return rule instanceof ScoreRule.OneFigure one
        ? one.indicator().stream()
        : rule.names().stream();
  }

  private static boolean isNumber(Indicator indicator) {
    return indicator.measure() != Measure.GRADE && indicator.measure() != Measure.COMPLETION;
  }

  /** Returns an agency's figure, or why it has none; empty if nothing of the kind is reported. */
  Optional<RankedAgency> find(IndicatorId indicator, AgencyId agency) {
    return Optional.ofNullable(figures.getOrDefault(indicator, ImmutableMap.of()).get(agency));
  }
}
