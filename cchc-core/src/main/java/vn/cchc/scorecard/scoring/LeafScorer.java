package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.scorecard.RuleFigures;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;

/** Scores one leaf at one agency: by the entry that counts, else by the figures reported. */
final class LeafScorer {
  private static final Fraction ALL = Fraction.of(100);

  private final EffectiveEntries entries;
  private final ReportedFigures reported;

  private final AgencyRegister register;
  private final LocalDate day;

  LeafScorer(
      EffectiveEntries entries, ReportedFigures reported, AgencyRegister register, LocalDate day) {
    this.entries = entries;
    this.reported = reported;
    this.register = register;
    this.day = day;
  }

  /** Returns why a node does not apply to an agency, if the set or an entry says that. */
  Optional<NodeScore.Cause> whyLeftOut(ScoreNode node, AgencyId agency) {
    if (!node.appliesTo(agency, register, day)) {
      return Optional.of(NodeScore.Cause.SET);
    }
    return node.isLeaf() || notApplicable(node, agency).isEmpty()
        ? Optional.empty()
        : Optional.of(NodeScore.Cause.ENTERED);
  }

  /** Returns the entry by which a node with parts does not apply. */
  Optional<ScoreEntry> notApplicable(ScoreNode node, AgencyId agency) {
    return entries
        .effective(
            agency,
            new EntrySubject.OfNode(node.code()),
            entry -> entry.content() instanceof EntryContent.NotApplicable)
        .stream()
        .findFirst();
  }

  /**
   * Scores a leaf that the set applies to the agency.
   *
   * @param leaders the best figures of the block
   */
  LeafOutcome score(ScoreNode leaf, AgencyId agency, BlockLeaders leaders) {
    ImmutableList<ScoreEntry> effective = effective(leaf, agency);
    if (effective.size() > 1) {
      return LeafOutcome.unknown(leaf, NodeScore.State.CONFLICT).by(effective.get(0));
    }
    return effective.isEmpty()
        ? byReports(leaf, agency, leaders)
        : byEntry(leaf, agency, effective.get(0), leaders);
  }

  private ImmutableList<ScoreEntry> effective(ScoreNode leaf, AgencyId agency) {
    return entries.effective(
        agency,
        new EntrySubject.OfLeaf(leaf.code()),
        entry -> leaf.source() != ScoreNode.Source.AUTOMATIC || entry.round() != ScoringRound.SELF);
  }

  /** Returns the points of some rounds alone, such as those that the agency gave itself. */
  Optional<Fraction> points(
      ScoreNode leaf,
      AgencyId agency,
      BlockLeaders leaders,
      ScoringRound first,
      ScoringRound last) {
    ImmutableList<ScoreEntry> some =
        entries.effective(
            agency,
            new EntrySubject.OfLeaf(leaf.code()),
            entry -> entry.round().compareTo(first) >= 0 && entry.round().compareTo(last) <= 0);
    return Optional.of(some)
        .filter(several -> several.size() == 1)
        .map(several -> byEntry(leaf, agency, several.get(0), leaders))
        .filter(outcome -> outcome.state() == NodeScore.State.SCORED)
        .map(outcome -> outcome.points().low());
  }

  private LeafOutcome byEntry(
      ScoreNode leaf, AgencyId agency, ScoreEntry entry, BlockLeaders leaders) {
    EntryContent content = entry.content();
    ScoreRule rule = leaf.rule().orElseThrow();
    Fraction max = Fraction.of(leaf.max());
    LeafOutcome outcome = LeafOutcome.unknown(leaf, NodeScore.State.INVALID);
    if (content instanceof EntryContent.NotApplicable) {
      outcome = LeafOutcome.notApplicable(NodeScore.Cause.ENTERED);
    } else if (content instanceof EntryContent.Points points) {
      Fraction given = Fraction.of(points.points().amount());
      if (rule.canGive(given, max)) {
        outcome = LeafOutcome.scored(leaf, given, Optional.empty());
      }
    } else if (content instanceof EntryContent.Figure figure
        && rule instanceof ScoreRule.OneFigure one) {
      outcome = byFigure(leaf, one, figure.value(), leaders);
    } else if (content instanceof EntryContent.CaseCounts cases
        && rule instanceof ScoreRule.CaseMean) {
      outcome = byCases(leaf, cases.counts());
    } else if (content instanceof EntryContent.Figures figures && !rule.names().isEmpty()) {
      outcome = byNames(leaf, agency, figures.values());
    }
    return outcome.by(entry);
  }

  private LeafOutcome byReports(ScoreNode leaf, AgencyId agency, BlockLeaders leaders) {
    ScoreRule rule = leaf.rule().orElseThrow();
    if (rule instanceof ScoreRule.OneFigure one) {
      Optional<RankedAgency> figure =
          one.indicator().flatMap(indicator -> reported.find(indicator, agency));
      Optional<LeafOutcome> fault = figure.flatMap(some -> fault(leaf, some));
      return fault.orElseGet(
          () ->
              figure
                  .flatMap(RankedAgency::value)
                  .map(value -> byFigure(leaf, one, value, leaders))
                  .orElseGet(() -> LeafOutcome.missing(leaf)));
    }
    return rule.names().isEmpty()
        ? LeafOutcome.missing(leaf)
        : byNames(leaf, agency, ImmutableMap.of());
  }

