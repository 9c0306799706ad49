package vn.cchc.examples.sheets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cchc.examples.sheets.cell.CellResult;

/** Writes the sheets of a workbook to fill in: empty with an example row, or filled with rows. */
public final class FormSheetWriter {
  /** The word in the first column of a row that is not read. */
  static final String EXAMPLE = "Ví dụ";

  private static final int HEADING_ROW = 1;
  private static final int FIRST_ROW = 2;
  private static final int EMPTY_ROWS = 200;

  private final ChoiceLists lists;
  private final ImmutableMap<String, String> examples;

  private FormSheetWriter(ChoiceLists lists, ImmutableMap<String, String> examples) {
    this.lists = lists;
    this.examples = examples;
  }

  /**
   * Writes a workbook.
   *
   * @param sheets its sheets
   * @param examples what the example row of a sheet has, by the title of the sheet, a slash and the
   *     path of the column
   * @param rows what is filled in, of each sheet
   * @param percentages the ids of the indicators that are measured in per cent; absent where the
   *     workbook is empty but for its examples
   * @return the workbook
   */
  public static <S extends FormSheet> byte[] workbook(
      List<S> sheets,
      ImmutableMap<String, String> examples,
      Function<S, List<ObjectNode>> rows,
      Optional<ImmutableSet<String>> percentages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      ImmutableMap<S, Worksheet> empty =
          Maps.toMap(sheets, sheet -> workbook.newWorksheet(sheet.title()));
      FormSheetWriter writer = new FormSheetWriter(new ChoiceLists(workbook), examples);
      empty.forEach((spec, sheet) -> writer.write(sheet, spec, rows.apply(spec), percentages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(
      Worksheet sheet,
      FormSheet spec,
      List<ObjectNode> rows,
      Optional<ImmutableSet<String>> percentages) {
    boolean isTemplate = percentages.isEmpty();
    ImmutableList<FormColumn> columns = spec.columns();
    sheet.value(
        0,
        0,
        isTemplate
            ? "Điền từ dòng 4. Dòng “Ví dụ” không được đọc. Chú thích ở tiêu đề cho biết cách điền."
            : "Chú thích ở tiêu đề cho biết cách điền.");
    int first = spec.isNumbered() ? 1 : 0;
    if (spec.isNumbered()) {
      sheet.value(HEADING_ROW, 0, "STT");
    }
    FormCells cells = new FormCells(CellResult::of);
    for (int i = 0; i < columns.size(); i++) {
      FormColumn column = columns.get(i);
      int at = i + first;
      sheet.value(HEADING_ROW, at, column.heading());
      sheet.comment(HEADING_ROW, at, column.note());
      sheet.width(at, 24);
      sheet
          .range(FIRST_ROW, at, FIRST_ROW + rows.size() + EMPTY_ROWS, at)
          .style()
          .wrapText(true)
          .format("@")
          .protectionOption(ProtectionOption.LOCKED, false)
          .set();
      if (column.kind() == FormColumn.Kind.CHOICE && !column.path().equals("unit")) {
        list(sheet, at, rows.size(), column);
      }
      String example = examples.get(spec.title() + "/" + column.path());
      if (isTemplate && example != null) {
        sheet.value(FIRST_ROW, at, example);
      }
    }
    sheet
        .range(HEADING_ROW, 0, HEADING_ROW, columns.size() - 1 + first)
        .style()
        .bold()
        .fillColor("D9E1F2")
        .set();
    if (spec.isNumbered()) {
      sheet
          .range(FIRST_ROW, 0, FIRST_ROW + rows.size() + EMPTY_ROWS, 0)
          .style()
          .protectionOption(ProtectionOption.LOCKED, false)
          .set();
    }
    if (isTemplate) {
      sheet.value(FIRST_ROW, spec.isNumbered() ? 0 : columns.size(), EXAMPLE);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (spec.isNumbered()) {
        sheet.value(FIRST_ROW + i, 0, i + 1);
      }
      boolean isPercent =
          percentages.orElseThrow().contains(rows.get(i).path("indicator").asText());
      fill(
          sheet,
          FIRST_ROW + i,
          first,
          columns,
          rows.get(i),
          (column, value) -> cells.words(column, value, isPercent));
    }
    sheet.freezePane(0, FIRST_ROW);
    sheet.protect(
        "",
        SheetProtectionOption.INSERT_COLUMNS,
        SheetProtectionOption.DELETE_COLUMNS,
        SheetProtectionOption.SHEET);
  }

  /**
   * Offers the words of a column to choose from, written in a column of a hidden sheet. Other words
   * are kept out, but for kinds, of which a register may have its own. No warning: in a Turkish
   * locale the writer spells that style without a dot on its i, and Excel takes the file for
   * broken.
   */
  private void list(Worksheet sheet, int at, int rows, FormColumn column) {
    sheet
        .range(FIRST_ROW, at, FIRST_ROW + rows + EMPTY_ROWS, at)
        .validateWithList(lists.add(column.choices().keySet()))
        .allowBlank(true)
        .showErrorMessage(!column.choices().equals(AgencyKinds.BY_WORDS))
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("cchc")
        .error("Hãy chọn trong danh sách");
  }

  private static void fill(
      Worksheet sheet,
      int row,
      int first,
      ImmutableList<FormColumn> columns,
      ObjectNode node,
      BiFunction<FormColumn, JsonNode, Optional<String>> writer) {
    for (int i = 0; i < columns.size(); i++) {
      FormColumn column = columns.get(i);
      if (column.kind() == FormColumn.Kind.REST) {
        if (!node.isEmpty()) {
          JsonNode rest = node.has("value") && node.size() == 1 ? node.get("value") : node;
          sheet.value(row, i + first, rest.toString());
        }
      } else {
        JsonNode value = DocumentPaths.at(node, column.keys());
        Optional<String> words =
            value.isMissingNode() ? Optional.empty() : writer.apply(column, value);
        if (words.isPresent() && !words.orElseThrow().isEmpty()) {
          sheet.value(row, i + first, words.orElseThrow());
          DocumentPaths.remove(node, column.keys());
        }
      }
    }
  }
}
