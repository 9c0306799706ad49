package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Value;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Cell;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** The figures of agencies that came out of others, together with the figures of those. */
final class SuccessorFigures {
  private final AgencyRegister register;
  private final Map<AgencyId, AgencySeries> cells;
  private final Window window;
  private final Indicator indicator;

  SuccessorFigures(
      AgencyRegister register,
      Map<AgencyId, AgencySeries> cells,
      Window window,
      Indicator indicator) {
    this.register = register;
    this.cells = cells;
    this.window = window;
    this.indicator = indicator;
  }

  /**
   * Returns an agency's own figure and those of the agencies that went into it alone, for times
   * that end before they did. A state is its own alone, and what was divided is nobody's. It is
   * partial too where one of them that had to report did not, or only in part.
   */
  CombinedFigure figure(AgencyId id) {
    CombinedFigure own = series(id).figure(cells(id), days -> true);
    if (indicator.accumulation() == Accumulation.STATE) {
      return own;
    }
    NavigableMap<AgencyId, CombinedFigure> parts = new TreeMap<>();
    register
        .inherited(id, window.cut())
        .forEach((before, end) -> parts.put(before, before(before, end)));
    if (parts.isEmpty()) {
      return own.with(divided(id), own.isPartial());
    }
    parts.put(id, own);
    removeContained(parts, Set.of());
    parts.put(id, own);
    boolean isPartial =
        parts.entrySet().stream().anyMatch(part -> isIncomplete(part.getKey(), part.getValue()));
    parts.remove(id);
    CombinedFigure figure = own.with(divided(id), isPartial);
    List<Remark> leftOut = new ArrayList<>();
    for (CombinedFigure part : parts.values()) {
      if (part.isSilent()) {
        leftOut.addAll(part.caveats());
      }
    }
    parts.values().removeIf(CombinedFigure::isSilent);
    return (parts.isEmpty() ? figure : joined(parts.values(), figure)).with(leftOut, isPartial);
  }

  private CombinedFigure before(AgencyId id, LocalDate end) {
    return series(id).figure(cells(id), days -> days.last().isBefore(end));
  }

  private boolean isIncomplete(AgencyId id, CombinedFigure figure) {
    return window.edition().isEmpty()
        && series(id).isExpected()
        && (figure.isSilent() || figure.isPartial());
  }

  private List<Remark> divided(AgencyId id) {
    List<Observation> figures = new ArrayList<>();
    register
        .divided(id, window.cut())
        .forEach((before, end) -> figures.addAll(before(before, end).used()));
    return figures.isEmpty()
        ? List.of()
        : List.of(new Remark(RemarkCode.DIVIDED_PREDECESSOR, ImmutableList.copyOf(figures)));
  }

  private CombinedFigure joined(Iterable<CombinedFigure> parts, CombinedFigure own) {
    List<CombinedFigure> all = new ArrayList<>();
    parts.forEach(all::add);
    ImmutableList<Observation> inherited = join(all.stream().map(CombinedFigure::used));
    all.add(own);
    Evidence used = new Evidence.Told(join(all.stream().map(CombinedFigure::used)));
    ImmutableList<Remark> conflicts = join(all.stream().map(CombinedFigure::conflicts));
    ImmutableList<Remark> faults = join(all.stream().map(CombinedFigure::faults));
    ImmutableList<Remark> caveats =
        ImmutableList.<Remark>builder()
            .add(new Remark(RemarkCode.PREDECESSOR_FIGURES, inherited))
            .addAll(join(all.stream().map(CombinedFigure::caveats)))
            .build();
    List<Value> values = all.stream().flatMap(figure -> figure.value().stream()).toList();
    return conflicts.isEmpty() && faults.isEmpty()
        ? ValueSum.of(indicator, values).figure(used, caveats)
        : CombinedFigure.unusable(used, conflicts, faults, caveats);
  }

  /**
   * Removes the figures that another one contains already: those of agencies that ended, where the
   * figure of an heir begins before they did, or is a state of a time after it.
   *
   * @param figures the figures by agency
   * @param heirs the agencies that exist, of which a state contains that of their predecessors even
   *     if they are silent
   */
  void removeContained(Map<AgencyId, CombinedFigure> figures, Set<AgencyId> heirs) {
    if (indicator.accumulation() == Accumulation.ADDITIVE) {
      return; // such figures end before those of an heir begin
    }
    Set<AgencyId> contained = new HashSet<>();
    for (Map.Entry<AgencyId, CombinedFigure> entry : figures.entrySet()) {
      AgencyId id = entry.getKey();
      Stream.of(register.inherited(id, window.cut()), register.divided(id, window.cut()))
          .flatMap(before -> before.entrySet().stream())
          .filter(before -> contains(entry.getValue(), heirs.contains(id), before.getValue()))
          .forEach(before -> contained.add(before.getKey()));
    }
    figures.keySet().removeAll(contained);
  }

  private boolean contains(CombinedFigure figure, boolean isHeir, LocalDate end) {
    return switch (indicator.accumulation()) {
      case ADDITIVE -> false;
      case CUMULATIVE ->
          figure.used().stream()
              .anyMatch(used -> window.daysOf(used.period()).first().isBefore(end));
      case STATE ->
          isHeir
              || figure.used().stream()
                  .anyMatch(used -> !window.daysOf(used.period()).last().isBefore(end));
    };
  }

  private AccumulatedFigures series(AgencyId id) {
    return new AccumulatedFigures(indicator, window, register.find(id).orElseThrow(), register);
  }

  private Map<ReportingPeriod, Cell> cells(AgencyId id) {
    return AccumulatedFigures.of(cells, id);
  }

  private static <T> ImmutableList<T> join(Stream<ImmutableList<T>> lists) {
    return lists.flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }
}
