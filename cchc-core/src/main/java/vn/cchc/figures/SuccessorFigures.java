package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Value;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Observation;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** The figures of agencies that succeeded others, together with those of their predecessors. */
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
   * Returns an agency's own figure together with those of predecessors of which it is the sole
   * successor, for periods that end before they did. A state figure is the agency's own alone; the
   * figures of a divided agency belong to nobody. The result is partial too if a predecessor owed a
   * report and did not deliver it in full.
   */
  CombinedFigure figure(AgencyId id) {
    CombinedFigure own = figure(id, ScopeMembership.ALONE, ImmutableList.of());
    if (indicator.accumulation() == Accumulation.STATE) {
      return own;
    }
    ImmutableSortedMap<AgencyId, LocalDate> inherited = register.inherited(id, window.cut());
    if (inherited.isEmpty()) {
      return own.with(divided(id));
    }
    NavigableMap<AgencyId, CombinedFigure> parts = new TreeMap<>();
    for (AgencyId before : inherited.keySet()) {
      parts.put(before, figure(before, ScopeMembership.ALONE, ImmutableList.of()));
    }
    parts.put(id, own);
    parts.keySet().removeAll(contain(parts, some -> ScopeMembership.ALONE));
    parts.remove(id);
    Optional<LocalDate> missing = missingFrom(own, parts.values());
    CombinedFigure figure = own.with(divided(id), missing);
    List<Remark> leftOut = new ArrayList<>();
    for (CombinedFigure part : parts.values()) {
      if (part.isSilent()) {
        leftOut.addAll(part.caveats());
      }
    }
    parts.values().removeIf(CombinedFigure::isSilent);
    return (parts.isEmpty() ? figure : joined(parts.values(), figure)).with(leftOut, missing);
  }

  /**
   * Returns the first day for which a figure of an agency or of its predecessors is missing.
   *
   * @param own its own figure
   * @param before the figures of its predecessors, but for those that its own contains
   */
  Optional<LocalDate> missingFrom(CombinedFigure own, Collection<CombinedFigure> before) {
    boolean isDone =
        indicator.measure() == Measure.COMPLETION
            && Stream.concat(Stream.of(own), before.stream())
                .filter(figure -> !figure.isSilent())
                .allMatch(AccumulatedFigures::saysDone);
    return isDone
        ? Optional.empty()
        : Stream.concat(Stream.of(own), before.stream())
            .flatMap(figure -> figure.missingFrom().stream())
            .min(Comparator.naturalOrder());
  }

  private CombinedFigure figure(
      AgencyId id, ScopeMembership membership, ImmutableList<Observation> containing) {
    return series(id).figure(AccumulatedFigures.of(cells, id), membership, containing);
  }

  private List<Remark> divided(AgencyId id) {
    List<Observation> figures = new ArrayList<>();
    for (AgencyId before : register.divided(id, window.cut()).keySet()) {
      figures.addAll(figure(before, ScopeMembership.ALONE, ImmutableList.of()).used());
    }
    return figures.isEmpty()
        ? List.of()
        : List.of(new Remark(RemarkCode.DIVIDED_PREDECESSOR, ImmutableList.copyOf(figures)));
  }

  private CombinedFigure joined(Iterable<CombinedFigure> parts, CombinedFigure own) {
    List<CombinedFigure> all = new ArrayList<>();
    parts.forEach(all::add);
    ImmutableList<Observation> inherited = join(all.stream().map(CombinedFigure::used));
    all.add(own);
    Evidence used = new Evidence.Listed(join(all.stream().map(CombinedFigure::used)));
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
   * Finds the figures of agencies that ended which the figures of their successors contain.
   *
   * @param figures the figures by agency; those of which additive ones are contained are put
   *     together anew, without these
   * @return the agencies whose figures are contained wholly, as cumulative ones are
   */
  Set<AgencyId> contain(
      Map<AgencyId, CombinedFigure> figures, Function<AgencyId, ScopeMembership> memberships) {
    Set<AgencyId> contained = new HashSet<>();
    if (register.successions().isEmpty()) {
      return contained;
    }
    if (indicator.accumulation() == Accumulation.CUMULATIVE) {
      figures.forEach(
          (id, figure) ->
              before(id)
                  .filter(before -> beginsBefore(figure, before.getValue()))
                  .forEach(before -> contained.add(before.getKey())));
    } else if (indicator.accumulation() == Accumulation.ADDITIVE) {
      ListMultimap<AgencyId, Observation> containing =
          MultimapBuilder.treeKeys().arrayListValues().build();
      figures.forEach(
          (id, figure) -> {
            ImmutableList<Observation> reaching = reachingBack(id, figure);
            if (!reaching.isEmpty()) {
              before(id).forEach(before -> containing.putAll(before.getKey(), reaching));
            }
          });
      for (AgencyId before : containing.keySet()) {
        figures.computeIfPresent(
            before,
            (id, figure) ->
                figure(id, memberships.apply(id), ImmutableList.copyOf(containing.get(id))));
      }
    }
    return contained;
  }

  private Stream<Map.Entry<AgencyId, LocalDate>> before(AgencyId id) {
    return Stream.of(register.inherited(id, window.cut()), register.divided(id, window.cut()))
        .flatMap(before -> before.entrySet().stream());
  }

  private boolean beginsBefore(CombinedFigure figure, LocalDate end) {
    return figure.used().stream()
        .anyMatch(used -> window.daysOf(used.period()).first().isBefore(end));
  }

  /** Returns the figures of an agency whose periods begin before it did. */
  private ImmutableList<Observation> reachingBack(AgencyId id, CombinedFigure figure) {
    return register
        .began(id)
        .map(
            first ->
                figure.used().stream()
                    .filter(used -> window.daysOf(used.period()).first().isBefore(first))
                    .collect(ImmutableList.toImmutableList()))
        .orElse(ImmutableList.of());
  }

  /** Returns whether a successor's figure includes the predecessor's state at its end. */
  boolean isInStateOf(AgencyId ended, AgencyId heir, CombinedFigure figure) {
    return before(heir)
        .filter(before -> before.getKey().equals(ended))
        .anyMatch(
            before ->
                figure.used().stream()
                    .anyMatch(
                        used -> !window.daysOf(used.period()).last().isBefore(before.getValue())));
  }

  private AccumulatedFigures series(AgencyId id) {
    return new AccumulatedFigures(indicator, window, register.find(id).orElseThrow(), register);
  }

  private static <T> ImmutableList<T> join(Stream<ImmutableList<T>> lists) {
    return lists.flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }
}
