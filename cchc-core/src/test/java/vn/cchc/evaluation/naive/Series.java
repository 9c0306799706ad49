package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Days;
import vn.cchc.verdict.RemarkCode;

/** One agency's figures of one indicator in one window, and the one figure they make (D8, D9). */
final class Series {
  final List<Observation> used = new ArrayList<>();
  final List<Days> covered = new ArrayList<>();
  final Set<RemarkCode> conflicts = EnumSet.noneOf(RemarkCode.class);
  final Set<RemarkCode> invalid = EnumSet.noneOf(RemarkCode.class);
  final Set<RemarkCode> caveats = EnumSet.noneOf(RemarkCode.class);

  /** Subject, agency and days of the figures of a time outside the scope. */
  final List<List<Object>> leftOut = new ArrayList<>();

  Total total = Total.NONE;
  boolean isSettled = true;
  private boolean isOfEdition;

  private final Belonging belonging;

  private Series(Belonging belonging) {
    this.belonging = belonging;
  }

  /** Puts the figures of one agency together, but for those within periods of its heirs. */
  static Series of(Span span, Indicator indicator, Belonging belonging, List<Days> ofHeirs) {
    AgencyId agency = belonging.id();
    Series series = new Series(belonging);
    series.covered.addAll(ofHeirs);
    Situation situation = span.situation();
    Map<Days, List<Cell>> periods = new TreeMap<>();
    for (Observation figure : situation.observations()) {
      if (isOf(figure, indicator, agency) && Span.isVisible(figure, situation.seenOn())) {
        periods
            .computeIfAbsent(situation.days(figure.period()), ignored -> new ArrayList<>())
            .add(new Cell(List.of(figure), false));
      }
    }
    for (Observation figure : situation.hypothetical()) {
      if (isOf(figure, indicator, agency) && figure.status() != ObservationStatus.DRAFT) {
        periods
            .computeIfAbsent(situation.days(figure.period()), ignored -> new ArrayList<>())
            .add(new Cell(List.of(figure), true));
      }
    }
    Map<Object, List<Cell>> cells = new TreeMap<>();
    for (Days days : periods.keySet()) {
      Cell cell = Cell.ofAll(periods.get(days));
      List<Observation> counting = cell.isEmpty() ? cell.figures() : cell.counting();
      if (counting.stream()
          .noneMatch(
              figure ->
                  cell.isEmpty()
                      ? span.holdsWithdrawn(indicator, figure)
                      : span.holds(indicator, figure))) {
        continue;
      } else if (cell.isEmpty()) {
        boolean isOfScope =
            new People(situation.register()).existed(agency, days.last())
                && belonging.on(days.last())
                && (indicator.accumulation() != Accumulation.ADDITIVE
                    || ofHeirs.stream().noneMatch(period -> period.encloses(days)))
                && (indicator.accumulation() != Accumulation.CUMULATIVE
                    || span.isFromTheBeginning(days, situation.register().agencies().get(agency)));
        if (isOfScope) {
          Object key = indicator.accumulation() == Accumulation.ADDITIVE ? days : days.last();
          cells.computeIfAbsent(key, ignored -> new ArrayList<>()).add(cell);
        }
      } else if (counting.stream().noneMatch(figure -> span.isLived(indicator, figure))) {
        if (belonging.wouldBeOn(days.last())) {
          series.caveats.add(RemarkCode.NOT_A_MEMBER_THEN);
          series.leftOut.add(List.of(indicator.id(), agency, days));
        }
      } else if (!belonging.on(days.last())) {
        if (belonging.isExpected()) {
          series.caveats.add(RemarkCode.NOT_A_MEMBER_THEN);
          series.leftOut.add(List.of(indicator.id(), agency, days));
        }
      } else if (ofHeirs.stream().anyMatch(period -> period.encloses(days))) {
        series.caveats.add(RemarkCode.CONTAINS_PREDECESSORS);
        series.leftOut.add(List.of(indicator.id(), agency, days));
      } else if (indicator.accumulation() == Accumulation.CUMULATIVE
          && !span.isFromTheBeginning(days, situation.register().agencies().get(agency))) {
        series.caveats.add(RemarkCode.NOT_FROM_THE_BEGINNING);
      } else {
        Object key = indicator.accumulation() == Accumulation.ADDITIVE ? days : days.last();
        cells.computeIfAbsent(key, ignored -> new ArrayList<>()).add(cell);
      }
    }
    series.isOfEdition = span.edition().isPresent();
    series.settle(situation, indicator, cells);
    return series;
  }

  private static boolean isOf(Observation figure, Indicator indicator, AgencyId agency) {
    return figure.subject().equals(indicator.id()) && figure.agency().equals(agency);
  }

