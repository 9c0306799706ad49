package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.verdict.RemarkCode;

/** What agencies have from those before them, and which figures contain others (A2). */
record Heirs(Span span, Indicator indicator) {
  /**
   * An agency's own figure and what it inherits, and the first day of which something is missing.
   */
  record Estate(Series series, Optional<LocalDate> missingFrom) {
    boolean isPartial() {
      return missingFrom.isPresent();
    }
  }

  private AgencyRegister register() {
    return span.situation().register();
  }

  private People people() {
    return new People(register());
  }

  private Series alone(AgencyId id, List<Days> ofHeirs) {
    return Series.of(span, indicator, Belonging.alone(people(), id), ofHeirs);
  }

  Estate of(AgencyId heir) {
    Series own = alone(heir, List.of());
    Set<AgencyId> inherited = register().inherited(heir, span.cutOff()).keySet();
    if (indicator.accumulation() == Accumulation.STATE) {
      return new Estate(own, span.firstMissing(indicator, own, heir));
    }
    Map<AgencyId, Series> all = new TreeMap<>();
    inherited.forEach(before -> all.put(before, alone(before, List.of())));
    all.put(heir, own);
    for (AgencyId before : inherited) {
      all.put(before, alone(before, reachingBack(before, all)));
    }
    Set<AgencyId> contained = contained(all);
    contained.remove(heir);
    all.keySet().removeAll(contained);
    Series sum = Series.sum(indicator, new ArrayList<>(all.values()));
    if (all.keySet().stream().anyMatch(id -> !id.equals(heir) && all.get(id).hasReported())) {
      sum.caveats.add(RemarkCode.PREDECESSOR_FIGURES);
    }
    for (AgencyId before : register().divided(heir, span.cutOff()).keySet()) {
      if (alone(before, List.of()).hasReported()) {
        sum.caveats.add(RemarkCode.DIVIDED_PREDECESSOR);
      }
    }
    return new Estate(sum, missingFrom(heir, all));
  }

  boolean isBefore(AgencyId id, AgencyId heir) {
    return register().inherited(heir, span.cutOff()).containsKey(id);
  }

  boolean lacksFigures(AgencyId id, Series series) {
    return span.firstMissing(indicator, series, id).isPresent();
  }

  /** Returns the first day that one or one of those before it owed and left out. */
  Optional<LocalDate> missingFrom(AgencyId heir, Map<AgencyId, Series> figures) {
    List<Observation> used = new ArrayList<>();
    Optional<LocalDate> first = Optional.empty();
    Set<AgencyId> before = register().inherited(heir, span.cutOff()).keySet();
    for (AgencyId id : figures.keySet()) {
      if (id.equals(heir) || before.contains(id)) {
        used.addAll(figures.get(id).used);
        Optional<LocalDate> missing = span.firstMissing(indicator, figures.get(id), id);
        if (missing.isPresent() && (first.isEmpty() || missing.get().isBefore(first.get()))) {
          first = missing;
        }
      }
    }
    return span.isDone(indicator, used) ? Optional.empty() : first;
  }

  boolean isPartial(AgencyId heir, Map<AgencyId, Series> figures) {
    return missingFrom(heir, figures).isPresent();
  }

  /** Returns the periods of heirs that began before they did, for one that they follow (A2). */
  List<Days> reachingBack(AgencyId before, Map<AgencyId, Series> figures) {
    List<Days> periods = new ArrayList<>();
    if (indicator.accumulation() != Accumulation.ADDITIVE) {
      return periods;
    }
    for (AgencyId heir : figures.keySet()) {
      Optional<LocalDate> first = people().firstDay(heir);
      if (first.isPresent() && ends(heir).containsKey(before)) {
        for (Observation figure : figures.get(heir).used) {
          Days days = span.situation().days(figure.period());
          if (days.first().isBefore(first.get())) {
            periods.add(days);
          }
        }
      }
    }
    return periods;
  }

  private Map<AgencyId, LocalDate> ends(AgencyId heir) {
    Map<AgencyId, LocalDate> ends = new TreeMap<>(register().inherited(heir, span.cutOff()));
    ends.putAll(register().divided(heir, span.cutOff()));
    return ends;
  }

  /** Returns the agencies whose figures a cumulative one contains that began before they ended. */
  Set<AgencyId> contained(Map<AgencyId, Series> figures) {
    Set<AgencyId> contained = new HashSet<>();
    if (indicator.accumulation() == Accumulation.CUMULATIVE) {
      for (AgencyId heir : figures.keySet()) {
        ends(heir)
            .forEach(
                (before, end) -> {
                  for (Observation figure : figures.get(heir).used) {
                    if (span.situation().days(figure.period()).first().isBefore(end)) {
                      contained.add(before);
                    }
                  }
                });
      }
    }
    return contained;
  }

  /** Returns whether what there was of one that ended is in the state of a later day of an heir. */
  boolean isInStateOf(AgencyId heir, Series figures, AgencyId ended) {
    LocalDate end = ends(heir).get(ended);
    return end != null
        && figures.used.stream()
            .anyMatch(one -> !span.situation().days(one.period()).last().isBefore(end));
  }
}
