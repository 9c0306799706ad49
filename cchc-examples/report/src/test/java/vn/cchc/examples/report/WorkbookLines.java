package vn.cchc.examples.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook as lines to read. */
final class WorkbookLines {
  private WorkbookLines() {}

  /**
   * Returns the sheets of a workbook, a line for each row, its cells apart by a bar: a number with
   * the format in which it is shown, {@code 0.625 as 0.0%}, and a day as {@code 2020-12-31}.
   */
  static String of(byte[] file) throws IOException {
    StringBuilder lines = new StringBuilder();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        lines.append("== ").append(sheet.getName()).append('\n');
        sheet.read().forEach(row -> lines.append(line(row)).append('\n'));
      }
    }
    return lines.toString();
  }

  private static String line(Row row) {
    return row.stream()
        .map(WorkbookLines::shown)
        .collect(Collectors.joining(" | "))
        .replaceFirst("[ |]+$", "");
  }

  private static String shown(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String format = cell.getDataFormatString();
    if (cell.getType() != CellType.NUMBER || format == null) {
      return cell.getText();
    }
    return format.contains("yyyy")
        ? cell.asDate().toLocalDate().toString()
        : cell.getText() + " as " + format;
  }
}