  private void settle(Situation situation, Indicator indicator, Map<Object, List<Cell>> cells) {
    List<Cell> counted = new ArrayList<>();
    boolean wasWithdrawn = false;
    for (List<Cell> several : cells.values()) {
      Cell cell = Cell.ofAll(several);
      if (!cell.isEmpty()) {
        counted.add(cell);
      } else if (cell.isHypothetical()) {
        caveats.add(RemarkCode.HYPOTHETICAL);
        isSettled = false;
      } else {
        wasWithdrawn |= cell.hadFigures();
      }
    }
    if (counted.isEmpty() && wasWithdrawn) {
      caveats.add(RemarkCode.WITHDRAWN);
    }
    if (indicator.accumulation() != Accumulation.ADDITIVE) {
      LocalDate latest = LocalDate.MIN;
      for (Cell cell : counted) {
        latest = Situation.later(latest, end(situation, cell));
      }
      LocalDate end = latest;
      fall(situation, indicator, counted, end);
      counted.removeIf(cell -> !end(situation, cell).equals(end));
    }
    List<Total> values = new ArrayList<>();
    for (Cell cell : counted) {
      used.addAll(cell.counting());
      cell.counting().forEach(figure -> covered.add(situation.days(figure.period())));
      cell.counting().forEach(one -> misfit(indicator, one.value()).ifPresent(invalid::add));
      isSettled &= cell.isFinal() && !cell.isHypothetical();
      if (cell.isHypothetical()) {
        caveats.add(RemarkCode.HYPOTHETICAL);
      }
      for (Observation one : cell.counting()) {
        if (!cell.isHypothetical() && isEarly(situation, indicator, one)) {
          caveats.add(RemarkCode.RECORDED_BEFORE_ITS_END);
          isSettled = false;
        }
      }
      if (cell.isConflict()) {
        conflicts.add(RemarkCode.FIGURES_DIFFER);
      } else {
        values.add(Total.of(cell.value()));
      }
      if (cell.setsAside()) {
        caveats.add(RemarkCode.SET_ASIDE);
      }
      if (cell.otherSourceDiffers()) {
        caveats.add(RemarkCode.OTHER_SOURCE_DIFFERS);
      }
    }
    for (int i = 0; i < counted.size(); i++) {
      for (int j = 0; j < i; j++) {
        Days one = situation.days(counted.get(i).figures().get(0).period());
        if (one.overlaps(situation.days(counted.get(j).figures().get(0).period()))) {
          conflicts.add(RemarkCode.PERIODS_OVERLAP);
        }
      }
    }
    if (conflicts.isEmpty() && invalid.isEmpty()) {
      total = Total.ofPeriods(indicator, values);
      total.problem().ifPresent(invalid::add);
    }
  }

  /** Returns whether a figure was recorded on a day before the last one of its period (D5). */
  private boolean isEarly(Situation situation, Indicator indicator, Observation one) {
    return !isOfEdition
        && !(one.value() instanceof Completion)
        && one.recordedAt()
            .atZone(ZoneOffset.ofHours(7))
            .toLocalDate()
            .isBefore(situation.days(one.period()).last());
  }

  /** Names a total of the latest day that is below one of an earlier day (D9). */
  private void fall(Situation situation, Indicator indicator, List<Cell> counted, LocalDate end) {
    if (indicator.accumulation() != Accumulation.CUMULATIVE) {
      return;
    }
    for (Cell cell : counted) {
      for (Cell last : counted) {
        if (end(situation, last).equals(end)
            && !end(situation, cell).equals(end)
            && !last.isConflict()
            && cell.counting().stream()
                .anyMatch(before -> hasFallen(indicator, before.value(), last.value()))) {
          caveats.add(RemarkCode.CUMULATIVE_FELL);
        }
      }
    }
  }

  private static boolean hasFallen(Indicator indicator, Value before, Value now) {
    if (before instanceof Ratio one && now instanceof Ratio other) {
      return other.numerator() < one.numerator() || other.denominator() < one.denominator();
    }
    return indicator.measure() != Measure.SHARE
        && indicator.measure() != Measure.RATIO
        && !indicator.unit().equals(Unit.PERCENT)
        && before instanceof Quantity one
        && now instanceof Quantity other
        && other.amount().compareTo(one.amount()) < 0;
  }

  /** Adds to an agency's own figure those of its predecessors, the periods of all being one row. */
  static Series sum(Indicator indicator, List<Series> all) {
    Series sum = new Series(all.get(0).belonging);
    List<Total> totals = new ArrayList<>();
    for (Series series : all) {
      sum.used.addAll(series.used);
      sum.conflicts.addAll(series.conflicts);
      sum.invalid.addAll(series.invalid);
      sum.caveats.addAll(series.caveats);
      sum.isSettled &= series.isSettled;
      if (series.total.value().isPresent()) {
        totals.add(series.total);
      }
    }
    if (sum.conflicts.isEmpty() && sum.invalid.isEmpty()) {
      sum.total = Total.ofPeriods(indicator, totals);
      sum.total.problem().ifPresent(sum.invalid::add);
    }
    return sum;
  }

  private static LocalDate end(Situation situation, Cell cell) {
    return situation.days(cell.figures().get(0).period()).last();
  }

  static Optional<RemarkCode> misfit(Indicator indicator, Value value) {
    Measure measure = indicator.measure();
    boolean isOfKind =
        switch (measure) {
          case SHARE, RATIO -> value instanceof Ratio || value instanceof Quantity;
          case QUANTITY -> value instanceof Quantity;
          case RANK -> value instanceof Rank;
          case GRADE -> value instanceof Grade;
          case COMPLETION -> value instanceof Completion;
        };
    if (!isOfKind) {
      return Optional.of(RemarkCode.WRONG_KIND);
    }
    boolean exceeds =
        value instanceof Ratio ratio
            ? ratio.numerator() > ratio.denominator()
            : value instanceof Quantity quantity
                && (quantity.amount().signum() < 0
                    || Frac.of(quantity.amount()).compareTo(Frac.HUNDRED) > 0);
    return measure == Measure.SHARE && exceeds
        ? Optional.of(RemarkCode.PART_EXCEEDS_WHOLE)
        : Optional.empty();
  }

  boolean owes(LocalDate day) {
    return belonging.on(day);
  }

  boolean hasReported() {
    return !used.isEmpty();
  }
}
