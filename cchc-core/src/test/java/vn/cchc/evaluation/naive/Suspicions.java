package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.RemarkCode;

/** What looks wrong in figures that were put together (D9, V6, V7). */
record Suspicions(Span span, People people, Gathered gathered) {
  static Set<RemarkCode> of(
      Span span, Indicator indicator, Scope scope, People people, Gathered gathered) {
    Suspicions suspicions = new Suspicions(span, people, gathered);
    Set<RemarkCode> found = EnumSet.noneOf(RemarkCode.class);
    if (gathered.total.value().isEmpty()) {
      return found;
    }
    Value total = gathered.total.value().get();
    if (indicator.accumulation() == Accumulation.ADDITIVE
        && total instanceof Ratio
        && suspicions.looksLikeState()) {
      found.add(RemarkCode.LOOKS_LIKE_STATE);
    }
    boolean isAdded = indicator.rollUp() == RollUp.POOLED || indicator.rollUp() == RollUp.SUM;
    if (isAdded
        && scope instanceof Scope.Aggregate aggregate
        && suspicions.repeatsParts(aggregate.agency())) {
      found.add(RemarkCode.ROOT_REPEATS_ITS_PARTS);
    }
    return found;
  }

  /**
   * Every agency of two periods or more has one denominator, not 0, and there is such an agency.
   */
  private boolean looksLikeState() {
    Map<AgencyId, Map<Days, Long>> denominators = new TreeMap<>();
    for (Observation figure : figures()) {
      if (figure.value() instanceof Ratio ratio) {
        denominators
            .computeIfAbsent(figure.agency(), id -> new TreeMap<>())
            .put(days(figure), ratio.denominator());
      }
    }
    boolean isThere = false;
    for (Map<Days, Long> several : denominators.values()) {
      if (several.size() >= 2) {
        isThere = true;
        Set<Long> different = Set.copyOf(several.values());
        if (different.size() > 1 || different.contains(0L)) {
          return false;
        }
      }
    }
    return isThere;
  }

  private Days days(Observation figure) {
    return span.situation().days(figure.period());
  }

  /** Returns the figures that were put together, the same fact of one agency and period once. */
  private List<Observation> figures() {
    Map<List<Object>, Observation> figures = new LinkedHashMap<>();
    for (Series series : gathered.counted.values()) {
      for (Observation figure : series.used) {
        figures.putIfAbsent(List.of(figure.agency(), days(figure)), figure);
      }
    }
    return List.copyOf(figures.values());
  }

  private boolean repeatsParts(AgencyId root) {
    for (Observation own : figures()) {
      List<Observation> parts = parts(own.agency(), days(own));
      boolean areEnough = parts.size() >= (own.agency().equals(root) ? 1 : 2);
      if (areEnough && isSum(own.value(), parts)) {
        return true;
      }
    }
    return false;
  }

  private List<Observation> parts(AgencyId whole, Days days) {
    List<Observation> parts = new ArrayList<>();
    for (Observation figure : figures()) {
      if (days(figure).equals(days) && people.isBelow(figure.agency(), whole, days.last())) {
        parts.add(figure);
      }
    }
    return parts;
  }

  private static boolean isSum(Value whole, List<Observation> parts) {
    if (whole instanceof Ratio ratio) {
      Frac numerators = Frac.of(0);
      Frac denominators = Frac.of(0);
      for (Observation part : parts) {
        numerators = numerators.plus(Frac.of(((Ratio) part.value()).numerator()));
        denominators = denominators.plus(Frac.of(((Ratio) part.value()).denominator()));
      }
      return ratio.denominator() != 0
          && numerators.isSame(Frac.of(ratio.numerator()))
          && denominators.isSame(Frac.of(ratio.denominator()));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Observation part : parts) {
      sum = sum.add(((Quantity) part.value()).amount());
    }
    return sum.signum() != 0 && sum.compareTo(((Quantity) whole).amount()) == 0;
  }
}
