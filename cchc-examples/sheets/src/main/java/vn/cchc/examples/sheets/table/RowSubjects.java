package vn.cchc.examples.sheets.table;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.PeriodCells;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.mapping.FigureColumns;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.Origin;
import vn.cchc.examples.sheets.name.KnownNames;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

/**
 * What the labels of one row say of its figures: of what they are, for which period and whose. Most
 * figures of a row share the period and the agency, which are read once.
 */
final class RowSubjects {
  private final RowCells cells;
  private final Mapping mapping;
  private final KnownNames names;
  private @Nullable Origin read;
  private Optional<ReportingPeriod> period = Optional.empty();
  private Optional<AgencyId> agency = Optional.empty();

  RowSubjects(RowCells cells, Mapping mapping, KnownNames names) {
    this.cells = cells;
    this.mapping = mapping;
    this.names = names;
  }

  /** Returns an observation that has all but its value, if the labels of a figure say so much. */
  Optional<Observation.Builder> of(FigureColumns figure) {
    Optional<IndicatorId> indicator =
        cells.label(figure.indicator(), "indicator", cell -> names.indicator(cell.label()));
    Origin told = mapping.period(figure);
    if (!told.equals(read)) {
      readShared(told);
    }
    return indicator.isPresent() && period.isPresent() && agency.isPresent()
        ? Optional.of(
            mapping
                .provenance()
                .observation()
                .subject(indicator.orElseThrow())
                .period(period.orElseThrow())
                .agency(agency.orElseThrow()))
        : Optional.empty();
  }

  /** Reads the period, and the agency that bore its name on the last day of it. */
  private void readShared(Origin told) {
    read = told;
    period = cells.label(told, "period", cell -> period(told, cell));
    LocalDate day =
        period.map(some -> some.days(ReportingCalendar.CALENDAR).last()).orElse(LocalDate.MAX);
    agency = cells.label(mapping.agency(), "agency", cell -> names.agency(cell.label(), day));
  }

  private static CellResult<ReportingPeriod> period(Origin told, SheetCell cell) {
    return told instanceof Origin.Placed && cell.kind() == SheetCell.Kind.TEXT
        ? PeriodCells.inTitle(cell.text())
        : PeriodCells.read(cell);
  }
}
