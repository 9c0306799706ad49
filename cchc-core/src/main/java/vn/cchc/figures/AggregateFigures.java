package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.observation.AgencySeries;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** The combined figures of the agencies in an aggregate, and which agencies have reported. */
final class AggregateFigures {
  private final ScopeMembers members;
  private final Map<AgencyId, AgencySeries> cells;
  private final Window window;
  private final Indicator indicator;
  private final Scope.Aggregate aggregate;
  private final ImmutableSet<AgencyId> expected;
  private final SuccessorFigures successors;
  private final RatioSeriesFastPath fastPath;

  /** By rising id. */
  private final Map<AgencyId, CombinedFigure> figures = new LinkedHashMap<>();

  private final List<Remark> remarks = new ArrayList<>();
  private @Nullable CombinedFigure silent;

  AggregateFigures(
      ScopeMembers members,
      Map<AgencyId, AgencySeries> cells,
      Window window,
      Indicator indicator,
      Scope.Aggregate aggregate) {
    this.members = members;
    this.cells = cells;
    this.window = window;
    this.indicator = indicator;
    this.aggregate = aggregate;
    this.expected = members.expected(aggregate, window.cut());
    this.fastPath = new RatioSeriesFastPath(indicator, window);
    this.successors = new SuccessorFigures(members.register(), cells, window, indicator);
  }

  ScopeFigures.Covered combine() {
    if (indicator.accumulation() == Accumulation.STATE) {
      gatherStates();
    } else {
      gather();
    }
    Coverage coverage = coverage();
    figures.values().removeIf(figure -> figure.isSilent() && figure.caveats().isEmpty());
    CombinedFigure figure = RollUpOfFigures.of(indicator, ImmutableList.copyOf(figures.values()));
    if (figure.value().isPresent() && isAdded()) {
      remarks.addAll(
          new RepeatedTotals(members.register(), window, aggregate.agency())
              .among(figures, members.above()));
    }
    return new ScopeFigures.Covered(figure.with(remarks), coverage);
  }

  /**
   * Returns the value of each agency that is part of the combined value, or would be part of it if
   * the figures of others did not conflict; nothing if there is no combined value for another
   * reason.
   */
  ImmutableMap<AgencyId, Value> contributions() {
    CombinedFigure whole = combine().figure();
    boolean isPrevented = !whole.conflicts().isEmpty() && isPutTogether();
    if (whole.value().isEmpty() && !isPrevented) {
      return ImmutableMap.of();
    }
    ImmutableMap.Builder<AgencyId, Value> values = ImmutableMap.builder();
    figures.forEach((id, figure) -> figure.value().ifPresent(value -> values.put(id, value)));
    return values.buildOrThrow();
  }

  private boolean isPutTogether() {
    return indicator.rollUp() != RollUp.NONE && indicator.rollUp().fits(indicator.measure());
  }

  private boolean isAdded() {
    return indicator.rollUp() == RollUp.POOLED || indicator.rollUp() == RollUp.SUM;
  }

  private Iterable<AgencyId> candidates() {
    ImmutableSortedSet<AgencyId> others =
        members.unexpected(aggregate, window.cut(), cells.keySet());
    return others.isEmpty()
        ? expected
        : Iterables.mergeSorted(List.of(expected, others), Comparator.<AgencyId>naturalOrder());
  }

  private ScopeMembership membership(AgencyId id) {
    return ScopeMembership.of(members, id, aggregate, expected.contains(id));
  }

  private CombinedFigure figure(AgencyId id, ScopeMembership membership) {
    return new AccumulatedFigures(
            indicator, window, members.agency(id), members.register(), fastPath)
        .figure(AccumulatedFigures.of(cells, id), membership);
  }

