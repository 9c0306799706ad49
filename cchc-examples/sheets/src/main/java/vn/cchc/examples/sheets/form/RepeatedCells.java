package vn.cchc.examples.sheets.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.MergedArea;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.text.Labels;

/**
 * Gives cells that stand for the one above them what that one holds: merged ones, and those that
 * say <i>nt</i> or <i>như trên</i>. What is wrong with it is then reported at the cell above.
 */
final class RepeatedCells {
  private final Map<Integer, RangeMap<Integer, MergedArea>> merged = new HashMap<>();
  private final Map<Integer, SheetCell> above = new HashMap<>();
  private final Set<Integer> columns;

  private RepeatedCells(Set<Integer> columns, List<MergedArea> areas) {
    this.columns = columns;
    for (MergedArea area : areas) {
      merged
          .computeIfAbsent(area.firstColumn(), key -> TreeRangeMap.create())
          .put(Range.closed(area.firstRow(), area.lastRow()), area);
    }
  }

  /**
   * Fills the cells of rows.
   *
   * @param rows the rows, in their order
   * @param columns the columns that are read
   * @param areas the merged cells of the sheet
   */
  static ImmutableList<SheetRow> filled(
      List<SheetRow> rows, Set<Integer> columns, List<MergedArea> areas) {
    RepeatedCells cells = new RepeatedCells(columns, areas);
    List<SheetRow> filled = new ArrayList<>();
    rows.forEach(row -> filled.add(cells.filled(row)));
    return ImmutableList.copyOf(filled);
  }

  private SheetRow filled(SheetRow row) {
    Map<Integer, SheetCell> cells = new TreeMap<>(row.cells());
    for (int column : columns) {
      @Nullable SheetCell cell = cells.get(column);
      @Nullable SheetCell before = above.get(column);
      if (before != null && (cell == null ? isMerged(before, row) : isDitto(cell.text()))) {
        cells.put(column, before);
      } else if (cell != null) {
        above.put(column, cell);
      }
    }
    return new SheetRow(row.number(), row.isHidden(), ImmutableSortedMap.copyOf(cells));
  }

  private boolean isMerged(SheetCell before, SheetRow row) {
    @Nullable RangeMap<Integer, MergedArea> areas = merged.get(before.column());
    @Nullable MergedArea area = areas == null ? null : areas.get(row.number());
    return area != null && area.firstRow() <= before.row();
  }

  private static boolean isDitto(String text) {
    String key = Labels.bare(text).replaceAll("[- .()]", "");
    return key.equals("nt") || key.equals("nhutren") || key.matches("[\"“”″〃']{1,2}");
  }
}
