package vn.cchc.examples.report.table;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import vn.cchc.message.Messages;

/**
 * Writes tables as the sheets of a workbook: numbers, percentages and days are cells to reckon
 * with, and the exact counts accompany what a cell can only hold rounded. Texts are texts, also
 * those that look like formulas. The same tables are always the same bytes.
 */
public final class WorkbookFile {
  /** Excel takes no more rows on a sheet, the head among them. */
  private static final int MOST_ROWS = 1_048_575;

  private final Messages messages;
  private final LocalDate asOf;

  public WorkbookFile(Messages messages, LocalDate asOf) {
    this.messages = messages;
    this.asOf = asOf;
  }

  public byte[] content(Iterable<Sheet> sheets) {
    return content(sheets, MOST_ROWS);
  }

  /** Writes tables, those of more rows than a sheet may have to several sheets with numbers. */
  byte[] content(Iterable<Sheet> sheets, int mostRows) {
    try {
      Path first = Files.createTempFile("cchc", ".xlsx");
      Path stable = Files.createTempFile("cchc", ".xlsx");
      try {
        ImmutableList<String> ranges = write(first, sheets, mostRows);
        StableZip.copy(first, stable, asOf, ranges);
        return Files.readAllBytes(stable);
      } finally {
        Files.delete(first);
        Files.delete(stable);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes tables to a file, and returns the range of the cells of each sheet. */
  private ImmutableList<String> write(Path file, Iterable<Sheet> sheets, int mostRows)
      throws IOException {
    ImmutableList.Builder<String> ranges = ImmutableList.builder();
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "cchc", "1.0")) {
      workbook.setCompressionLevel(Deflater.BEST_SPEED);
      for (Sheet sheet : sheets) {
        write(workbook, sheet, mostRows).forEach(count -> ranges.add(range(sheet, count)));
      }
    }
    return ranges.build();
  }

  /** Returns how many rows each sheet has. */
  private ImmutableList<Integer> write(Workbook workbook, Sheet sheet, int mostRows)
      throws IOException {
    List<Integer> counts = new ArrayList<>();
    Iterator<ImmutableList<Cell>> rows = sheet.rows().iterator();
    do {
      String number = counts.isEmpty() ? "" : " (" + (counts.size() + 1) + ")";
      SheetWriter writer =
          new SheetWriter(workbook.newWorksheet(sheet.name() + number), sheet, dayFormat());
      counts.add(writer.write(rows, mostRows));
    } while (rows.hasNext());
    return ImmutableList.copyOf(counts);
  }

  /** Returns the range of the cells of a sheet; fastexcel always writes that it is A1 alone. */
  private static String range(Sheet sheet, int rows) {
    return "A1:" + letters(sheet.columns().size()) + (rows + 1);
  }

  /** Returns the name of a column, counted from 1: A, Z, AA. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + (column - 1) % 26));
    return column <= 26 ? last : letters((column - 1) / 26) + last;
  }

  private String dayFormat() {
    return messages.date(LocalDate.EPOCH).contains("/") ? "dd/mm/yyyy" : "yyyy-mm-dd";
  }
}