  /** Collects the figures of flows: they count where their agency was on the last day of each. */
  private void gather() {
    for (AgencyId id : candidates()) {
      ScopeMembership membership = membership(id);
      CombinedFigure plain = null;
      if (membership == ScopeMembership.ALONE) {
        AgencySeries own = cells.get(id);
        plain = own == null ? silent(id) : fastPath.ofUnchanging(own);
      }
      figures.put(id, plain == null ? figure(id, membership) : plain);
    }
    if (!members.register().successions().isEmpty()) {
      gatherPredecessors();
    }
    figures.keySet().removeAll(successors.contain(figures, this::membership));
    if (indicator.accumulation() == Accumulation.CUMULATIVE) {
      figures.keySet().forEach(this::nameIfItMoved);
    }
  }

  /** Returns the figure of an agency without any, which is the same of all that never change. */
  private CombinedFigure silent(AgencyId id) {
    if (silent == null) {
      silent = figure(id, ScopeMembership.ALONE);
    }
    return silent;
  }

  private void gatherPredecessors() {
    int known = figures.size();
    for (AgencyId heir : expected) {
      for (AgencyId before : inherited(heir)) {
        figures.computeIfAbsent(before, id -> figure(id, membership(id)));
      }
    }
    if (figures.size() > known) {
      Map<AgencyId, CombinedFigure> sorted = new TreeMap<>(figures);
      figures.clear();
      figures.putAll(sorted);
    }
  }

  private void nameIfItMoved(AgencyId id) {
    if (!members.register().isUnchanging(id)) {
      CombinedFigure whole = figure(id, ScopeMembership.ALONE);
      boolean crosses =
          whole.used().stream()
              .map(used -> window.daysOf(used.period()))
              .anyMatch(days -> members.crosses(id, aggregate, days));
      if (crosses) {
        remarks.add(new Remark(RemarkCode.SPANS_A_MOVE, whole.used()));
      }
    }
  }

  /** Collects the figures of stocks, from the agencies that are in the aggregate on the day. */
  private void gatherStates() {
    List<AgencyId> gone = new ArrayList<>();
    for (AgencyId id : candidates()) {
      if (expected.contains(id) || members.isInside(id, aggregate, window.cut())) {
        figures.put(id, figure(id, ScopeMembership.ALONE));
      } else {
        gone.add(id);
      }
    }
    for (AgencyId id : gone) {
      CombinedFigure last = figure(id, membership(id));
      boolean isContained =
          figures.entrySet().stream()
              .anyMatch(heir -> successors.isInStateOf(id, heir.getKey(), heir.getValue()));
      if (!last.isSilent() && !isContained) {
        remarks.add(new Remark(RemarkCode.NOT_THERE_ANY_MORE, last.used()));
      }
    }
  }

  private Coverage coverage() {
    ImmutableList.Builder<AgencyId> silentOnes = ImmutableList.builder();
    ImmutableList.Builder<AgencyId> partial = ImmutableList.builder();
    boolean hasSuccessions = !members.register().successions().isEmpty();
    int reported = 0;
    for (AgencyId id : expected) {
      CombinedFigure own = figures.getOrDefault(id, CombinedFigure.NONE);
      List<CombinedFigure> before = hasSuccessions ? inheritedFigures(id) : List.of();
      if (own.isSilent() && before.stream().allMatch(CombinedFigure::isSilent)) {
        silentOnes.add(id);
        continue;
      }
      reported++;
      if (before.isEmpty() ? own.isPartial() : successors.missingFrom(own, before).isPresent()) {
        partial.add(id);
      }
    }
    return new Coverage(reported, expected.size(), silentOnes.build(), partial.build());
  }

  private List<CombinedFigure> inheritedFigures(AgencyId id) {
    return inherited(id).stream().filter(figures::containsKey).map(figures::get).toList();
  }

  private Set<AgencyId> inherited(AgencyId id) {
    return indicator.accumulation() == Accumulation.STATE
        ? Set.of()
        : members.register().inherited(id, window.cut()).keySet();
  }
}
