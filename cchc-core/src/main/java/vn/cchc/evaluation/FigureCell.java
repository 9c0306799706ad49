package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.figures.TaskReports;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Cell;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

/**
 * What one agency reported for the same days, under however many names of the period.
 *
 * @param period the name of the days in reports
 * @param days the days
 * @param cell what was reported; empty where it is one ratio, of which nothing more need be known
 */
record FigureCell(ReportingPeriod period, Days days, Optional<Cell> cell) {
  static Collection<FigureCell> of(AgencySeries series, ReportingCalendar calendar) {
    ImmutableList.Builder<FigureCell> all = ImmutableList.builderWithExpectedSize(series.size());
    boolean isNamedByDays = false;
    for (int position = 0; position < series.size(); position++) {
      FigureCell cell = at(series, position, calendar);
      all.add(cell);
      isNamedByDays |= cell.isNamedByDays();
    }
    return isNamedByDays ? together(all.build(), series).values() : all.build();
  }

  private static FigureCell at(AgencySeries series, int position, ReportingCalendar calendar) {
    ReportingPeriod period = series.period(position);
    return new FigureCell(
        period,
        period.days(calendar),
        series.isPlain(position) ? Optional.empty() : Optional.of(series.cell(position)));
  }

  /** Only days may be a period that has another name, such as 2020-H1, as well. */
  private boolean isNamedByDays() {
    return period.toString().indexOf('/') >= 0;
  }

  /**
   * Returns whether an agency existed on a day to which its figures of an indicator belong:
   * something done belongs to its day, any other figure to the last day of its period, as does what
   * is withdrawn.
   */
  boolean isInLifeOf(AgencyId agency, AgencyRegister register, Indicator indicator) {
    if (indicator.measure() != Measure.COMPLETION
        || cell.filter(some -> !some.isEmpty()).isEmpty()) {
      return register.existed(agency, days.last());
    }
    return cell.orElseThrow().winners().stream()
        .map(figure -> TaskReports.doneOn(figure).orElse(days.last()))
        .anyMatch(day -> register.existed(agency, day));
  }

  private static Map<Days, FigureCell> together(List<FigureCell> all, AgencySeries series) {
    Map<Days, FigureCell> cells = new LinkedHashMap<>();
    all.forEach(cell -> cells.merge(cell.days, cell, (one, other) -> one.with(other, series)));
    return cells;
  }

  private FigureCell with(FigureCell other, AgencySeries series) {
    ReportingPeriod name =
        ReportingPeriod.byName().compare(period, other.period) <= 0 ? period : other.period;
    return new FigureCell(
        name, days, Optional.of(Cell.merge(List.of(content(series), other.content(series)))));
  }

  private Cell content(AgencySeries series) {
    return cell.orElseGet(() -> Objects.requireNonNull(series.get(period)));
  }
}
