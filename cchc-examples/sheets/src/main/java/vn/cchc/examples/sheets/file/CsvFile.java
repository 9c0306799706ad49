package vn.cchc.examples.sheets.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;

/** A text file of separated values, read row by row. Every cell of it is a text. */
final class CsvFile implements SheetSource {
  private static final ImmutableList<Character> SEPARATORS = ImmutableList.of(',', ';', '\t');

  /** So many characters a quote may hold; an open one would otherwise swallow the whole file. */
  private static final int MOST_QUOTED = 4 * Limits.CHARACTERS;

  /** The line that tells Excel what separates columns. Excel does not show it, nor count it. */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("(?i)sep=([,;\t|])(?:\\r\\n|\\r|\\n)");

  private static final int FIRST_ROWS = 100;
  private static final int LONGEST_SEPARATOR_LINE = 7;

  private final byte[] bytes;
  private final CsvEncoding encoding;
  private final char separator;
  private final int skipped;

  private CsvFile(byte[] bytes, CsvEncoding encoding, char separator, int skipped) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.separator = separator;
    this.skipped = skipped;
  }

  /**
   * Opens a file.
   *
   * @param bytes its bytes: UTF-8, or UTF-16 with its mark
   * @param declared what separates columns, if it is declared; a first line such as {@code sep=;}
   *     is followed before it
   * @param headerRow the row by which the separator is given otherwise; if it is not known, that
   *     separator is taken which divides most of the first rows
   */
  static CsvFile open(byte[] bytes, Optional<Character> declared, OptionalInt headerRow)
      throws RefusedFileException {
    CsvEncoding encoding = CsvEncoding.of(bytes);
    Matcher line = SEPARATOR_LINE.matcher(beginning(bytes, encoding));
    if (line.lookingAt()) {
      return new CsvFile(bytes, encoding, line.group(1).charAt(0), line.end());
    }
    if (declared.isPresent()) {
      return new CsvFile(bytes, encoding, declared.orElseThrow(), 0);
    }
    ImmutableMap<Character, Long> divided =
        Maps.toMap(SEPARATORS, one -> new CsvFile(bytes, encoding, one, 0).rowsDivided(headerRow));
    long most = Math.max(1, Collections.max(divided.values()));
    List<Character> possible =
        List.copyOf(Maps.filterValues(divided, rows -> rows == most).keySet());
    if (possible.size() > 1) {
      String names =
          possible.stream()
              .map(one -> one == '\t' ? "tab" : String.valueOf(one))
              .collect(Collectors.joining(" "));
      throw RefusedFileException.of(RefusalCode.SEPARATOR_UNCLEAR, "", names);
    }
    return new CsvFile(bytes, encoding, possible.isEmpty() ? ',' : possible.get(0), 0);
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public SheetFacts facts() {
    return new SheetFacts(ImmutableList.of(), ImmutableRangeSet.of(), true, new BitSet());
  }

  /** Returns how many rows the separator divides: of the heading, or of the first ones. */
  private long rowsDivided(OptionalInt headerRow) {
    int first = headerRow.orElse(1);
    int last = headerRow.orElse(FIRST_ROWS);
    try (CsvReader<CsvRecord> records = reader()) {
      return records.stream()
          .limit(last)
          .skip(first - 1L)
          .filter(row -> row.getFieldCount() > 1)
          .count();
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static String beginning(byte[] bytes, CsvEncoding encoding) {
    char[] read = new char[LONGEST_SEPARATOR_LINE];
    try (Reader text = text(bytes, encoding)) {
      int count = text.read(read);
      return count < 0 ? "" : new String(read, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader text(byte[] bytes, CsvEncoding encoding) {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, encoding.start(), bytes.length - encoding.start()),
        encoding.charset());
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    Reader text = text(bytes, encoding);
    CharStreams.skipFully(text, skipped);
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .maxBufferSize(MOST_QUOTED)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  @Override
  public void rows(SheetFacts facts, SheetRow.Taker taker) throws RefusedFileException {
    int row = 0;
    int size = 0;
    try (CsvReader<CsvRecord> records = reader()) {
      for (CsvRecord values : records) {
        row++;
        ImmutableSortedMap<Integer, SheetCell> cells = cells(row, values);
        size += cells.size();
        if (size > Limits.CELLS || values.getFieldCount() > Columns.MOST) {
          throw FileFault.TOO_MANY_CELLS.refusal("", row, Limits.CELLS);
        }
        if (!cells.isEmpty() && !taker.take(new SheetRow(row, false, cells))) {
          return;
        }
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw new RefusedFileException(
          new Refusal("", 0, "", RefusalCode.MALFORMED_CSV, "", Integer.toString(row + 1)));
    }
  }

  private static ImmutableSortedMap<Integer, SheetCell> cells(int row, CsvRecord values)
      throws RefusedFileException {
    ImmutableSortedMap.Builder<Integer, SheetCell> cells = ImmutableSortedMap.naturalOrder();
    for (int column = 0; column < values.getFieldCount(); column++) {
      String value = values.getField(column);
      if (value.length() > Limits.CHARACTERS) {
        throw FileFault.TOO_LONG_TEXT.refusal("", row, Limits.CHARACTERS);
      }
      if (!value.isEmpty() && !Labels.tidy(value).isEmpty()) {
        cells.put(column, SheetCell.text(row, column, value));
      }
    }
    return cells.buildOrThrow();
  }
}
