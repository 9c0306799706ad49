package vn.cchc.examples.sheets.draft;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cchc.examples.sheets.cell.MergedArea;
import vn.cchc.examples.sheets.cell.PeriodCells;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.SheetFacts;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.name.KnownNames;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.table.Grid;
import vn.cchc.examples.sheets.table.Heading;

/**
 * Finds the table of a sheet: the column of the agencies and the rows of the heading above them.
 *
 * @param name the name of the sheet
 * @param grid the top of the sheet
 * @param rows its first rows
 * @param agencyColumn the column of the agencies
 * @param firstHeaderRow the first row of the heading
 * @param lastHeaderRow its last row
 * @param agencyRows the rows that name an agency
 */
record TableFinder(
    String name,
    Grid grid,
    ImmutableList<SheetRow> rows,
    int agencyColumn,
    int firstHeaderRow,
    int lastHeaderRow,
    ImmutableList<SheetRow> agencyRows) {
  private static final int MOST_ROWS = 2_000;
  private static final int DEEPEST_HEADING = 60;

  /** Finds the table of a sheet, if it has one. */
  static Optional<TableFinder> find(SheetSource sheet, KnownNames names, LocalDate day)
      throws RefusedFileException {
    SheetFacts facts = sheet.facts();
    Grid grid = new Grid(sheet.name(), facts, DEEPEST_HEADING);
    List<SheetRow> rows = new ArrayList<>();
    sheet.rows(
        facts,
        row -> {
          grid.advance(row);
          if (!row.cells().isEmpty()) {
            rows.add(row);
          }
          return rows.size() < MOST_ROWS;
        });
    Map<Integer, List<SheetRow>> named = new TreeMap<>();
    for (SheetRow row : rows) {
      for (SheetCell cell : row.cells().values()) {
        boolean isAgency =
            cell.kind() == SheetCell.Kind.TEXT
                && row.cells().size() > 1
                && names.agency(cell.text(), day).value().isPresent();
        if (isAgency) {
          named.computeIfAbsent(cell.column(), column -> new ArrayList<>()).add(row);
        }
      }
    }
    int column = -1;
    for (var entry : named.entrySet()) {
      if (column < 0 || entry.getValue().size() > named.getOrDefault(column, List.of()).size()) {
        column = entry.getKey();
      }
    }
    return column < 0
        ? Optional.empty()
        : heading(grid, rows, column, ImmutableList.copyOf(named.getOrDefault(column, List.of())));
  }

  private static Optional<TableFinder> heading(
      Grid grid, List<SheetRow> rows, int column, ImmutableList<SheetRow> agencyRows) {
    List<SheetRow> above =
        rows.stream().filter(row -> row.number() < agencyRows.get(0).number()).toList();
    int first = -1;
    int last = -1;
    for (int i = above.size() - 1; i >= 0; i--) {
      SheetRow row = above.get(i);
      boolean isHeading = row.cells().size() > 2 && !row.isNumbering();
      if (last < 0 && isHeading) {
        last = row.number();
        first = row.number();
      } else if (last >= 0) {
        if (row.cells().size() < 2 || row.number() < first - 1) {
          break;
        }
        first = row.number();
      }
    }
    if (last < 0 || last > DEEPEST_HEADING) {
      return Optional.empty();
    }
    int deepest = last;
    for (MergedArea area : grid.facts().merged()) {
      if (area.firstRow() >= first && area.firstRow() <= last) {
        deepest = Math.max(deepest, area.lastRow());
      }
    }
    int end = Math.min(deepest, agencyRows.get(0).number() - 1);
    return Optional.of(
        new TableFinder(
            grid.name(), grid, ImmutableList.copyOf(rows), column, first, end, agencyRows));
  }

  ImmutableSortedMap<Integer, String> headings() {
    return Heading.headings(grid, firstHeaderRow, lastHeaderRow);
  }

  /** {@return the rows behind the last that names an agency} */
  List<SheetRow> rowsBehind() {
    int last = agencyRows.get(agencyRows.size() - 1).number();
    return rows.stream().filter(row -> row.number() > last).toList();
  }

  /** {@return the cell above the heading whose text names one period} */
  Optional<SheetCell> periodCell() {
    for (SheetRow row : grid.top()) {
      if (row.number() < firstHeaderRow) {
        for (SheetCell cell : row.cells().values()) {
          if (cell.kind() == SheetCell.Kind.TEXT
              && PeriodCells.inTitle(cell.text()).value().isPresent()) {
            return Optional.of(cell);
          }
        }
      }
    }
    return Optional.empty();
  }
}
