package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a text file of separated values. Every cell of it is a text. */
final class CsvFile {
  private static final ImmutableList<Character> SEPARATORS = ImmutableList.of(',', ';', '\t');

  private CsvFile() {}

  /**
   * Reads a file.
   *
   * @param bytes its bytes: UTF-8, or UTF-16 with its mark
   * @param separator what separates columns, if it is declared
   * @param headerRow the row by which the separator is told otherwise
   */
  static Grid read(byte[] bytes, Optional<Character> separator, int headerRow)
      throws RefusedFileException {
    String text = decoded(bytes);
    if (separator.isPresent()) {
      return grid(text, separator.orElseThrow());
    }
    List<Character> possible =
        SEPARATORS.stream().filter(candidate -> divides(text, candidate, headerRow)).toList();
    if (possible.size() > 1) {
      String names =
          possible.stream()
              .map(one -> one == '\t' ? "tab" : String.valueOf(one))
              .collect(Collectors.joining(" "));
      throw RefusedFileException.of(RefusalCode.SEPARATOR_UNCLEAR, "", names);
    }
    return grid(text, possible.isEmpty() ? ',' : possible.get(0));
  }

  private static String decoded(byte[] bytes) throws RefusedFileException {
    int[] mark = {at(bytes, 0), at(bytes, 1), at(bytes, 2)};
    Charset charset = StandardCharsets.UTF_8;
    int start = 0;
    if (mark[0] == 0xEF && mark[1] == 0xBB && mark[2] == 0xBF) {
      start = 3;
    } else if (mark[0] == 0xFF && mark[1] == 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      start = 2;
    } else if (mark[0] == 0xFE && mark[1] == 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      start = 2;
    }
    try {
      String text =
          charset
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw RefusedFileException.of(RefusalCode.UNKNOWN_ENCODING, "", "U+0000");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw undecodable(bytes);
    }
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  /** Names the old encoding of a file that is no Unicode, by the first line that shows it. */
  private static RefusedFileException undecodable(byte[] bytes) {
    String western = new String(bytes, StandardCharsets.ISO_8859_1);
    return western
        .lines()
        .flatMap(line -> Stream.of(line.split("[,;\t]", -1)))
        .flatMap(
            part ->
                LegacyText.recognise(part.strip(), Optional.empty()).stream()
                    .map(
                        legacy ->
                            RefusedFileException.of(
                                legacy.encoding().code(), quoted(legacy.reading()), quoted(part))))
        .findFirst()
        .orElseGet(() -> RefusedFileException.of(RefusalCode.UNKNOWN_ENCODING, "", "no UTF-8"));
  }

  private static String quoted(String text) {
    return "“" + Labels.shown(text) + "”";
  }

  private static boolean divides(String text, char separator, int headerRow) {
    try (CsvReader<CsvRecord> records = reader(text, separator)) {
      return records.stream().skip(headerRow - 1L).findFirst().stream()
          .anyMatch(row -> row.getFieldCount() > 1);
    } catch (CsvParseException | IOException e) {
      return false;
    }
  }

  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static Grid grid(String text, char separator) throws RefusedFileException {
    ImmutableSortedMap.Builder<Integer, ImmutableSortedMap<Integer, SheetCell>> rows =
        ImmutableSortedMap.naturalOrder();
    int row = 0;
    int size = 0;
    try (CsvReader<CsvRecord> records = reader(text, separator)) {
      for (CsvRecord values : records) {
        row++;
        size += values.getFieldCount();
        if (size > Limits.CELLS || values.getFieldCount() > Columns.MOST) {
          throw Limits.exceeded("cells", Limits.CELLS);
        }
        ImmutableSortedMap<Integer, SheetCell> cells = cells(row, values);
        if (!cells.isEmpty()) {
          rows.put(row, cells);
        }
      }
    } catch (CsvParseException | IOException e) {
      throw RefusedFileException.of(RefusalCode.MALFORMED_CSV, "", String.valueOf(e.getMessage()));
    }
    return new Grid("", rows.buildOrThrow(), ImmutableSet.of(), ImmutableList.of());
  }

  private static ImmutableSortedMap<Integer, SheetCell> cells(int row, CsvRecord values) {
    ImmutableSortedMap.Builder<Integer, SheetCell> cells = ImmutableSortedMap.naturalOrder();
    for (int column = 0; column < values.getFieldCount(); column++) {
      String value = values.getField(column);
      if (!Labels.tidy(value).isEmpty()) {
        cells.put(column, SheetCell.text(row, column, value));
      }
    }
    return cells.buildOrThrow();
  }
}
