package vn.cchc.examples.sheets.table;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.LegacyText;
import vn.cchc.examples.sheets.cell.MergedArea;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.mapping.Origin;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;

/** The cells of one row, which notes everything for which the row is refused. */
final class RowCells {
  private static final int MOST_PER_ROW = 50;

  private final Grid grid;
  private final Heading heading;
  private final int row;
  private final Set<Refusal> refusals = new LinkedHashSet<>();

  RowCells(Grid grid, Heading heading, int row) {
    this.grid = grid;
    this.heading = heading;
    this.row = row;
  }

  /** Recognises a text in an old encoding. */
  static Optional<Refusal> legacy(Grid grid, SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT
        ? LegacyText.recognise(cell.text(), cell.font().legacy())
            .map(
                legacy ->
                    Refusal.ofCell(
                        grid.name(),
                        cell.row(),
                        cell.column(),
                        legacy.encoding().code(),
                        Labels.quoted(legacy.reading()),
                        Labels.quoted(cell.text())))
        : Optional.empty();
  }

  ImmutableList<Refusal> refusals() {
    return ImmutableList.copyOf(refusals);
  }

  /** {@return whether there is anything in a column, merged cells included} */
  boolean isGiven(Origin origin) {
    return heading.columns().containsKey(origin) && grid.shownIn(column(origin)).isPresent();
  }

  /** Reads a label: of merged cells, that of the first; fixed ones are read as if in a cell. */
  <T> Optional<T> label(Origin origin, String what, Function<SheetCell, CellResult<T>> read) {
    if (origin instanceof Origin.Fixed fixed) {
      CellResult<T> result = read.apply(SheetCell.text(row, 0, fixed.text()));
      result.code().ifPresent(code -> refuse(code, result.expected(), result.actual()));
      return result.value();
    }
    if (origin instanceof Origin.Placed placed) {
      Optional<SheetCell> cell = grid.topCell(placed.row(), placed.column());
      if (cell.isEmpty()) {
        refuse(RefusalCode.MISSING_CELL, what, Columns.address(placed.row(), placed.column()));
      }
      return cell.flatMap(
          some -> {
            CellResult<T> result = read.apply(some);
            result.code().ifPresent(code -> refuse(code, result.expected(), result.actual()));
            return result.value();
          });
    }
    int column = column(origin);
    if (grid.isHiddenColumn(column)) {
      refuse(column, RefusalCode.HIDDEN_COLUMN, "", Columns.letters(column));
      return Optional.empty();
    }
    Optional<SheetCell> cell = grid.shownIn(column);
    if (cell.isEmpty()) {
      refuse(column, RefusalCode.MISSING_CELL, what, "");
      return Optional.empty();
    }
    SheetCell found = cell.orElseThrow();
    if (found.kind() == SheetCell.Kind.ERROR) {
      refuse(column, RefusalCode.FORMULA_ERROR, "", found.shown());
      return Optional.empty();
    }
    if (found.kind() == SheetCell.Kind.NOTHING_CALCULATED) {
      refuse(column, RefusalCode.FORMULA_NOT_CALCULATED, "", "");
      return Optional.empty();
    }
    Optional<Refusal> legacy = legacy(grid, found);
    if (legacy.isPresent()) {
      add(legacy.orElseThrow());
      return Optional.empty();
    }
    if (found.font().isStruck()) {
      refuse(column, RefusalCode.STRUCK_OUT, "", Labels.quoted(found.text()));
      return Optional.empty();
    }
    return noted(column, read.apply(found));
  }

  /** Reads a part of a figure, which is in a cell of its own. */
  <T> Optional<T> figure(Origin origin, String what, Function<SheetCell, CellResult<T>> read) {
    int column = column(origin);
    if (grid.isHiddenColumn(column)) {
      refuse(column, RefusalCode.HIDDEN_COLUMN, "", Columns.letters(column));
      return Optional.empty();
    }
    Optional<MergedArea> merged = grid.mergedIn(column);
    if (merged.isPresent()) {
      refuse(column, RefusalCode.MERGED_FIGURE, "", merged.orElseThrow().toString());
      return Optional.empty();
    }
    Optional<SheetCell> cell = grid.cell(column);
    if (cell.isEmpty()) {
      refuse(column, RefusalCode.MISSING_CELL, what, "");
      return Optional.empty();
    }
    return noted(column, read.apply(cell.orElseThrow()));
  }

  private <T> Optional<T> noted(int column, CellResult<T> result) {
    if (result.code().isPresent()) {
      refuse(column, result.code().orElseThrow(), result.expected(), result.actual());
    }
    return result.value();
  }

  /** Returns what is in a column itself, if anything is. */
  Optional<SheetCell> held(Origin origin) {
    return heading.columns().containsKey(origin) ? grid.cell(column(origin)) : Optional.empty();
  }

  private int column(Origin origin) {
    return Optional.ofNullable(heading.columns().get(origin)).orElseThrow();
  }

  void refuse(Origin origin, RefusalCode code, String expected, String actual) {
    refuse(column(origin), code, expected, actual);
  }

  /** Refuses the row as a whole. */
  void refuse(RefusalCode code, String expected, String actual) {
    add(new Refusal(grid.name(), row, "", code, expected, actual));
  }

  void refuse(int column, RefusalCode code, String expected, String actual) {
    add(Refusal.ofCell(grid.name(), row, column, code, expected, actual));
  }

  /** Several figures of a row share labels; what is wrong with one is reported once. */
  private void add(Refusal refusal) {
    if (refusals.size() < MOST_PER_ROW) {
      refusals.add(refusal);
    }
  }
}
