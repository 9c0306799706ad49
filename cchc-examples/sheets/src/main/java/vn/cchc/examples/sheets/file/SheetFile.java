package vn.cchc.examples.sheets.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** Opens a file as what its first bytes say it is, whatever its name. */
public final class SheetFile {
  private SheetFile() {}

  /** A way of reading an opened file. */
  public interface Use<T> {
    /** Uses the sheets asked for. */
    T use(ImmutableList<SheetSource> sheets) throws RefusedFileException;
  }

  /** Which sheets of a workbook are wanted. */
  public interface Choice {
    /** Chooses sheets of a workbook. */
    ImmutableList<WorkbookIndex.Listed> of(ExcelFile workbook) throws RefusedFileException;
  }

  public static byte[] bytes(InputStream file) throws IOException, RefusedFileException {
    byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(file, Limits.FILE + 1L));
    if (bytes.length > Limits.FILE) {
      throw FileFault.TOO_MANY_BYTES.refusal(Limits.FILE);
    }
    return bytes;
  }

  /**
   * Opens a file.
   *
   * @param bytes its bytes
   * @param choice which sheets of a workbook are wanted
   * @param separator what separates the columns of a CSV file, if it is declared
   * @param headerRow the row by which the separator is given otherwise, if it is known
   * @param use what is done with the sheets
   */
  public static <T> T open(
      byte[] bytes, Choice choice, Optional<Character> separator, OptionalInt headerRow, Use<T> use)
      throws RefusedFileException {
    refuseOthers(bytes);
    try {
      if (!startsWith(bytes, 'P', 'K')) {
        return use.use(ImmutableList.of(CsvFile.open(bytes, separator, headerRow)));
      }
      try (ExcelFile workbook = ExcelFile.open(bytes)) {
        return use.use(
            choice.of(workbook).stream()
                .map(sheet -> workbookSheet(workbook, sheet))
                .collect(ImmutableList.toImmutableList()));
      }
    } catch (OutOfMemoryError e) {
      throw FileFault.TOO_MUCH_MEMORY.refusal("");
    }
  }

  private static SheetSource workbookSheet(ExcelFile workbook, WorkbookIndex.Listed sheet) {
    return new SheetSource() {
      @Override
      public String name() {
        return sheet.name();
      }

      @Override
      public SheetFacts facts() throws RefusedFileException {
        return workbook.facts(sheet);
      }

      @Override
      public void rows(SheetFacts facts, SheetRow.Taker taker) throws RefusedFileException {
        workbook.rows(sheet, facts, taker);
      }
    };
  }

  private static void refuseOthers(byte[] bytes) throws RefusedFileException {
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw RefusedFileException.of(RefusalCode.OLD_EXCEL, "", "");
    } else if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04)) {
      throw RefusedFileException.of(RefusalCode.OLD_EXCEL, "", "");
    } else if (startsWith(bytes, 0x1F, 0x8B)
        || startsWith(bytes, 'R', 'a', 'r', '!')
        || startsWith(bytes, '7', 'z', 0xBC)) {
      throw FileFault.PACKED.refusal("");
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 4_096), ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (head.isEmpty() && isBlank(bytes)) {
      throw FileFault.EMPTY.refusal("");
    } else if (head.startsWith("%pdf")) {
      throw FileFault.PDF.refusal("");
    } else if (head.startsWith("{\\rtf")) {
      throw FileFault.RICH_TEXT.refusal("");
    } else if (head.matches(
            "(?s)(?:<\\?xml[^>]*>\\s*)?<(?:!doctype"
                + " html|html|head|body|table|meta|style|div|!--).*")
        || head.startsWith("mime-version:")) {
      throw FileFault.HTML.refusal("");
    } else if (head.startsWith("<?xml")) {
      throw FileFault.XML.refusal("");
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte one : bytes) {
      if (one > ' ' || (one < 0 && (one & 0xFF) < 0xBB)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
