package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.AgencySeries;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Coverage;

/** What the figures of a scope come to, and who has reported. */
public final class ScopeFigures {
  private final ScopeMembers apparatus;
  private final Map<AgencyId, AgencySeries> cells;
  private final Window window;

  public ScopeFigures(ScopeMembers apparatus, Map<AgencyId, AgencySeries> cells, Window window) {
    this.apparatus = apparatus;
    this.cells = cells;
    this.window = window;
  }

  /**
   * What figures come to, and who has reported them.
   *
   * @param figure what they come to
   * @param coverage who has reported
   */
  public record Covered(CombinedFigure figure, Coverage coverage) {}

  public Covered combine(Scope scope, Indicator indicator) {
    if (scope instanceof Scope.OfAgency one) {
      return ofAgency(one.agency(), indicator);
    } else if (scope instanceof Scope.Aggregate aggregate) {
      return ofAggregate(aggregate, indicator);
    }
    throw new AssertionError(scope);
  }

  private Covered ofAgency(AgencyId id, Indicator indicator) {
    CombinedFigure figure =
        new SuccessorFigures(apparatus.register(), cells, window, indicator).figure(id);
    ImmutableList<AgencyId> self = ImmutableList.of(id);
    return new Covered(
        figure,
        new Coverage(
            figure.isSilent() ? 0 : 1,
            1,
            figure.isSilent() ? self : ImmutableList.of(),
            figure.isPartial() && !figure.isSilent() ? self : ImmutableList.of()));
  }

  private Covered ofAggregate(Scope.Aggregate aggregate, Indicator indicator) {
    ImmutableSet<AgencyId> expected = apparatus.expected(aggregate, window.cut());
    Iterable<AgencyId> candidates =
        Iterables.mergeSorted(
            List.of(expected, apparatus.unexpected(aggregate, window.cut(), cells.keySet())),
            Comparator.<AgencyId>naturalOrder());
    Map<AgencyId, CombinedFigure> figures = new LinkedHashMap<>();
    ImmutableList.Builder<AgencyId> silent = ImmutableList.builder();
    ImmutableList.Builder<AgencyId> partial = ImmutableList.builder();
    int reported = 0;
    for (AgencyId id : candidates) {
      boolean isExpected = expected.contains(id);
      CombinedFigure figure =
          new AccumulatedFigures(indicator, window, apparatus.agency(id), apparatus.register())
              .figure(
                  AccumulatedFigures.of(cells, id), apparatus.counting(id, aggregate, isExpected));
      if (figure.isSilent() && !isExpected) {
        continue;
      }
      figures.put(id, figure);
      if (isExpected) {
        if (figure.isSilent()) {
          silent.add(id);
        } else {
          reported++;
          if (figure.isPartial()) {
            partial.add(id);
          }
        }
      }
    }
    new SuccessorFigures(apparatus.register(), cells, window, indicator)
        .removeContained(figures, expected);
    CombinedFigure sum = RollUpOfFigures.of(indicator, new ArrayList<>(figures.values()));
    boolean isAdded =
        sum.value().isPresent()
            && (indicator.rollUp() == RollUp.POOLED || indicator.rollUp() == RollUp.SUM);
    return new Covered(
        isAdded
            ? sum.with(
                new RepeatedTotals(apparatus.register(), window, aggregate.agency())
                    .among(figures, apparatus.above()),
                sum.isPartial())
            : sum,
        new Coverage(reported, expected.size(), silent.build(), partial.build()));
  }
}
