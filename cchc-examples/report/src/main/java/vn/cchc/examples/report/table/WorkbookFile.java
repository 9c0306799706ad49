package vn.cchc.examples.report.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
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
    List<Sheet> parts =
        Streams.stream(sheets).flatMap(sheet -> sheet.parts(MOST_ROWS).stream()).toList();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      try (Workbook workbook = new Workbook(content, "cchc", "1.0")) {
        for (Sheet sheet : parts) {
          new SheetWriter(workbook.newWorksheet(sheet.name()), sheet, dayFormat()).write();
        }
      }
      return StableZip.of(content.toByteArray(), asOf, ranges(parts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the range of the cells of each sheet; fastexcel always writes that it is A1 alone. */
  private static ImmutableList<String> ranges(List<Sheet> sheets) {
    return sheets.stream()
        .map(sheet -> "A1:" + letters(sheet.columns().size()) + (sheet.rows().size() + 1))
        .collect(ImmutableList.toImmutableList());
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
