package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of a workbook (.xlsx or .xlsm). */
final class ExcelFile {
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

  private ExcelFile() {}

  /**
   * Reads a sheet.
   *
   * @param bytes the bytes of the workbook
   * @param sheet the name of the sheet; if none is given, the workbook must show only one
   */
  static Grid read(byte[] bytes, Optional<String> sheet) throws RefusedFileException {
    CheckedWorkbook checked = CheckedWorkbook.check(bytes);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(checked.content().openStream(), new ReadingOptions(true, true))) {
      Sheet found = sheet(workbook, sheet);
      @Nullable String part = checked.parts().get(found.getId());
      @Nullable SheetFacts facts = part == null ? null : checked.sheets().get(part);
      if (facts == null) {
        throw CheckedWorkbook.broken("no part for sheet " + found.getName());
      }
      return grid(found, facts, workbook.isDate1904());
    } catch (IOException | RuntimeException e) {
      // What the library says of a workbook that it cannot read comes as any unchecked exception.
      throw CheckedWorkbook.broken(String.valueOf(e.getMessage()));
    }
  }

  private static Sheet sheet(ReadableWorkbook workbook, Optional<String> name)
      throws RefusedFileException {
    List<Sheet> all = workbook.getSheets().toList();
    List<Sheet> fit =
        all.stream()
            .filter(
                sheet ->
                    name.map(Labels::folded)
                        .map(folded -> Labels.folded(sheet.getName()).equals(folded))
                        .orElse(sheet.getVisibility() == SheetVisibility.VISIBLE))
            .toList();
    if (fit.size() == 1) {
      return fit.get(0);
    }
    String names = all.stream().map(Sheet::getName).collect(Collectors.joining(", "));
    throw RefusedFileException.of(
        name.isPresent() ? RefusalCode.SHEET_NOT_FOUND : RefusalCode.SEVERAL_SHEETS,
        name.map(Labels::shown).orElse(""),
        names);
  }

  private static Grid grid(Sheet sheet, SheetFacts facts, boolean isFrom1904)
      throws IOException, RefusedFileException {
    ImmutableSortedMap.Builder<Integer, ImmutableSortedMap<Integer, SheetCell>> rows =
        ImmutableSortedMap.naturalOrder();
    ImmutableSet.Builder<Integer> hidden = ImmutableSet.builder();
    try (Stream<Row> stream = sheet.openStream()) {
      stream.forEach(
          row -> {
            ImmutableSortedMap<Integer, SheetCell> cells = cells(row, facts, isFrom1904);
            if (!cells.isEmpty()) {
              rows.put(row.getRowNum(), cells);
            }
            if (row.isHidden()) {
              hidden.add(row.getRowNum());
            }
          });
    }
    return new Grid(
        Labels.tidy(sheet.getName()), rows.buildOrThrow(), hidden.build(), facts.merged());
  }

  private static ImmutableSortedMap<Integer, SheetCell> cells(
      Row row, SheetFacts facts, boolean isFrom1904) {
    ImmutableMap.Builder<Integer, SheetCell> cells = ImmutableMap.builder();
    for (@Nullable Cell cell : row) {
      if (cell != null) {
        read(row.getRowNum(), cell, facts, isFrom1904)
            .ifPresent(content -> cells.put(cell.getColumnIndex(), content));
      }
    }
    return ImmutableSortedMap.copyOf(cells.buildOrThrow());
  }

  private static Optional<SheetCell> read(
      int row, Cell cell, SheetFacts facts, boolean isFrom1904) {
    @Nullable String raw = cell.getRawValue();
    @Nullable Integer id =
        cell.getDataFormatId() == null ? Integer.valueOf(0) : cell.getDataFormatId();
    CellFormat format = CellFormat.of(id, cell.getDataFormatString());
    SheetCell.Kind kind =
        switch (cell.getType()) {
          case NUMBER -> SheetCell.Kind.NUMBER;
          case STRING -> SheetCell.Kind.TEXT;
          case BOOLEAN -> SheetCell.Kind.BOOLEAN;
          case ERROR -> SheetCell.Kind.ERROR;
          case FORMULA -> calculated(cell);
          case EMPTY -> SheetCell.Kind.TEXT;
        };
    String text = raw == null ? "" : raw;
    if (kind == SheetCell.Kind.NUMBER && format.date() != CellFormat.DateParts.NONE) {
      kind = SheetCell.Kind.DAY;
      text = day(text, isFrom1904);
    }
    boolean isBlank = Labels.tidy(text).isEmpty() && kind != SheetCell.Kind.NOTHING_CALCULATED;
    return isBlank
        ? Optional.empty()
        : Optional.of(
            new SheetCell(
                row,
                cell.getColumnIndex(),
                kind,
                text,
                format,
                facts.legacyFont(SheetCell.address(row, cell.getColumnIndex()))));
  }

  private static SheetCell.Kind calculated(Cell cell) {
    @Nullable Object value = cell.getValue();
    if (value == null) {
      return SheetCell.Kind.NOTHING_CALCULATED;
    }
    if (value instanceof String text) {
      return text.startsWith("#") ? SheetCell.Kind.ERROR : SheetCell.Kind.TEXT;
    }
    return value instanceof Boolean ? SheetCell.Kind.BOOLEAN : SheetCell.Kind.NUMBER;
  }

  /** Returns the day in ISO form; where there is none, or a time with it, the number itself. */
  private static String day(String raw, boolean isFrom1904) {
    @Nullable Integer serial = raw.matches("[0-9]{1,7}") ? Ints.tryParse(raw) : null;
    // The calendar that begins in 1900 has a 29 February 1900; what comes before is no figure's
    // day.
    int least = isFrom1904 ? 0 : 61;
    return serial == null || serial < least || serial > 2_958_465
        ? raw
        : (isFrom1904 ? FIRST_OF_1904 : BEFORE_1900).plusDays(serial).toString();
  }
}
