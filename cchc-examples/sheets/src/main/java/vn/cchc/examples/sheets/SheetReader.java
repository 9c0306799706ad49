package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.PeriodCells;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.Limits;
import vn.cchc.examples.sheets.file.SheetFacts;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.TableShape;
import vn.cchc.examples.sheets.name.KnownNames;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.table.Grid;
import vn.cchc.examples.sheets.table.Heading;
import vn.cchc.examples.sheets.table.RowReader;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

/** Reads the rows of one sheet as they pass. */
final class SheetReader {
  private final SheetSource sheet;
  private final Mapping mapping;
  private final KnownNames names;
  private final List<AcceptedRow> accepted = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<AcceptedRow> withdrawn = new ArrayList<>();
  private final List<EarlierFigures.Blank> blanks = new ArrayList<>();
  private final Optional<EarlierFigures> earlier;
  private @Nullable Grid grid;
  private @Nullable Heading heading;
  private int without;
  private int leftOut;
  private int refused;

  SheetReader(
      SheetSource sheet, Mapping mapping, KnownNames names, Optional<EarlierFigures> earlier) {
    this.sheet = sheet;
    this.mapping = mapping;
    this.names = names;
    this.earlier = earlier;
  }

  /** {@return what texts in cells take back} */
  List<AcceptedRow> withdrawn() {
    return withdrawn;
  }

  /** {@return figures of an earlier import that rows have no number for} */
  List<EarlierFigures.Blank> blanks() {
    return blanks;
  }

  List<AcceptedRow> accepted() {
    return accepted;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  int rowsWithoutFigure() {
    return without;
  }

  int rowsLeftOut() {
    return leftOut;
  }

  void read() throws RefusedFileException {
    SheetFacts facts = sheet.facts();
    Grid window = new Grid(sheet.name(), facts, mapping.table().lastHeaderRow());
    grid = window;
    sheet.rows(facts, row -> take(window, row));
    if (heading == null) {
      beginTable(window);
    }
  }

  private boolean take(Grid window, SheetRow row) throws RefusedFileException {
    if (row.number() <= mapping.table().lastHeaderRow()) {
      window.advance(row);
      return true;
    }
    Heading found = heading == null ? beginTable(window) : heading;
    window.advance(row);
    if (!refusals.isEmpty() && refusals.get(0).row() == 0) {
      return false;
    }
    if (accepted.size() >= Limits.ACCEPTED_ROWS) {
      throw FileFault.TOO_MANY_ROWS.refusal(window.name(), row.number(), Limits.ACCEPTED_ROWS);
    }
    return figures(window, found);
  }

  private Heading beginTable(Grid window) {
    List<Refusal> wrong = new ArrayList<>();
    Heading found = Heading.find(window, mapping, wrong);
    heading = found;
    // Without its heading nothing of a sheet can be read.
    wrong.forEach(
        one ->
            refusals.add(
                new Refusal(one.sheet(), 0, one.cell(), one.code(), one.expected(), one.actual())));
    return found;
  }

  /** Reads the current row, and returns whether the table goes on. */
  private boolean figures(Grid window, Heading found) {
    TableShape table = mapping.table();
    RowReader reader = new RowReader(window, mapping, found, names, window.row());
    if (table.endsBefore().match(window.cells()) && !reader.isOfAgency(table.endsBefore())) {
      return false;
    } else if (table.leftOut().match(window.cells())
        || table.leftOutRows().contains(window.row())
        || isNumbering(window)) {
      leftOut++;
      return true;
    }
    ImmutableList<Observation> read = reader.read();
    ImmutableList.Builder<Observation> figures = ImmutableList.builder();
    for (Observation one : read) {
      if (one.isWithdrawal()) {
        withdrawn.add(new AcceptedRow(window.name(), window.row(), ImmutableList.of(one)));
      } else {
        figures.add(one);
      }
    }
    ImmutableList<Observation> observations = figures.build();
    if (!reader.refusals().isEmpty()) {
      refusals.addAll(reader.refusals());
      refused++;
    } else if (observations.isEmpty()) {
      without++;
    } else {
      accepted.add(new AcceptedRow(window.name(), window.row(), observations));
    }
    if (reader.refusals().isEmpty()) {
      earlier.ifPresent(
          some ->
              reader.blanks().stream()
                  .filter(some::has)
                  .forEach(
                      one ->
                          blanks.add(new EarlierFigures.Blank(window.name(), window.row(), one))));
    }
    if (refused >= Limits.REFUSED_ROWS) {
      refusals.add(
          new Refusal(
              window.name(), 0, "", RefusalCode.TOO_MANY_REFUSALS, "", Integer.toString(refused)));
      return false;
    }
    return true;
  }

  private boolean isNumbering(Grid window) {
    return window.row() <= mapping.table().lastHeaderRow() + 2 && window.current().isNumbering();
  }

  /** Returns a warning where the one period that the title names is not that of the figures. */
  Optional<Refusal> titleWarning() {
    Grid window = grid;
    if (window == null || accepted.isEmpty()) {
      return Optional.empty();
    }
    ReportingPeriod period = accepted.get(0).observations().get(0).period();
    for (SheetRow row : window.top()) {
      if (row.number() >= mapping.table().firstHeaderRow()) {
        break;
      }
      for (SheetCell cell : row.cells().values()) {
        Optional<ReportingPeriod> title =
            cell.kind() == SheetCell.Kind.TEXT
                ? PeriodCells.inTitle(cell.text()).value()
                : Optional.empty();
        if (title.isPresent() && isApart(title.orElseThrow(), period)) {
          return Optional.of(
              Refusal.ofCell(
                  window.name(),
                  cell.row(),
                  cell.column(),
                  RefusalCode.TITLE_OF_ANOTHER_PERIOD,
                  period.toString(),
                  Labels.quoted(cell.text())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isApart(ReportingPeriod one, ReportingPeriod other) {
    Days first = one.days(ReportingCalendar.CALENDAR);
    Days second = other.days(ReportingCalendar.CALENDAR);
    return first.last().isBefore(second.first()) || second.last().isBefore(first.first());
  }
}
