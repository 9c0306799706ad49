package vn.cchc.evaluation;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Value;
import vn.cchc.period.Days;
import vn.cchc.plan.Scope;

/** Whether a target uses a figure and, if not, why (D11). */
final class FigureUse {
  private final ScopeMembers members;
  private final Indicator indicator;
  private final Scope scope;
  private final Window window;
  private final ImmutableSet<AgencyId> asked;
  private final Map<Days, Optional<UnusedFigures.Cause>> times = new HashMap<>();

  FigureUse(ScopeMembers members, Indicator indicator, Scope scope, Window window) {
    this.members = members;
    this.indicator = indicator;
    this.scope = scope;
    this.window = window;
    this.asked = asked();
  }

  private ImmutableSet<AgencyId> asked() {
    if (scope instanceof Scope.OfAgency one) {
      return withPredecessors(Stream.of(one.agency()));
    } else if (scope instanceof Scope.Each each) {
      return withPredecessors(members.selected(each.selection(), window.cut()).stream());
    } else if (scope instanceof Scope.Share share) {
      return withPredecessors(members.selected(share.selection(), window.cut()).stream());
    } else if (scope instanceof Scope.Aggregate aggregate) {
      return members.expected(aggregate, window.cut());
    }
    throw new AssertionError(scope);
  }

  /** Returns agencies and, unless the figures are states, those that went into them. */
  private ImmutableSet<AgencyId> withPredecessors(Stream<AgencyId> agencies) {
    return agencies
        .flatMap(
            id ->
                indicator.accumulation() == Accumulation.STATE
                    ? Stream.of(id)
                    : Stream.of(
                            Stream.of(id),
                            members.register().inherited(id, window.cut()).keySet().stream(),
                            members.register().divided(id, window.cut()).keySet().stream())
                        .flatMap(some -> some))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns why a figure of an agency is not used, or nothing if it is. */
  Optional<UnusedFigures.Cause> cause(AgencyId id, FigureCell cell) {
    if (!isInScope(id, cell.days().last())) {
      return Optional.of(UnusedFigures.Cause.OUTSIDE_SCOPE);
    } else if (indicator.measure() == Measure.COMPLETION) {
      return causeOfReports(cell, window);
    }
    Optional<UnusedFigures.Cause> known = times.get(cell.days());
    if (known == null) {
      known = causeOfTime(cell.days());
      times.put(cell.days(), known);
    }
    return known;
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

  /** What there is counts where its agency is on the day of the cut (A2), the root's own too. */
  private boolean isStateOfNow(AgencyId id, Scope.Aggregate aggregate) {
    return indicator.accumulation() == Accumulation.STATE
        && members.isInside(id, aggregate, window.cut());
  }

  private Optional<UnusedFigures.Cause> causeOfTime(Days days) {
    if (window.edition().isPresent()) {
      return window.edition().orElseThrow().equals(days)
          ? Optional.empty()
          : Optional.of(UnusedFigures.Cause.OUTSIDE_WINDOW);
    }
    return within(days, window, window.cut());
  }

  /** Returns why reports of a completion are not used: what is done counts by its day. */
  static Optional<UnusedFigures.Cause> causeOfReports(FigureCell cell, Window window) {
    return cell.cell().stream()
        .flatMap(some -> some.winners().stream())
        .map(report -> causeOfReport(report.value(), cell.days(), window))
        .max(Comparator.comparing(FigureUse::reach))
        .orElseGet(() -> within(cell.days(), window, window.asOf()));
  }

  private static Optional<UnusedFigures.Cause> causeOfReport(
      Value value, Days days, Window window) {
    return value instanceof Completion completion && completion.completedOn().isPresent()
        ? causeOfDay(completion.completedOn().orElseThrow(), window)
        : within(days, window, window.asOf());
  }

  private static Optional<UnusedFigures.Cause> causeOfDay(LocalDate day, Window window) {
    if (day.isBefore(window.days().first())) {
      return Optional.of(UnusedFigures.Cause.OUTSIDE_WINDOW);
    }
    return day.isAfter(window.asOf())
        ? Optional.of(UnusedFigures.Cause.AFTER_CUT)
        : Optional.empty();
  }

  private static Optional<UnusedFigures.Cause> within(Days days, Window window, LocalDate last) {
    if (!window.days().encloses(days)) {
      return Optional.of(UnusedFigures.Cause.OUTSIDE_WINDOW);
    }
    return days.last().isAfter(last)
        ? Optional.of(UnusedFigures.Cause.AFTER_CUT)
        : Optional.empty();
  }
}
