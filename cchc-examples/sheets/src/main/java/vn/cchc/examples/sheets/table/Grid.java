package vn.cchc.examples.sheets.table;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.MergedArea;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.SheetFacts;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;

/**
 * A window on the rows of a sheet as they pass: the first ones, the current one, and the first
 * cells of the merged areas that reach into it. Not safe to share between threads.
 */
public final class Grid {
  private final String name;
  private final SheetFacts facts;
  private final int kept;
  private final ImmutableList<MergedArea> areas;
  private final TreeMap<Integer, SheetRow> first = new TreeMap<>();
  private final TreeMap<Integer, MergedArea> open = new TreeMap<>();
  private final PriorityQueue<MergedArea> closing =
      new PriorityQueue<>(Comparator.comparingInt(MergedArea::lastRow));
  private final Map<MergedArea, SheetCell> heads = new HashMap<>();

  private SheetRow current = new SheetRow(0, false, ImmutableSortedMap.of());
  private int nextArea;

  /**
   * Makes a window.
   *
   * @param name the name of the sheet, empty if it has none
   * @param facts what is known of the sheet
   * @param kept how many rows from the top are kept
   */
  public Grid(String name, SheetFacts facts, int kept) {
    this.name = Labels.tidy(name);
    this.facts = facts;
    this.kept = kept;
    this.areas =
        ImmutableList.sortedCopyOf(
            Comparator.comparingInt(MergedArea::firstRow).thenComparingInt(MergedArea::firstColumn),
            facts.merged());
  }

  /** Moves on to a row. */
  public void advance(SheetRow row) {
    current = row;
    if (row.number() <= kept && !row.cells().isEmpty()) {
      first.put(row.number(), row);
    }
    while (!closing.isEmpty() && closing.element().lastRow() < row.number()) {
      MergedArea closed = closing.remove();
      heads.remove(closed);
      open.remove(closed.firstColumn(), closed);
    }
    while (nextArea < areas.size() && areas.get(nextArea).firstRow() <= row.number()) {
      MergedArea area = areas.get(nextArea++);
      if (area.lastRow() >= row.number()) {
        open.put(area.firstColumn(), area);
        closing.add(area);
        @Nullable SheetCell head = row.cells().get(area.firstColumn());
        if (area.firstRow() == row.number() && head != null) {
          heads.put(area, head);
        }
      }
    }
  }

  public String name() {
    return name;
  }

  public SheetFacts facts() {
    return facts;
  }

  public SheetRow current() {
    return current;
  }

  /** {@return the number of the current row} */
  public int row() {
    return current.number();
  }

  /** {@return the cells of the current row that hold something, by rising column} */
  public ImmutableCollection<SheetCell> cells() {
    return current.cells().values();
  }

  boolean isHidden() {
    return current.isHidden();
  }

  boolean isHiddenColumn(int column) {
    return facts.hiddenColumns().contains(column);
  }

  /** {@return the rows kept from the top} */
  public Iterable<SheetRow> top() {
    return first.values();
  }

  /** {@return the last column of the rows kept, or -1} */
  int lastColumn() {
    int last = -1;
    for (SheetRow row : first.values()) {
      last = Math.max(last, row.cells().lastKey());
    }
    int widest = last;
    for (MergedArea area : Iterables.filter(areas, area -> area.firstRow() <= kept)) {
      if (area.firstColumn() <= last) {
        widest = Math.max(widest, area.lastColumn());
      }
    }
    return Math.min(widest, Columns.MOST - 1);
  }

  /** Returns what the current row holds in a column. */
  Optional<SheetCell> cell(int column) {
    return Optional.ofNullable(current.cells().get(column));
  }

  /** Returns what is read in a column: of merged cells, what the first of them holds. */
  Optional<SheetCell> shownIn(int column) {
    return cell(column).or(() -> mergedIn(column).map(heads::get));
  }

  /** Returns the area of merged cells to which the current row's cell in a column belongs. */
  Optional<MergedArea> mergedIn(int column) {
    var entry = open.floorEntry(column);
    return entry != null && entry.getValue().lastColumn() >= column
        ? Optional.of(entry.getValue())
        : Optional.empty();
  }

  /** Returns what is read at a place among the rows kept from the top. */
  Optional<SheetCell> topCell(int row, int column) {
    return held(row, column)
        .or(
            () ->
                areas.stream()
                    .filter(area -> area.contains(row, column))
                    .findFirst()
                    .flatMap(area -> held(area.firstRow(), area.firstColumn())));
  }

  private Optional<SheetCell> held(int row, int column) {
    return Optional.ofNullable(first.get(row)).map(found -> found.cells().get(column));
  }
}
