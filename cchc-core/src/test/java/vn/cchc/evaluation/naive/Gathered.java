package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.RemarkCode;

/** The figures of all agencies that a scope speaks of, and the one figure they make (V5, V6). */
final class Gathered {
  final Set<RemarkCode> conflicts = EnumSet.noneOf(RemarkCode.class);
  final Set<RemarkCode> invalid = EnumSet.noneOf(RemarkCode.class);
  private final Set<RemarkCode> caveats = EnumSet.noneOf(RemarkCode.class);
  private final Set<AgencyId> expected = new TreeSet<>();
  private final Set<AgencyId> reported = new TreeSet<>();
  private final Set<AgencyId> partial = new TreeSet<>();
  final Map<AgencyId, Series> counted = new TreeMap<>();
  private final List<List<Object>> leftOut = new ArrayList<>();
  private boolean isSettled = true;
  Total total = Total.NONE;

  static Gathered of(Span span, Indicator indicator, Scope scope, People people) {
    Gathered gathered = new Gathered();
    List<Total> totals = new ArrayList<>();
    if (scope instanceof Scope.OfAgency one) {
      gathered.expected.add(one.agency());
      Heirs.Estate estate = new Heirs(span, indicator).of(one.agency());
      gathered.take(one.agency(), estate.series(), estate.isPartial(), totals);
      gathered.total = totals.isEmpty() ? Total.NONE : totals.get(0);
      return gathered;
    }
    gathered.aggregate(span, indicator, (Scope.Aggregate) scope, people);
    return gathered;
  }

  private void aggregate(Span span, Indicator indicator, Scope.Aggregate scope, People people) {
    Set<AgencyId> everyone = span.situation().register().agencies().keySet();
    for (AgencyId id : everyone) {
      if (people.isBelow(id, scope.agency(), span.cutOff())
          && belonging(people, id, scope).isOfKind(span.cutOff())) {
        expected.add(id);
      }
    }
    Map<AgencyId, Series> all = new TreeMap<>();
    if (indicator.accumulation() == Accumulation.STATE) {
      states(span, indicator, scope, people, all);
    } else {
      everyone.forEach(
          id -> all.put(id, Series.of(span, indicator, belonging(people, id, scope), List.of())));
      Heirs heirs = new Heirs(span, indicator);
      for (AgencyId id : everyone) {
        List<Days> reaching = heirs.reachingBack(id, all);
        all.put(id, Series.of(span, indicator, belonging(people, id, scope), reaching));
      }
      all.keySet().removeAll(heirs.contained(all));
      if (indicator.accumulation() == Accumulation.CUMULATIVE) {
        all.keySet().forEach(id -> move(span, indicator, scope, people, id));
      }
    }
    counted.putAll(all);
    List<Total> totals = new ArrayList<>();
    all.forEach((id, series) -> take(series, totals));
    for (AgencyId id : expected) {
      report(id, all, new Heirs(span, indicator), indicator);
    }
    if (conflicts.isEmpty() && invalid.isEmpty()) {
      total = Total.ofAgencies(indicator, totals);
      total.problem().ifPresent(invalid::add);
    }
  }

  private Belonging belonging(People people, AgencyId id, Scope.Aggregate scope) {
    return new Belonging(people, id, Optional.of(scope), expected.contains(id));
  }

  /** Takes what there is on the day of the cut, of those that are there then (A2). */
  private void states(
      Span span,
      Indicator indicator,
      Scope.Aggregate scope,
      People people,
      Map<AgencyId, Series> all) {
    Set<AgencyId> everyone = span.situation().register().agencies().keySet();
    for (AgencyId id : everyone) {
      if (belonging(people, id, scope).on(span.cutOff())) {
        all.put(id, Series.of(span, indicator, Belonging.alone(people, id), List.of()));
      }
    }
    for (AgencyId id : everyone) {
      boolean isContained =
          all.keySet().stream()
              .anyMatch(heir -> new Heirs(span, indicator).isInStateOf(heir, all.get(heir), id));
      if (!all.containsKey(id) && !isContained) {
        Series last = Series.of(span, indicator, belonging(people, id, scope), List.of());
        if (last.hasReported()) {
          caveats.add(RemarkCode.NOT_THERE_ANY_MORE);
          for (Observation used : last.used) {
            leftOut.add(List.of(indicator.id(), id, span.situation().days(used.period())));
          }
        }
      }
    }
  }

  /** Names a cumulative figure in the middle of whose time its agency came or went (A2). */
  private void move(
      Span span, Indicator indicator, Scope.Aggregate scope, People people, AgencyId id) {
    Series whole = Series.of(span, indicator, Belonging.alone(people, id), List.of());
    AgencyId root = scope.agency();
    for (Observation figure : whole.used) {
      Days days = span.situation().days(figure.period());
      Set<Boolean> wasInside = new HashSet<>();
      for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
        if (people.existed(id, day)) {
          wasInside.add(id.equals(root) || people.isBelow(id, root, day));
        }
      }
      if (wasInside.size() == 2 && belonging(people, id, scope).isOfKind(days.last())) {
        caveats.add(RemarkCode.SPANS_A_MOVE);
        for (Observation used : whole.used) {
          leftOut.add(List.of(indicator.id(), id, span.situation().days(used.period())));
        }
      }
    }
  }

  private void report(AgencyId id, Map<AgencyId, Series> all, Heirs heirs, Indicator indicator) {
    boolean isState = indicator.accumulation() == Accumulation.STATE;
    Map<AgencyId, Series> some = new TreeMap<>(all);
    some.keySet().removeIf(other -> !other.equals(id) && (isState || !heirs.isBefore(other, id)));
    if (some.values().stream().noneMatch(Series::hasReported)) {
      return;
    }
    reported.add(id);
    if (some.size() == 1 ? heirs.lacksFigures(id, some.get(id)) : heirs.isPartial(id, some)) {
      partial.add(id);
    }
  }

  private void take(AgencyId id, Series series, boolean isPartial, List<Total> totals) {
    counted.put(id, series);
    take(series, totals);
    if (series.hasReported()) {
      reported.add(id);
      if (isPartial) {
        partial.add(id);
      }
    }
  }

  private void take(Series series, List<Total> totals) {
    caveats.addAll(series.caveats);
    conflicts.addAll(series.conflicts);
    invalid.addAll(series.invalid);
    isSettled &= series.isSettled;
    if (series.total.value().isPresent()) {
      totals.add(series.total);
    }
  }

  void tell(Finding finding) {
    finding.hasCoverage = true;
    finding.expected = expected.size();
    finding.silent.addAll(expected);
    finding.silent.removeAll(reported);
    finding.partial.addAll(partial);
    finding.isSettled = isSettled;
    for (Series series : counted.values()) {
      finding.hasFigures |= !series.used.isEmpty();
    }
    finding.caveats.addAll(caveats);
    finding.leftOut.addAll(leftOut);
    counted.values().forEach(series -> finding.leftOut.addAll(series.leftOut));
  }
}
