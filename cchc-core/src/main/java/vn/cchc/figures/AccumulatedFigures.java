package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Cell;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.rule.ValueCheck;

/** One agency's figures of one indicator over a window, put together by its accumulation. */
public final class AccumulatedFigures {
  private final Indicator indicator;
  private final Window window;
  private final Agency agency;
  private final LocalDate born;
  private final LocalDate died;
  private final LocalDate from;
  private final LocalDate until;
  private final RatioSeriesFastPath fastPath;

  public AccumulatedFigures(
      Indicator indicator, Window window, Agency agency, AgencyRegister register) {
    this(indicator, window, agency, register, new RatioSeriesFastPath(indicator, window));
  }

  AccumulatedFigures(
      Indicator indicator,
      Window window,
      Agency agency,
      AgencyRegister register,
      RatioSeriesFastPath fastPath) {
    this.fastPath = fastPath;
    this.indicator = indicator;
    this.window = window;
    this.agency = agency;
    this.born = agency.from().orElse(LocalDate.MIN);
    this.died = register.lastDay(agency.id()).orElse(LocalDate.MAX);
    this.from = later(born, window.days().first());
    this.until = earlier(earlier(window.cut(), window.days().last()), died);
  }

  /** Returns an agency's cells among those of all, none where it has reported nothing. */
  public static Map<ReportingPeriod, Cell> of(Map<AgencyId, AgencySeries> cells, AgencyId agency) {
    AgencySeries own = cells.get(agency);
    return own == null ? Map.of() : own;
  }

