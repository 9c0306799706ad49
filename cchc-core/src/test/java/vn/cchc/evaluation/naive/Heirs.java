package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.observation.Observation;
import vn.cchc.verdict.RemarkCode;

/** What agencies have from those before them, and which figures contain others (A2). */
record Heirs(Span span, Indicator indicator) {
  /** An agency's own figure and what it inherits, and whether something of it is missing. */
  record Estate(Series series, boolean isPartial) {}

  private AgencyRegister register() {
    return span.situation().register();
  }

  Estate of(AgencyId heir) {
    Series own = Series.of(span, indicator, heir, day -> true);
    if (indicator.accumulation() == Accumulation.STATE) {
      return new Estate(own, span.isPartial(indicator, heir, own));
    }
    Map<AgencyId, Series> all = new TreeMap<>();
    register()
        .inherited(heir, span.cutOff())
        .forEach((before, end) -> all.put(before, before(before, end)));
    all.put(heir, own);
    Set<AgencyId> contained = contained(all, Set.of());
    contained.remove(heir);
    all.keySet().removeAll(contained);
    boolean isPartial = false;
    for (AgencyId id : all.keySet()) {
      isPartial |= span.isWanting(indicator, id, all.get(id));
    }
    Series sum = Series.sum(indicator, new ArrayList<>(all.values()));
    if (all.keySet().stream().anyMatch(id -> !id.equals(heir) && all.get(id).hasReported())) {
      sum.caveats.add(RemarkCode.PREDECESSOR_FIGURES);
    }
    register()
        .divided(heir, span.cutOff())
        .forEach(
            (before, end) -> {
              if (before(before, end).hasReported()) {
                sum.caveats.add(RemarkCode.DIVIDED_PREDECESSOR);
              }
            });
    return new Estate(sum, isPartial);
  }

  private Series before(AgencyId id, LocalDate end) {
    return Series.of(span, indicator, id, day -> day.isBefore(end));
  }

  /**
   * Returns the agencies whose figures another's contains: a cumulative one that begins before they
   * ended, the state of an agency that is expected, or any state later than their end.
   */
  Set<AgencyId> contained(Map<AgencyId, Series> figures, Set<AgencyId> expected) {
    Set<AgencyId> contained = new HashSet<>();
    for (AgencyId heir : figures.keySet()) {
      Map<AgencyId, LocalDate> ends = new TreeMap<>(register().inherited(heir, span.cutOff()));
      ends.putAll(register().divided(heir, span.cutOff()));
      for (AgencyId before : ends.keySet()) {
        boolean contains =
            indicator.accumulation() == Accumulation.STATE && expected.contains(heir);
        for (Observation figure : figures.get(heir).used) {
          contains |= reachesBack(figure, ends.get(before));
        }
        if (contains && indicator.accumulation() != Accumulation.ADDITIVE) {
          contained.add(before);
        }
      }
    }
    return contained;
  }

  private boolean reachesBack(Observation figure, LocalDate end) {
    return indicator.accumulation() == Accumulation.CUMULATIVE
        ? span.situation().days(figure.period()).first().isBefore(end)
        : !span.situation().days(figure.period()).last().isBefore(end);
  }
}
