package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.AgencySeries;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Coverage;

/** The combined figures of a scope, and which agencies have reported. */
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
   * A combined figure, and which agencies have reported.
   *
   * @param figure their value
   * @param coverage who has reported
   */
  public record Covered(CombinedFigure figure, Coverage coverage) {
    /** Returns the value with which another can be compared: a ratio of nothing is none. */
    public Optional<Value> comparable() {
      return figure.value().filter(value -> !(value instanceof Ratio ratio && ratio.isOfNothing()));
    }
  }

  public Covered combine(Scope scope, Indicator indicator) {
    if (scope instanceof Scope.OfAgency one) {
      return ofAgency(one.agency(), indicator);
    } else if (scope instanceof Scope.Aggregate aggregate) {
      return ofAggregate(aggregate, indicator);
    }
    throw new AssertionError(scope);
  }

  /** Returns the value of each agency that an aggregate combines, in order of their ids. */
  public ImmutableMap<AgencyId, Value> contributions(
      Scope.Aggregate aggregate, Indicator indicator) {
    return new AggregateFigures(apparatus, cells, window, indicator, aggregate).contributions();
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
    return new AggregateFigures(apparatus, cells, window, indicator, aggregate).combine();
  }
}