  /** Returns the day if the agency owes a report for a part of the window that begins on it. */
  private Optional<LocalDate> owed(LocalDate first, ScopeMembership membership) {
    return window.edition().isEmpty() && membership.owes(first, until)
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Puts figures together, none of which is contained in another agency's. */
  public CombinedFigure figure(Map<ReportingPeriod, Cell> cells, ScopeMembership membership) {
    return figure(cells, membership, ImmutableList.of());
  }

  /**
   * Puts figures together.
   *
   * @param cells what was reported of each period
   * @param membership which figures count
   * @param containing the figures of successors that contain those of times within their own
   */
  CombinedFigure figure(
      Map<ReportingPeriod, Cell> cells, ScopeMembership membership, List<Observation> containing) {
    if (cells instanceof AgencySeries figures && containing.isEmpty()) {
      CombinedFigure plain = fastPath.figure(figures, membership, this::lived, from, until);
      if (plain != null) {
        return plain;
      }
    }
    NavigableMap<Days, Cell> byDays = new TreeMap<>();
    cells.forEach(
        (period, cell) -> byDays.merge(window.daysOf(period), cell, AccumulatedFigures::merged));
    NavigableMap<Days, Cell> admitted = new TreeMap<>();
    ImmutableList.Builder<Remark> leftOut = ImmutableList.builder();
    ListMultimap<Observation, Observation> contained = LinkedListMultimap.create();
    byDays.forEach(
        (days, cell) -> {
          if (!isAdmitted(days, cell)) {
            return;
          }
          boolean lived = isOfItsLife(days, cell);
          Optional<Observation> heir =
              containing.stream()
                  .filter(some -> window.daysOf(some.period()).encloses(days))
                  .findFirst();
          if (lived && membership.counts(days.last())) {
            heir.ifPresentOrElse(
                some -> contained.putAll(some, cell.winners()), () -> admitted.put(days, cell));
          } else if (!cell.isEmpty()
              && (lived ? membership.isExpected() : membership.wouldCount(days.last()))) {
            leftOut.add(Remark.of(RemarkCode.NOT_A_MEMBER_THEN, cell.standing().get(0)));
          }
        });
    contained
        .asMap()
        .forEach(
            (heir, figures) ->
                leftOut.add(
                    new Remark(
                        RemarkCode.CONTAINS_PREDECESSORS,
                        ImmutableList.<Observation>builder().add(heir).addAll(figures).build())));
    List<Days> covered = containing.stream().map(some -> window.daysOf(some.period())).toList();
    CombinedFigure figure = accumulated(admitted, membership, covered);
    return figure.with(leftOut.build());
  }

  /** A completion belongs to its day, any other figure to the last day of its period. */
  private boolean isOfItsLife(Days days, Cell cell) {
    if (cell.isEmpty()) {
      return lived(days.last());
    }
    return cell.winners().stream()
        .map(
            winner ->
                indicator.measure() == Measure.COMPLETION
                    ? doneOn(winner.value()).orElse(days.last())
                    : days.last())
        .anyMatch(this::lived);
  }

  private boolean lived(LocalDate day) {
    return !day.isBefore(born) && !day.isAfter(died);
  }

  private boolean isAdmitted(Days days, Cell cell) {
    if (indicator.measure() != Measure.COMPLETION) {
      return window.admits(days);
    }
    Stream<Optional<LocalDate>> done =
        cell.isEmpty()
            ? Stream.of(Optional.empty())
            : cell.winners().stream().map(winner -> doneOn(winner.value()));
    return done.anyMatch(day -> window.timing(days, day) == Window.Timing.WITHIN);
  }

  private static Optional<LocalDate> doneOn(Value value) {
    return value instanceof Completion completion ? completion.completedOn() : Optional.empty();
  }

  private static Cell merged(Cell one, Cell other) {
    return Cell.merge(List.of(one, other));
  }

  private CombinedFigure accumulated(
      NavigableMap<Days, Cell> cells, ScopeMembership membership, List<Days> covered) {
    return switch (indicator.accumulation()) {
      case ADDITIVE -> withoutWithdrawn(cells, present -> added(present, membership, covered));
      case CUMULATIVE -> cumulative(cells, membership);
      case STATE -> latest(cells, membership, ImmutableList.of());
    };
  }

  /** Leaves out cells whose figures were all withdrawn; a remark says so if no figure is left. */
  private static <K> CombinedFigure withoutWithdrawn(
      NavigableMap<K, Cell> cells, Function<NavigableMap<K, Cell>, CombinedFigure> rest) {
    NavigableMap<K, Cell> present = new TreeMap<>(cells);
    present.values().removeIf(Cell::isEmpty);
    CombinedFigure figure = rest.apply(present);
    ImmutableList.Builder<Remark> remarks = ImmutableList.builder();
    for (Cell cell : cells.values()) {
      if (cell.isEmpty() && cell.isHypothetical()) {
        remarks.add(new Remark(RemarkCode.HYPOTHETICAL, cell.records()));
      } else if (cell.isEmpty() && figure.isSilent() && !cell.effective().isEmpty()) {
        remarks.add(new Remark(RemarkCode.WITHDRAWN, cell.effective()));
      }
    }
    return figure.with(remarks.build());
  }

  private CombinedFigure added(
      NavigableMap<Days, Cell> cells, ScopeMembership membership, List<Days> covered) {
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
    ResolvedCells standing = ResolvedCells.of(indicator, window, cells.values(), conflicts.build());
    CombinedFigure figure =
        standing.hasValues()
            ? ValueSum.of(indicator, standing.values())
                .figure(new Evidence.Listed(standing.used()), standing.caveats())
            : standing.figure();
    List<Days> reported = new ArrayList<>(cells.keySet());
    reported.addAll(covered);
    Collections.sort(reported);
    return figure.with(
        ImmutableList.of(), isDone(figure) ? Optional.empty() : firstMissing(reported, membership));
  }

  private Optional<LocalDate> firstMissing(List<Days> periods, ScopeMembership membership) {
    if (window.edition().isPresent()) {
      return Optional.empty();
    }
    LocalDate open = from;
    for (Days days : periods) {
      if (days.first().isAfter(open)
          && membership.owes(open, earlier(days.first().minusDays(1), until))) {
        return Optional.of(open);
      }
      open = days.last().isBefore(open) ? open : days.last().plusDays(1);
    }
    return owed(open, membership);
  }

  /** The task is completed only if all reports say so. */
  private boolean isDone(CombinedFigure figure) {
    return indicator.measure() == Measure.COMPLETION && saysDone(figure);
  }

  /** Returns whether something is reported and all reports say that it is done. */
  static boolean saysDone(CombinedFigure figure) {
    return !figure.isSilent()
        && figure.used().stream().allMatch(winner -> doneOn(winner.value()).isPresent());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private CombinedFigure cumulative(NavigableMap<Days, Cell> cells, ScopeMembership membership) {
    NavigableMap<Days, Cell> fromTheBeginning = new TreeMap<>();
    ImmutableList.Builder<Remark> caveats = ImmutableList.builder();
    cells.forEach(
        (days, cell) -> {
          if (window.isFromTheBeginning(days, agency)) {
            fromTheBeginning.put(days, cell);
          } else if (!cell.isEmpty()) {
            caveats.add(Remark.of(RemarkCode.NOT_FROM_THE_BEGINNING, cell.standing().get(0)));
          }
        });
    return latest(fromTheBeginning, membership, caveats.build());
  }

  private CombinedFigure latest(
      Map<Days, Cell> cells, ScopeMembership membership, ImmutableList<Remark> caveats) {
    NavigableMap<LocalDate, Cell> byEnd = new TreeMap<>();
    cells.forEach((days, cell) -> byEnd.merge(days.last(), cell, AccumulatedFigures::merged));
    CombinedFigure figure = withoutWithdrawn(byEnd, present -> last(present, membership));
    return figure.with(caveats);
  }

  private CombinedFigure last(NavigableMap<LocalDate, Cell> cells, ScopeMembership membership) {
    if (cells.isEmpty()) {
      return CombinedFigure.NONE.with(ImmutableList.of(), owed(from, membership));
    }
    LocalDate end = cells.lastKey();
    CombinedFigure figure =
        ResolvedCells.of(
                indicator, window, List.of(cells.lastEntry().getValue()), ImmutableList.of())
            .figure();
    return figure.with(
        fallen(cells),
        end.isBefore(until) && !isDone(figure)
            ? owed(later(from, end.plusDays(1)), membership)
            : Optional.empty());
  }

  /** Names the earlier figure that exceeds a total: totals cannot fall. */
  private ImmutableList<Remark> fallen(NavigableMap<LocalDate, Cell> cells) {
    ImmutableList<Observation> last = cells.lastEntry().getValue().winners();
    if (indicator.accumulation() != Accumulation.CUMULATIVE || last.size() > 1) {
      return ImmutableList.of();
    }
    return cells.headMap(cells.lastKey(), false).descendingMap().values().stream()
        .flatMap(cell -> cell.winners().stream())
        .filter(before -> isBelow(last.get(0).value(), before.value()))
        .findFirst()
        .map(before -> ImmutableList.of(Remark.of(RemarkCode.CUMULATIVE_FELL, before, last.get(0))))
        .orElse(ImmutableList.of());
  }

  private boolean isBelow(Value later, Value before) {
    if (later instanceof Ratio now && before instanceof Ratio then) {
      return now.numerator() < then.numerator() || now.denominator() < then.denominator();
    }
    return later instanceof Quantity now
        && before instanceof Quantity then
        && !ValueCheck.isPrintedPercentage(indicator, now)
        && now.amount().compareTo(then.amount()) < 0;
  }
}
