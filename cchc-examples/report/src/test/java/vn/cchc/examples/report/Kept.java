package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which a copy is kept in {@code src/test/resources}.
 *
 * <p>Where one changes on purpose: run its test, look at the file of the same name in {@code
 * target}, which the test leaves behind, and copy it over the one that is kept.
 */
public final class Kept {
  private Kept() {}

  /** Checks that a text is the one that is kept. */
  public static void assertIs(String name, String text) throws IOException {
    Files.writeString(Path.of("target", name), text);
    assertThat(text)
        .isEqualTo(Files.readString(Path.of("src/test/resources", name)).replace("\r\n", "\n"));
  }

  /**
   * Returns the sheets of a workbook, a line for each row, its cells apart by a bar: a number with
   * the format in which it is shown, {@code 0.625 as 0.0%}, and a day as {@code 2020-12-31}.
   */
  static String lines(byte[] file) throws IOException {
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
        .map(Kept::shown)
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
