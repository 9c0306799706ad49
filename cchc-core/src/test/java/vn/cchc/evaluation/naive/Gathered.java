package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Indicator;
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
    Scope.Aggregate aggregate = (Scope.Aggregate) scope;
    AgencyId root = aggregate.agency();
    Set<AgencyKind> kinds = aggregate.kinds();
    Map<AgencyId, Series> all = new TreeMap<>();
    for (AgencyId id : span.situation().register().agencies().keySet()) {
      boolean isRoot = id.equals(root);
      if (people.isBelow(id, root, span.cutOff())
          && (kinds.isEmpty() || kinds.contains(people.kind(id, span.cutOff())))) {
        gathered.expected.add(id);
      }
      Series series =
          Series.of(
              span,
              indicator,
              id,
              day ->
                  (isRoot ? people.existed(id, day) : people.isBelow(id, root, day))
                      && (kinds.isEmpty() || kinds.contains(people.kind(id, day))));
      all.put(id, series);
    }
    all.keySet().removeAll(new Heirs(span, indicator).contained(all, gathered.expected));
    all.forEach(
        (id, series) -> gathered.take(id, series, span.isPartial(indicator, id, series), totals));
    if (gathered.conflicts.isEmpty() && gathered.invalid.isEmpty()) {
      gathered.total = Total.ofAgencies(indicator, totals);
      gathered.total.problem().ifPresent(gathered.invalid::add);
    }
    return gathered;
  }

  private void take(AgencyId id, Series series, boolean isPartial, List<Total> totals) {
    boolean isExpected = expected.contains(id);
    if (!series.hasReported() && !isExpected) {
      return;
    }
    counted.put(id, series);
    caveats.addAll(series.caveats);
    conflicts.addAll(series.conflicts);
    invalid.addAll(series.invalid);
    isSettled &= series.isSettled;
    if (series.hasReported() && isExpected) {
      reported.add(id);
      if (isPartial) {
        partial.add(id);
      }
    }
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
    finding.caveats.addAll(caveats);
    counted.values().forEach(series -> finding.leftOut.addAll(series.leftOut));
  }
}
