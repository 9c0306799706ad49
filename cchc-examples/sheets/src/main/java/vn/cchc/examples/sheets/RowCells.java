package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The cells of one row, which notes everything for which the row is refused. */
final class RowCells {
  private final Grid grid;
  private final Heading heading;
  private final int row;
  private final List<Refusal> refusals = new ArrayList<>();

  RowCells(Grid grid, Heading heading, int row) {
    this.grid = grid;
    this.heading = heading;
    this.row = row;
  }

  /** Recognises a text in an old encoding. */
  static Optional<Refusal> legacy(Grid grid, SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT
        ? LegacyText.recognise(cell.text(), cell.legacyFont())
            .map(
                legacy ->
                    Refusal.ofCell(
                        grid.name(),
                        cell.row(),
                        cell.column(),
                        legacy.encoding().code(),
                        KnownNames.quoted(legacy.reading()),
                        KnownNames.quoted(cell.text())))
        : Optional.empty();
  }

  ImmutableList<Refusal> refusals() {
    return ImmutableList.copyOf(refusals);
  }

  /** {@return whether there is anything in a column, merged cells included} */
  boolean isGiven(Origin origin) {
    return heading.columns().containsKey(origin) && grid.shownAt(row, column(origin)).isPresent();
  }

  /** Reads a label: of merged cells, that of the first; fixed ones are read as if in a cell. */
  <T> Optional<T> label(Origin origin, String what, Function<SheetCell, Finding<T>> read) {
    if (origin instanceof Origin.Fixed fixed) {
      Finding<T> finding = read.apply(SheetCell.text(row, 0, fixed.text()));
      finding.code().ifPresent(code -> refuse(code, finding.expected(), finding.actual()));
      return finding.value();
    }
    int column = column(origin);
    Optional<SheetCell> cell = grid.shownAt(row, column);
    if (cell.isEmpty()) {
      refuse(column, RefusalCode.MISSING_CELL, what, "");
      return Optional.empty();
    }
    Optional<Refusal> legacy = legacy(grid, cell.orElseThrow());
    if (legacy.isPresent()) {
      add(legacy.orElseThrow());
      return Optional.empty();
    }
    return noted(column, read.apply(cell.orElseThrow()));
  }

  /** Reads a part of a figure, which stands in a cell of its own. */
  <T> Optional<T> figure(Origin origin, String what, Function<SheetCell, Finding<T>> read) {
    int column = column(origin);
    Optional<MergedArea> merged = grid.mergedAt(row, column);
    if (merged.isPresent()) {
      refuse(column, RefusalCode.MERGED_FIGURE, "", merged.orElseThrow().toString());
      return Optional.empty();
    }
    Optional<SheetCell> cell = grid.cell(row, column);
    if (cell.isEmpty()) {
      refuse(column, RefusalCode.MISSING_CELL, what, "");
      return Optional.empty();
    }
    return noted(column, read.apply(cell.orElseThrow()));
  }

  private <T> Optional<T> noted(int column, Finding<T> finding) {
    finding.code().ifPresent(code -> refuse(column, code, finding.expected(), finding.actual()));
    return finding.value();
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

  /** Several figures of a row share labels; what is wrong with one is told once. */
  private void add(Refusal refusal) {
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }
}
