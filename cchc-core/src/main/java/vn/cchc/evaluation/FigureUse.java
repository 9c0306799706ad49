package vn.cchc.evaluation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.figures.PeriodsOfWindow;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.TaskReports;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Cell;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Scope;

/** Whether a target uses a figure and, if not, why (D11). */
final class FigureUse {
  private final ScopeMembers members;
  private final Indicator indicator;
  private final Scope scope;
  private final Window window;
  private final PeriodsOfWindow periods;
  private final ImmutableSet<AgencyId> asked;

  FigureUse(ScopeMembers members, Indicator indicator, Scope scope, Window window) {
    this(members, indicator, scope, window, window.cut());
  }

  /**
   * Takes a use.
   *
   * @param selectedOn the day as of which agencies are selected: of a target of every period one
   *     day for all periods
   */
  FigureUse(
      ScopeMembers members, Indicator indicator, Scope scope, Window window, LocalDate selectedOn) {
    this.members = members;
    this.indicator = indicator;
    this.scope = scope;
    this.window = window;
    this.periods = new PeriodsOfWindow(window);
    this.asked = asked(selectedOn);
  }

  private ImmutableSet<AgencyId> asked(LocalDate selectedOn) {
    if (scope instanceof Scope.Aggregate aggregate) {
      return members.expected(aggregate, window.cut());
    }
    return withPredecessors(
        scope
            .judgedEach()
            .map(selection -> members.selected(selection, selectedOn).stream())
            .orElseGet(scope.judgedAsOne()::stream));
  }

  /** Returns agencies and, unless the figures are states, their predecessors. */
  private ImmutableSet<AgencyId> withPredecessors(Stream<AgencyId> agencies) {
    return agencies
        .flatMap(
            id ->
                indicator.accumulation() == Accumulation.STATE
                    ? Stream.of(id)
                    : Streams.concat(
                        Stream.of(id),
                        members.register().inherited(id, window.cut()).keySet().stream(),
                        members.register().divided(id, window.cut()).keySet().stream()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns those whose figures are asked for, among the agencies that have reported. */
  Set<AgencyId> askedOf(Set<AgencyId> reporting) {
    return scope instanceof Scope.Aggregate ? reporting : Sets.intersection(asked, reporting);
  }

  /**
   * Returns whether all figures of an agency that never changes are certainly used: it is asked,
   * and each is one ratio for a time that counts.
   */
  boolean usesAll(AgencyId id, AgencySeries figures) {
    if (indicator.measure() == Measure.COMPLETION || !asked.contains(id)) {
      return false;
    }
    for (int position = 0; position < figures.size(); position++) {
      if (!figures.isPlain(position) || !periods.admits(position, figures.period(position))) {
        return false;
      }
    }
    return true;
  }

  /** Returns why a figure of an agency is not used, or nothing if it is. */
  Optional<UnusedFigures.Cause> cause(AgencyId id, FigureCell cell) {
    if (!isInScope(id, cell.days().last())) {
      return Optional.of(UnusedFigures.Cause.OUTSIDE_SCOPE);
    } else if (indicator.measure() == Measure.COMPLETION) {
      return causeOfReports(cell, window);
    }
    return cause(window.timing(cell.days()));
  }

  /** Returns how far a figure comes in the list of causes, furthest if it is used. */
  static int reach(Optional<UnusedFigures.Cause> cause) {
    return cause.map(Enum::ordinal).orElse(Integer.MAX_VALUE);
  }

  private boolean isInScope(AgencyId id, LocalDate day) {
    return asked.contains(id)
        || (scope instanceof Scope.Aggregate aggregate
            && (members.isInside(id, aggregate, day) || isStateOfNow(id, aggregate)));
  }

  /** A stock counts where its agency is on the day of the cut (A2), the root's own too. */
  private boolean isStateOfNow(AgencyId id, Scope.Aggregate aggregate) {
    return indicator.accumulation() == Accumulation.STATE
        && members.isInside(id, aggregate, window.cut());
  }

  /** Returns why reports of a completion are not used: what is done counts by its day. */
  private static Optional<UnusedFigures.Cause> causeOfReports(FigureCell cell, Window window) {
    return causeOfReports(
        cell, some -> some.winners().stream(), done -> window.timing(cell.days(), done));
  }

  /** Returns why reports of a task are not used. */
  static Optional<UnusedFigures.Cause> causeOfReports(FigureCell cell, TaskReports reports) {
    return causeOfReports(cell, TaskReports::reports, done -> reports.timing(cell.days(), done));
  }

  private static Optional<UnusedFigures.Cause> causeOfReports(
      FigureCell cell,
      Function<Cell, Stream<Observation>> reports,
      Function<Optional<LocalDate>, Window.Timing> timing) {
    return cell.cell().stream()
        .flatMap(reports)
        .map(report -> cause(timing.apply(TaskReports.doneOn(report))))
        .max(Comparator.comparing(FigureUse::reach))
        .orElseGet(() -> cause(timing.apply(Optional.empty())));
  }

  private static Optional<UnusedFigures.Cause> cause(Window.Timing timing) {
    return switch (timing) {
      case WITHIN -> Optional.empty();
      case OUTSIDE -> Optional.of(UnusedFigures.Cause.OUTSIDE_WINDOW);
      case AFTER_CUT -> Optional.of(UnusedFigures.Cause.AFTER_CUT);
    };
  }
}
