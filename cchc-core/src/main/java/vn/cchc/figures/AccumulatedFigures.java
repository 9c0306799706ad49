package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Value;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Cell;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** One agency's figures of one indicator over a window, put together by its accumulation. */
public final class AccumulatedFigures {
  private final Indicator indicator;
  private final Window window;
  private final LocalDate from;
  private final LocalDate until;

  public AccumulatedFigures(
      Indicator indicator, Window window, Agency agency, AgencyRegister register) {
    this.indicator = indicator;
    this.window = window;
    this.from = later(agency.from().orElse(LocalDate.MIN), window.days().first());
    this.until =
        earlier(
            earlier(window.cut(), window.days().last()),
            register.lastDay(agency.id()).orElse(LocalDate.MAX));
  }

  /** Returns an agency's cells among those of all, none where it has reported nothing. */
  public static Map<ReportingPeriod, Cell> of(Map<AgencyId, AgencySeries> cells, AgencyId agency) {
    AgencySeries own = cells.get(agency);
    return own == null ? Map.of() : own;
  }

  /** Tells whether there is a time within the window for which the agency is to report. */
  boolean isExpected() {
    return !from.isAfter(until);
  }

  /**
   * Puts figures together.
   *
   * @param cells what stands for each period
   * @param counts whether a figure for these days counts at all
   */
  public CombinedFigure figure(Map<ReportingPeriod, Cell> cells, Predicate<Days> counts) {
    if (cells instanceof AgencySeries figures) {
      CombinedFigure plain =
          new RatioSeriesFastPath(indicator, window).figure(figures, counts, from, until);
      if (plain != null) {
        return plain;
      }
    }
    NavigableMap<Days, Cell> byDays = new TreeMap<>();
    cells.forEach(
        (period, cell) -> byDays.merge(window.daysOf(period), cell, AccumulatedFigures::merged));
    NavigableMap<Days, Cell> admitted = new TreeMap<>();
    ImmutableList.Builder<Remark> leftOut = ImmutableList.builder();
    byDays.forEach(
        (days, cell) -> {
          if (isAdmitted(days, cell) && counts.test(days)) {
            admitted.put(days, cell);
          } else if (isAdmitted(days, cell)) {
            leftOut.add(Remark.of(RemarkCode.NOT_A_MEMBER_THEN, cell.standing().get(0)));
          }
        });
    CombinedFigure figure = accumulated(admitted);
    return figure.with(leftOut.build(), figure.isPartial());
  }

  /**
   * Something done counts by its day, whatever the period of the report; something not done counts
   * by its period. What is done after the window proves that it was not done within it.
   */
  private boolean isAdmitted(Days days, Cell cell) {
    if (indicator.measure() != Measure.COMPLETION) {
      return window.admits(days);
    }
    return cell.winners().stream().anyMatch(winner -> isWithin(days, doneOn(winner.value())));
  }

  private boolean isWithin(Days days, Optional<LocalDate> doneOn) {
    return doneOn
        .map(day -> !day.isBefore(window.days().first()) && !day.isAfter(window.asOf()))
        .orElseGet(() -> window.days().encloses(days) && !days.last().isAfter(window.asOf()));
  }

  private static Optional<LocalDate> doneOn(Value value) {
    return value instanceof Completion completion ? completion.completedOn() : Optional.empty();
  }

  private static Cell merged(Cell one, Cell other) {
    return Cell.merge(List.of(one, other));
  }

  private CombinedFigure accumulated(NavigableMap<Days, Cell> cells) {
    return switch (indicator.accumulation()) {
      case ADDITIVE -> added(cells);
      case CUMULATIVE -> cumulative(cells);
      case STATE -> latest(cells, ImmutableList.of());
    };
  }

  private CombinedFigure added(NavigableMap<Days, Cell> cells) {
    ImmutableList.Builder<Remark> conflicts = ImmutableList.builder();
    Map.@Nullable Entry<Days, Cell> before = null;
    for (Map.Entry<Days, Cell> entry : cells.entrySet()) {
      if (before != null && before.getKey().overlaps(entry.getKey())) {
        conflicts.add(
            Remark.of(
                RemarkCode.PERIODS_OVERLAP,
                before.getValue().standing().get(0),
                entry.getValue().standing().get(0)));
      }
      if (before == null || entry.getKey().last().isAfter(before.getKey().last())) {
        before = entry;
      }
    }
    ResolvedCells standing = ResolvedCells.of(indicator, cells.values(), conflicts.build());
    boolean hasGap = hasGap(cells.keySet());
    CombinedFigure figure =
        standing.hasValues()
            ? ValueSum.of(indicator, standing.values())
                .figure(new Evidence.Told(standing.used()), standing.caveats())
            : standing.figure();
    return figure.with(ImmutableList.of(), hasGap);
  }

  private boolean hasGap(Iterable<Days> periods) {
    if (window.edition().isPresent()) {
      return false;
    }
    LocalDate open = from;
    for (Days days : periods) {
      if (days.first().isAfter(open)) {
        break;
      }
      open = later(open, days.last().plusDays(1));
    }
    return !open.isAfter(until);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private CombinedFigure cumulative(NavigableMap<Days, Cell> cells) {
    NavigableMap<Days, Cell> fromTheBeginning = new TreeMap<>();
    ImmutableList.Builder<Remark> caveats = ImmutableList.builder();
    cells.forEach(
        (days, cell) -> {
          if (window.edition().isPresent()
              || days.first().equals(window.days().first())
              || days.first().equals(from)) {
            fromTheBeginning.put(days, cell);
          } else {
            caveats.add(Remark.of(RemarkCode.NOT_FROM_THE_BEGINNING, cell.standing().get(0)));
          }
        });
    return latest(fromTheBeginning, caveats.build());
  }

  private CombinedFigure latest(Map<Days, Cell> cells, ImmutableList<Remark> caveats) {
    if (cells.isEmpty()) {
      return CombinedFigure.NONE.with(caveats, false);
    }
    LocalDate end = cells.keySet().stream().map(Days::last).max(LocalDate::compareTo).orElseThrow();
    List<Cell> last = new ArrayList<>();
    cells.forEach(
        (days, cell) -> {
          if (days.last().equals(end)) {
            last.add(cell);
          }
        });
    CombinedFigure figure =
        ResolvedCells.of(indicator, List.of(Cell.merge(last)), ImmutableList.of()).figure();
    boolean isDone = figure.used().stream().allMatch(winner -> doneOn(winner.value()).isPresent());
    boolean isPartial =
        window.edition().isEmpty() && !from.isAfter(until) && end.isBefore(until) && !isDone;
    return figure.with(caveats, isPartial);
  }
}
