package vn.cchc.examples.sheets.score;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cchc.examples.sheets.form.FormMark;

/** A form of scores whose rows somebody wrote anew. */
final class RowsOfForm {
  private RowsOfForm() {}

  /** Makes a form of rows whose cells are separated by bars. */
  static byte[] of(String... rows) throws IOException {
    return workbook(
        ScoreForm.MARK,
        Arrays.stream(rows).map(row -> Splitter.on('|').splitToList(row)).toList(),
        false);
  }

  /** Makes a form of one row, which is hidden. */
  static byte[] hidden(String row) throws IOException {
    return workbook(ScoreForm.MARK, ImmutableList.of(Splitter.on('|').splitToList(row)), true);
  }

  static byte[] marked(String mark) throws IOException {
    return workbook(mark, ImmutableList.of(), false);
  }

  private static byte[] workbook(String mark, List<List<String>> rows, boolean isHidden)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(ScoreForm.SHEET);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(ScoreForm.HEADING_ROW + 1 + row, column, rows.get(row).get(column));
        }
      }
      if (isHidden) {
        sheet.hideRow(ScoreForm.HEADING_ROW + 1);
      }
      Worksheet marks = workbook.newWorksheet(FormMark.SHEET);
      marks.value(0, 0, mark);
      marks.value(0, 1, "cchc-xa-2026");
      marks.value(0, 2, "xa-1");
    }
    return bytes.toByteArray();
  }
}
