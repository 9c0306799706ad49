package vn.cchc.examples.sheets.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.MergedArea;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;

/**
 * One table of a workbook to fill in: the rows below a heading that was recognised.
 *
 * @param name the name of its sheet
 * @param sheet which part of the document it holds
 * @param columns the columns by their index
 * @param unread headings of columns that hold something and are not read
 * @param rows the rows below the heading
 */
public record FormTable(
    String name,
    FormSheet sheet,
    ImmutableMap<Integer, FormColumn> columns,
    ImmutableList<SheetCell> unread,
    ImmutableList<SheetRow> rows) {
  private static final ImmutableSet<String> NUMBERS = ImmutableSet.of("stt", "tt", "số tt", "no.");
  private static final int DEEPEST_HEADING = 40;
  private static final int MOST_ROWS = 20_000;
  private static final int LEAST_COUNTED = 3;

  /** Reads the rows of a sheet that hold something. */
  public static ImmutableList<SheetRow> rows(SheetSource source) throws RefusedFileException {
    List<SheetRow> rows = new ArrayList<>();
    source.rows(
        source.facts(),
        row -> {
          if (rows.size() == MOST_ROWS) {
            throw FileFault.TOO_MANY_ROWS.refusal(source.name(), row.number(), MOST_ROWS);
          } else if (!row.cells().isEmpty()) {
            rows.add(row);
          }
          return true;
        });
    return ImmutableList.copyOf(rows);
  }

  /**
   * Finds the table of a sheet.
   *
   * @param source the sheet
   * @param rows its rows
   * @param sheets the sheets that the workbook may have, known by their names
   * @param pasted the sheet that a table of another name is, as one pasted in from an annex
   */
  static Optional<FormTable> find(
      SheetSource source, ImmutableList<SheetRow> rows, FormSheet[] sheets, FormSheet pasted)
      throws RefusedFileException {
    List<MergedArea> merged = source.facts().merged();
    return Stream.of(sheets)
        .filter(sheet -> Labels.key(sheet.title()).equals(Labels.key(source.name())))
        .findFirst()
        .map(sheet -> find(source.name(), sheet, rows, 2, merged))
        .orElseGet(() -> find(source.name(), pasted, rows, 3, merged));
  }

  /** Returns warnings of the columns that hold something and are not read. */
  List<Refusal> unreadColumns() {
    return unread.stream()
        .map(
            heading ->
                Refusal.ofCell(
                    name,
                    heading.row(),
                    heading.column(),
                    RefusalCode.UNREAD_COLUMN,
                    "",
                    Labels.quoted(heading.text())))
        .toList();
  }

  private static Optional<FormTable> find(
      String name, FormSheet sheet, List<SheetRow> rows, int least, List<MergedArea> merged) {
    for (int i = 0; i < Math.min(rows.size(), DEEPEST_HEADING); i++) {
      Map<Integer, FormColumn> columns = new LinkedHashMap<>();
      for (SheetCell cell : rows.get(i).cells().values()) {
        sheet.columns().stream()
            .filter(column -> column.isHeaded(cell.text()) && !columns.containsValue(column))
            .findFirst()
            .ifPresent(column -> columns.put(cell.column(), column));
      }
      if (columns.size() >= least) {
        ImmutableList<SheetRow> below =
            RepeatedCells.filled(rows.subList(i + 1, rows.size()), columns.keySet(), merged);
        ImmutableList<SheetCell> unread =
            rows.get(i).cells().values().stream()
                .filter(cell -> !columns.containsKey(cell.column()) && !isNumber(cell))
                .filter(
                    cell -> below.stream().anyMatch(row -> row.cells().containsKey(cell.column())))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new FormTable(name, sheet, ImmutableMap.copyOf(columns), unread, below));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(SheetCell heading) {
    return NUMBERS.contains(Labels.key(heading.text()));
  }

  /** Returns whether a row is read: not the example, no numbering of columns, not empty. */
  public boolean isRead(SheetRow row) {
    return !isExample(row)
        && !row.isNumbering()
        && !isCount(row)
        && row.cells().keySet().stream().anyMatch(columns::containsKey);
  }

  private static boolean isExample(SheetRow row) {
    return row.cells().values().stream().anyMatch(FormTable::isExampleMark);
  }

  private static boolean isExampleMark(SheetCell cell) {
    return Labels.key(cell.text()).equals(Labels.key(FormSheetWriter.EXAMPLE));
  }

  /**
   * Returns a refusal of each example row that somebody wrote into, since it would be passed over.
   *
   * @param examples the texts that the template has in such rows
   */
  List<Refusal> changedExamples(Collection<String> examples) {
    return rows.stream()
        .filter(FormTable::isExample)
        .flatMap(
            row ->
                row.cells().values().stream()
                    .filter(cell -> columns.containsKey(cell.column()) && !isExampleMark(cell))
                    .filter(cell -> !examples.contains(Labels.tidy(cell.text())))
                    .limit(1))
        .map(
            cell ->
                Refusal.ofCell(
                    name,
                    cell.row(),
                    cell.column(),
                    RefusalCode.CHANGED_EXAMPLE,
                    "",
                    Labels.quoted(cell.text())))
        .toList();
  }

  /** Returns whether a row counts the columns without brackets, as annexes do: 1 2 3 4. */
  private static boolean isCount(SheetRow row) {
    int next = 0;
    for (SheetCell cell : row.cells().values()) {
      if (next > 0 && !Labels.tidy(cell.text()).equals(Integer.toString(next))) {
        return false;
      }
      next = next > 0 ? next + 1 : Labels.tidy(cell.text()).equals("1") ? 2 : -1;
      if (next < 0) {
        return false;
      }
    }
    return next > LEAST_COUNTED;
  }

  /** Returns the text of a row in the column of a path, or an empty text. */
  public String text(SheetRow row, String path) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().path().equals(path))
        .flatMap(column -> Optional.ofNullable(row.cells().get(column.getKey())).stream())
        .map(cell -> Labels.tidy(cell.label()))
        .findFirst()
        .orElse("");
  }

  /** Returns the column of a path, or the first column of a part of it. */
  private Optional<Map.Entry<Integer, FormColumn>> column(String path) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().path().equals(path))
        .findFirst()
        .or(
            () ->
                columns.entrySet().stream()
                    .filter(column -> column.getValue().path().startsWith(path + "."))
                    .findFirst());
  }

  /**
   * Returns what is to be filled in where a row lacks a path: the heading of its column and the
   * words to choose from.
   */
  public Optional<Refusal> toFillIn(SheetRow row, String path) {
    return column(path)
        .map(
            column ->
                Refusal.ofCell(
                    name,
                    Optional.ofNullable(row.cells().get(column.getKey()))
                        .map(SheetCell::row)
                        .orElse(row.number()),
                    column.getKey(),
                    RefusalCode.TO_FILL_IN,
                    column.getValue().wanted(),
                    ""));
  }

  /**
   * Returns the place of a path in a row, such as Chỉ tiêu!D5; of a path without column, the row.
   */
  public String place(SheetRow row, String path) {
    return name + "!" + address(row, path);
  }

  private String address(SheetRow row, String path) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().path().equals(path))
        .map(column -> Columns.address(row.number(), column.getKey()))
        .findFirst()
        .orElse(Integer.toString(row.number()));
  }

  /** Returns the refusal of a cell, by the path of its column. */
  public Refusal refusal(SheetRow row, String path, CellResult<?> refused) {
    return new Refusal(
        name,
        row.number(),
        address(row, path),
        refused.code().orElseThrow(),
        refused.expected(),
        refused.actual());
  }
}