  private static Optional<LeafOutcome> fault(ScoreNode leaf, RankedAgency figure) {
    return figure
        .unranked()
        .filter(
            why -> why == RankedAgency.NoPlace.CONFLICT || why == RankedAgency.NoPlace.INVALID_DATA)
        .map(
            why ->
                LeafOutcome.unknown(
                    leaf,
                    why == RankedAgency.NoPlace.CONFLICT
                        ? NodeScore.State.CONFLICT
                        : NodeScore.State.INVALID));
  }

  /** Scores a leaf by the one figure that its rule looks at. */
  static LeafOutcome byFigure(
      ScoreNode leaf, ScoreRule.OneFigure rule, Value value, BlockLeaders leaders) {
    Fraction max = Fraction.of(leaf.max());
    if (value instanceof Ratio ratio && ratio.isOfNothing()) {
      return LeafOutcome.notApplicable(NodeScore.Cause.NOTHING_AROSE);
    }
    Optional<Fraction> number = number(value);
    if (number.isEmpty()) {
      return LeafOutcome.unknown(leaf, NodeScore.State.INVALID);
    }
    RuleFigures figures = RuleFigures.of(number.orElseThrow());
    if (rule instanceof ScoreRule.RelativeToBest relative) {
      Fraction best = leaders.best(leaf.code(), number.orElseThrow());
      LeafOutcome outcome =
          LeafOutcome.scored(
              leaf, rule.points(max, figures.withBest(best)).orElseThrow(), Optional.of(value));
      boolean isReached = number.orElseThrow().compareTo(Fraction.of(relative.target())) >= 0;
      return isReached && leaders.isUnknown(leaf.code())
          ? outcome.from(LeafOutcome.scored(leaf, max.over(Fraction.of(2)), Optional.empty()))
          : outcome;
    }
    return rule.points(max, figures)
        .map(points -> LeafOutcome.scored(leaf, points, Optional.of(value)))
        .orElseGet(() -> LeafOutcome.unknown(leaf, NodeScore.State.INVALID));
  }

  /** Returns the number that a figure is scored by; what is done counts as 100 per cent. */
  static Optional<Fraction> number(Value value) {
    return value instanceof Completion completion
        ? Optional.of(completion.completedOn().isPresent() ? ALL : Fraction.ZERO)
        : value.number();
  }

  private static LeafOutcome byCases(ScoreNode leaf, ImmutableSortedMap<BigDecimal, Long> counts) {
    Fraction max = Fraction.of(leaf.max());
    Fraction number = Fraction.ZERO;
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<BigDecimal, Long> some : counts.entrySet()) {
      Fraction points = Fraction.of(some.getKey());
      if (points.compareTo(max) > 0) {
        return LeafOutcome.unknown(leaf, NodeScore.State.INVALID);
      }
      number = number.plus(Fraction.of(some.getValue()));
      sum = sum.plus(points.times(Fraction.of(some.getValue())));
    }
    return number.signum() == 0
        ? LeafOutcome.notApplicable(NodeScore.Cause.NOTHING_AROSE)
        : LeafOutcome.scored(leaf, sum.over(number), Optional.empty());
  }

  /** Scores by several figures; those that the entry does not state are the reported ones. */
  private LeafOutcome byNames(
      ScoreNode leaf, AgencyId agency, ImmutableMap<IndicatorId, Value> entered) {
    ScoreRule rule = leaf.rule().orElseThrow();
    ImmutableMap.Builder<IndicatorId, Fraction> numbers = ImmutableMap.builder();
    boolean isMissing = false;
    for (IndicatorId name : rule.names()) {
      Optional<RankedAgency> report =
          entered.containsKey(name) ? Optional.empty() : reported.find(name, agency);
      Optional<LeafOutcome> fault = report.flatMap(some -> fault(leaf, some));
      if (fault.isPresent()) {
        return fault.orElseThrow();
      }
      Optional<Value> value =
          Optional.ofNullable(entered.get(name)).or(() -> report.flatMap(RankedAgency::value));
      if (value.isEmpty()) {
        isMissing = true;
        continue;
      }
      Optional<Fraction> number = value.flatMap(LeafScorer::number);
      if (number.isEmpty()) {
        return LeafOutcome.unknown(leaf, NodeScore.State.INVALID);
      }
      numbers.put(name, number.orElseThrow());
    }
    return isMissing
        ? LeafOutcome.missing(leaf)
        : rule.points(Fraction.of(leaf.max()), RuleFigures.of(numbers.buildOrThrow()))
            .map(points -> LeafOutcome.scored(leaf, points, Optional.empty()))
            .orElseGet(() -> LeafOutcome.unknown(leaf, NodeScore.State.INVALID));
  }
}
