package vn.cchc.examples.sheets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/** Makes objects of the rows of tables, and notes the place of each of their members. */
public final class RowObjects {
  private final FormCells cells;
  private final List<Refusal> refusals = new ArrayList<>();

  public RowObjects(FormCells cells) {
    this.cells = cells;
  }

  /** Returns the cells that could not be read. */
  public ImmutableList<Refusal> refusals() {
    return ImmutableList.copyOf(refusals);
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
