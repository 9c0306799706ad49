package vn.cchc.examples.sheets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Makes objects of the rows of tables, and notes the place of each of their members. */
public final class RowObjects {
  private final FormCells cells;
  private final Set<Refusal> refusals = new LinkedHashSet<>();
  private final Map<String, Placed> rows = new HashMap<>();
  private final Set<String> sheets = new LinkedHashSet<>();

  /** A row of a table. */
  private record Placed(FormTable table, SheetRow row) {}

  public RowObjects(FormCells cells) {
    this.cells = cells;
  }

  /** Returns the cells that could not be read, or are to be filled in, each once and in order. */
  public ImmutableList<Refusal> refusals() {
    ImmutableList<String> order = ImmutableList.copyOf(sheets);
    return ImmutableList.sortedCopyOf(
        Comparator.<Refusal>comparingInt(one -> order.indexOf(one.sheet()))
            .thenComparingInt(Refusal::row)
            .thenComparingInt(one -> one.cell().length())
            .thenComparing(Refusal::cell),
        refusals);
  }

  public void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  /**
   * Makes an object of a row.
   *
   * @param places receives the cell of each member by its pointer
   * @param pointer the pointer of the object
   */
  public ObjectNode object(
      FormTable table, SheetRow row, Map<String, String> places, String pointer) {
    ObjectNode node = DocumentPaths.MAPPER.createObjectNode();
    places.put(pointer, table.place(row, ""));
    sheets.add(table.name());
    rows.putIfAbsent(pointer, new Placed(table, row));
    table
        .columns()
        .forEach(
            (at, column) -> {
              SheetCell cell = row.cells().get(at);
              if (cell != null && !Labels.tidy(cell.text()).isEmpty()) {
                put(table, cell, column, node);
                if (!column.path().isEmpty()) {
                  places.put(
                      pointer + "/" + column.path().replace('.', '/'),
                      table.name() + "!" + cell.address());
                }
              }
            });
    return node;
  }

  private void put(FormTable table, SheetCell cell, FormColumn column, ObjectNode node) {
    CellResult<JsonNode> result =
        cell.font().isStruck()
            ? CellResult.refused(RefusalCode.STRUCK_OUT, "", Labels.quoted(cell.text()))
            : cells.node(column, cell);
    if (result.value().isEmpty()) {
      refusals.add(
          Refusal.ofCell(
              table.name(),
              cell.row(),
              cell.column(),
              result.code().orElseThrow(),
              result.expected(),
              result.actual()));
      return;
    }
    JsonNode value = result.value().orElseThrow();
    if (column.kind() != FormColumn.Kind.REST) {
      DocumentPaths.put(node, column.keys(), value);
    } else if (value instanceof ObjectNode rest) {
      DocumentPaths.merge(node, rest);
    } else {
      node.set("value", value);
    }
  }

  /**
   * Returns whether a problem is one of a cell: the cell was refused, or it is empty and is now
   * reported as one to fill in.
   *
   * @param problem a problem at a pointer of the document
   */
  public boolean isOfCell(Problem problem) {
    String pointer = problem.place().pointer();
    String above = pointer;
    while (!rows.containsKey(above) && !above.isEmpty()) {
      above = above.substring(0, above.lastIndexOf('/'));
    }
    @Nullable Placed placed = rows.get(above);
    String path = path(problem, pointer.substring(above.length()));
    if (placed == null || path.isEmpty()) {
      return false;
    }
    Optional<Refusal> toFillIn = placed.table().toFillIn(placed.row(), path);
    boolean isKnown =
        toFillIn.filter(this::isRefused).isPresent()
            || (path.equals("criterion")
                && Stream.of("text", "indicator")
                    .flatMap(other -> placed.table().toFillIn(placed.row(), other).stream())
                    .anyMatch(this::isRefused));
    if (!isKnown && isMissing(problem)) {
      toFillIn.ifPresent(refusals::add);
      return toFillIn.isPresent();
    }
    return isKnown;
  }

  private boolean isRefused(Refusal other) {
    return refusals.stream()
        .anyMatch(one -> one.sheet().equals(other.sheet()) && one.cell().equals(other.cell()));
  }

  private static boolean isMissing(Problem problem) {
    return problem.code() == ProblemCode.MISSING_KEY || problem.code() == ProblemCode.NO_LEAD;
  }

  /** Returns the path within a row that a problem is of, such as decision.date. */
  private static String path(Problem problem, String pointer) {
    String path = pointer.replaceFirst("^/", "").replace('/', '.');
    if (!isMissing(problem)) {
      return path;
    }
    String key = problem.code() == ProblemCode.NO_LEAD ? "lead" : problem.subject();
    if (path.equals(key) || path.endsWith("." + key)) {
      return path;
    }
    return path.isEmpty() ? key : path + "." + key;
  }

  /**
   * Returns a problem with the cell in place of the position in a document nobody sees.
   *
   * @param pointer where the problem is in the document
   * @param source the name of the workbook
   * @param whole the sheet to name where no cell is known
   */
  public static Problem placed(
      Problem problem, String pointer, Map<String, String> places, String source, FormSheet whole) {
    String above = pointer;
    @Nullable String cell = places.get(above);
    while (cell == null && !above.isEmpty()) {
      above = above.substring(0, Math.max(above.lastIndexOf('/'), 0));
      cell = places.get(above);
    }
    return problem.at(new Place(source + ": " + (cell == null ? whole.title() : cell), 0, 0, ""));
  }
}
