package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** The course of a target, each point found by judging anew (V12). */
record Courses(Situation situation, Target target) {
  /** Value, cumulative value and that of the year before. */
  record Point(Optional<Value> value, Optional<Value> cumulative, Optional<Value> yearBefore) {}

  /** Returns the points of the target, or of one of the parts that are judged at once. */
  Map<Days, Point> of(Optional<Integer> part) {
    Map<Days, Point> points = new LinkedHashMap<>();
    if (target.finalCriterion().isEmpty() || target.every().isPresent()) {
      return points;
    }
    boolean isAllOf = target.finalCriterion().get() instanceof Criterion.AllOf;
    if (part.isEmpty() && isAllOf && !isOfSeveral()) {
      return points;
    }
    Set<IndicatorId> asked =
        part.isPresent() ? Set.of(indicators().get(part.get())) : Set.copyOf(indicators());
    for (Days days : periods(asked)) {
      points.put(
          days,
          new Point(
              value(part, at(days, only(days)), target),
              value(part, at(days, situation), target),
              value(part, yearBefore(at(days, situation)), yearBefore())));
    }
    return points;
  }

  /** Returns the days since whose end the target fell short at the end of all its points. */
  Optional<Days> shortSince() {
    List<Days> all = new ArrayList<>(of(Optional.empty()).keySet());
    Optional<Days> since = Optional.empty();
    for (int i = all.size() - 1; i >= 0; i--) {
      Situation then = at(all.get(i), situation);
      Finding finding =
          new NaiveEvaluator(then)
              .scoped(span(then, target), target.finalCriterion().orElseThrow());
      if (finding.outcome != Outcome.NOT_MET && !finding.level.equals(Optional.of(Level.BELOW))) {
        return since;
      }
      since = Optional.of(all.get(i));
    }
    return since;
  }

  /** Returns the times of the year before that the points of an indicator are compared with. */
  List<Span> yearsBefore(IndicatorId indicator) {
    List<Span> spans = new ArrayList<>();
    if (target.every().isPresent()) {
      return spans;
    }
    Set<IndicatorId> asked = isOfSeveral() ? Set.copyOf(indicators()) : Set.of(indicator);
    for (Days days : periods(asked)) {
      spans.add(span(yearBefore(at(days, situation)), yearBefore()));
    }
    return spans;
  }

  private boolean isOfSeveral() {
    Scope scope = target.scope().orElseThrow();
    return scope instanceof Scope.Each || scope instanceof Scope.Share;
  }

  private List<IndicatorId> indicators() {
    if (target.finalCriterion().orElseThrow() instanceof Criterion.AllOf all) {
      return all.parts().stream().map(Criterion.Part::indicator).toList();
    }
    return List.of(target.indicator().orElseThrow());
  }

  /** Returns the days of the figures that count, or did when they ended. */
  private Set<Days> periods(Set<IndicatorId> asked) {
    Strays strays = new Strays(situation, List.of());
    Set<Days> periods =
        new TreeSet<>(
            Comparator.comparing(Days::last).thenComparing(Days::first, Comparator.reverseOrder()));
    Span span = span(situation, target);
    for (Observation figure : strays.visible()) {
      if (!asked.contains(figure.subject())
          || !situation.register().agencies().containsKey(figure.agency())) {
        continue;
      }
      Indicator indicator =
          situation.plan().indicator((IndicatorId) figure.subject()).orElseThrow();
      Days days = situation.days(figure.period());
      Cell cell = strays.cellOf(figure);
      boolean begins =
          indicator.accumulation() != Accumulation.CUMULATIVE
              || span.isFromTheBeginning(
                  days, situation.register().agencies().get(figure.agency()));
      if (!cell.isEmpty()
          && begins
          && strays.isLived(cell, figure, indicator)
          && strays.cause(figure, indicator, span, cell).isEmpty()) {
        periods.add(days);
      }
    }
    return periods;
  }

  private static Span span(Situation some, Target asked) {
    return new Span(some, asked, NaiveEvaluator.due(some, asked));
  }

  private Situation at(Days days, Situation some) {
    return new Situation(
        some.plan(),
        some.register(),
        some.observations(),
        some.hypothetical(),
        Situation.earlier(days.last(), situation.asOf()),
        situation.asOf());
  }

  private Situation only(Days days) {
    List<Observation> reported = new ArrayList<>(situation.observations());
    reported.removeIf(figure -> isOther(figure, days));
    List<Observation> supposed = new ArrayList<>(situation.hypothetical());
    supposed.removeIf(figure -> isOther(figure, days));
    return new Situation(
        situation.plan(), situation.register(), reported, supposed, situation.asOf());
  }

  private boolean isOther(Observation figure, Days days) {
    Days own = situation.days(figure.period());
    return !own.equals(days) && !BaselineFigures.holds(situation, target, own);
  }

  private Situation yearBefore(Situation some) {
    return new Situation(
        some.plan(),
        some.register(),
        some.observations(),
        some.hypothetical(),
        some.asOf().minusYears(1),
        some.seenOn());
  }

  /** Returns the target with its window, edition and due day a year earlier. */
  private Target yearBefore() {
    LocalDate due = NaiveEvaluator.due(situation, target);
    return Target.builder()
        .id(target.id())
        .text(target.text())
        .indicator(target.indicator())
        .scope(target.scope())
        .criterion(target.finalCriterion())
        .baseline(target.baseline())
        .period(yearBefore(target.period().orElse(situation.plan().period())))
        .edition(target.edition().map(this::yearBefore))
        .due(due.minusYears(1))
        .build();
  }

  private ReportingPeriod yearBefore(ReportingPeriod period) {
    Days days = situation.days(period);
    return ReportingPeriod.parse(days.first().minusYears(1) + "/" + days.last().minusYears(1));
  }

  private Optional<Value> value(Optional<Integer> part, Situation some, Target asked) {
    Finding finding =
        new NaiveEvaluator(some).scoped(span(some, asked), asked.finalCriterion().orElseThrow());
    if (part.isPresent()) {
      return finding.parts.get(part.get()).actual;
    } else if (!isOfSeveral()) {
      return finding.actual;
    }
    long met = 0;
    long counted = 0;
    boolean isAny = false;
    for (Finding member : finding.members.values()) {
      met += member.outcome == Outcome.MET ? 1 : 0;
      counted += member.outcome == Outcome.NOTHING_AROSE ? 0 : 1;
      isAny |= member.hasFigures;
    }
    return isAny ? Optional.of(Ratio.of(met, counted)) : Optional.empty();
  }
}
