package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vn.cchc.agency.AgencyId;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Value;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Cell;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.tasks.standing.TaskEvaluation;
import vn.cchc.verdict.CoursePoint;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.rule.JudgedIndicators;
import vn.cchc.verdict.rule.OutcomeCombination;

/** The value of a target from period to period, and a year before. */
final class ValueTimeline {
  /** By the last day; if two end together, the shorter comes first. */
  private static final Comparator<Days> ORDER =
      Comparator.comparing(Days::last).thenComparing(Days::first, Comparator.reverseOrder());

  private final Plan plan;
  private final ScopeMembers members;
  private final ObservationAccumulator figures;
  private final Target target;
  private final ImmutableList<TaskEvaluation.Standing> tasks;
  private final Window window;

  ValueTimeline(
      Plan plan,
      ScopeMembers members,
      ObservationAccumulator figures,
      Target target,
      ImmutableList<TaskEvaluation.Standing> tasks) {
    this.plan = plan;
    this.members = members;
    this.figures = figures;
    this.target = target;
    this.tasks = tasks;
    this.window = Window.of(plan, target, figures.asOf());
  }

  /**
   * Returns the points of the target itself, none where it has no value of its own, as one that is
   * asked for in every period has none.
   */
  ImmutableList<CoursePoint> points() {
    return hasPoints()
        ? points(
            indicators(),
            isOfSeveralAgencies() ? ValueTimeline::met : judged -> judged.result().actual())
        : ImmutableList.of();
  }

  private boolean hasPoints() {
    boolean isOfOne = target.indicator().isPresent();
    return !target.isQualitative()
        && target.every().isEmpty()
        && (isOfOne || isOfSeveralAgencies());
  }

  /** Returns the first of the last periods in a row at whose ends the target fell short. */
  Optional<ReportingPeriod> shortSince() {
    if (!hasPoints()) {
      return Optional.empty();
    }
    Optional<ReportingPeriod> since = Optional.empty();
    for (Map.Entry<Days, ReportingPeriod> one : periods(indicators()).entrySet()) {
      TargetResult result = judged(figures, cut(one.getKey())).result();
      boolean isShort =
          result.outcome() == Outcome.NOT_MET || result.level().equals(Optional.of(Level.BELOW));
      since = isShort ? since.or(() -> Optional.of(one.getValue())) : Optional.empty();
    }
    return since;
  }

  /** Returns the points of one of the indicators that are judged at once. */
  ImmutableList<CoursePoint> pointsOfPart(int part, IndicatorId indicator) {
    return points(ImmutableSet.of(indicator), judged -> judged.result().parts().get(part).actual());
  }

  /** Returns how figures of an indicator are used for what the value was a year before. */
  ImmutableList<FigureUse> usesOfYearBefore(Indicator indicator) {
    ImmutableSet<IndicatorId> together =
        isOfSeveralAgencies() ? indicators() : ImmutableSet.of(indicator.id());
    return periods(together).keySet().stream()
        .map(this::cut)
        .distinct()
        .map(
            cut ->
                new FigureUse(members, indicator, target.scope().orElseThrow(), cut.yearEarlier()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whether a figure of some days can be one of the year before. */
  boolean mayReachBackTo(Days days, Indicator indicator) {
    return target.every().isEmpty()
        && (indicator.measure() == Measure.COMPLETION
            || window.yearEarlier().timing(days) == Window.Timing.WITHIN);
  }

  private boolean isOfSeveralAgencies() {
    return target.scope().filter(scope -> scope.judgedEach().isPresent()).isPresent();
  }

  private ImmutableSet<IndicatorId> indicators() {
    return JudgedIndicators.ofFinalCriterion(target).collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableList<CoursePoint> points(
      ImmutableSet<IndicatorId> indicators, Function<ResultWithEvidence, Optional<Value>> value) {
    ImmutableList.Builder<CoursePoint> points = ImmutableList.builder();
    periods(indicators)
        .forEach(
            (days, period) ->
                points.add(
                    new CoursePoint(
                        period,
                        value.apply(judged(only(days, indicators), cut(days))),
                        value.apply(judged(figures, cut(days))),
                        value.apply(judged(figures, cut(days).yearEarlier())))));
    return points.build();
  }

  private ResultWithEvidence judged(ObservationAccumulator some, Window cut) {
    return new TargetEvaluation(plan, members, some, target, tasks).judgedOver(cut);
  }

  /** Returns how many agencies meet the criterion, of those that count, if any has a figure. */
  private static Optional<Value> met(ResultWithEvidence judged) {
    return !judged.hasFigures()
        ? Optional.empty()
        : Optional.of(
            new OutcomeCombination(
                    judged.result().members().stream().map(TargetResult::outcome).toList())
                .metOfCounted());
  }

  /** Returns the window as it is at the end of a period, which of an edition may be to come. */
  private Window cut(Days days) {
    LocalDate end = days.last();
    return window.onDay(end.isBefore(window.asOf()) ? end : window.asOf());
  }

  /** Returns the periods of the figures that count, or counted at their end, each with its name. */
  private SortedMap<Days, ReportingPeriod> periods(ImmutableSet<IndicatorId> indicators) {
    SortedMap<Days, ReportingPeriod> periods = new TreeMap<>(ORDER);
    for (IndicatorId id : indicators) {
      Indicator indicator = plan.indicator(id).orElseThrow();
      if (indicator.derivedFrom().isPresent()) {
        continue;
      }
      FigureUse use = new FigureUse(members, indicator, target.scope().orElseThrow(), window);
      figures
          .series(id)
          .forEach(
              (agency, series) -> {
                if (members.register().find(agency).isPresent()) {
                  FigureCell.of(series, plan.calendar()).stream()
                      .filter(cell -> use.cause(agency, cell).isEmpty())
                      .filter(cell -> isFigure(cell, agency, indicator))
                      .forEach(
                          cell ->
                              periods.merge(
                                  cell.days(),
                                  cell.period(),
                                  BinaryOperator.minBy(ReportingPeriod.byName())));
                }
              });
    }
    return periods;
  }

  /**
   * Returns whether a figure of a time in which its agency lived is there, and begins as it must.
   */
  private boolean isFigure(FigureCell cell, AgencyId agency, Indicator indicator) {
    return cell.cell().filter(Cell::isEmpty).isEmpty()
        && cell.isInLifeOf(agency, members.register(), indicator)
        && (indicator.accumulation() != Accumulation.CUMULATIVE
            || window.isFromTheBeginning(cell.days(), members.agency(agency)));
  }

  private boolean isOfBaseline(Days days) {
    return target
        .baseline()
        .filter(Baseline::isOfFigures)
        .filter(some -> window.daysOf(some.period()).encloses(days))
        .isPresent();
  }

  /** Returns the figures of exactly some days, and those of the baseline. */
  private ObservationAccumulator only(Days days, ImmutableSet<IndicatorId> indicators) {
    ObservationAccumulator only = ObservationAccumulator.asOf(figures.asOf());
    for (IndicatorId id : indicators) {
      for (AgencySeries series : figures.series(id).values()) {
        for (Map.Entry<ReportingPeriod, Cell> entry : series.entrySet()) {
          Days ofEntry = window.daysOf(entry.getKey());
          if (ofEntry.equals(days) || isOfBaseline(ofEntry)) {
            for (Observation record : entry.getValue().records()) {
              if (entry.getValue().isHypothetical()) {
                only.addHypothetical(record);
              } else {
                only.add(record);
              }
            }
          }
        }
      }
    }
    return only;
  }
}
