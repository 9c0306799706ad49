package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet that hold something, whatever kind of file it came from. */
final class Grid {
  private final String name;
  private final ImmutableSortedMap<Integer, ImmutableSortedMap<Integer, SheetCell>> rows;
  private final ImmutableSet<Integer> hiddenRows;
  private final Map<Long, MergedArea> merged = new HashMap<>();

  /**
   * Makes a grid.
   *
   * @param name the name of the sheet, empty if it has none
   * @param rows the cells by row and column
   * @param hiddenRows the rows that are not shown
   * @param areas the areas of merged cells
   */
  Grid(
      String name,
      ImmutableSortedMap<Integer, ImmutableSortedMap<Integer, SheetCell>> rows,
      ImmutableSet<Integer> hiddenRows,
      ImmutableList<MergedArea> areas)
      throws RefusedFileException {
    this.name = name;
    this.rows = rows;
    this.hiddenRows = hiddenRows;
    int lastRow = rows.isEmpty() ? 0 : rows.lastKey();
    int lastColumn = rows.values().stream().mapToInt(cells -> cells.lastKey()).max().orElse(-1);
    long size = 0;
    for (MergedArea area : areas) {
      MergedArea used = area.within(lastRow, lastColumn);
      size += used.size();
      if (size > Limits.CELLS) {
        throw Limits.exceeded("merged cells", Limits.CELLS);
      }
      used.forEach((row, column) -> merged.put(key(row, column), area));
    }
  }

  private static long key(int row, int column) {
    return (long) row * Columns.MOST + column;
  }

  String name() {
    return name;
  }

  /** {@return the rows that hold something, by rising number} */
  ImmutableSortedMap<Integer, ImmutableSortedMap<Integer, SheetCell>> rows() {
    return rows;
  }

  /** Returns the cells of a row that hold something, by rising column. */
  ImmutableCollection<SheetCell> row(int row) {
    return rows.getOrDefault(row, ImmutableSortedMap.of()).values();
  }

  boolean isHidden(int row) {
    return hiddenRows.contains(row);
  }

  /** Returns what a cell itself holds. */
  Optional<SheetCell> cell(int row, int column) {
    return Optional.ofNullable(rows.get(row)).map(cells -> cells.get(column));
  }

  /** Returns what is read at a cell: of merged cells, what the first of them holds. */
  Optional<SheetCell> shownAt(int row, int column) {
    return cell(row, column)
        .or(() -> mergedAt(row, column).flatMap(area -> cell(area.firstRow(), area.firstColumn())));
  }

  /** Returns the area of merged cells that a cell belongs to. */
  Optional<MergedArea> mergedAt(int row, int column) {
    @Nullable MergedArea area = merged.get(key(row, column));
    return Optional.ofNullable(area);
  }
}
