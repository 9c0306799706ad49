package vn.cchc.examples.sheets.file;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Labels;

/** Reads the sheets of a workbook (.xlsx or .xlsm), row by row. */
public final class ExcelFile implements AutoCloseable {
  private final ZipFile zip;
  private final WorkbookParts parts;
  private final WorkbookIndex index;
  private final StyleTable styles;

  private ExcelFile(ZipFile zip) throws IOException, RefusedFileException {
    this.zip = zip;
    this.parts = new WorkbookParts(zip);
    this.index = WorkbookIndex.read(parts);
    this.styles = StyleTable.read(parts, index.styles());
    checkOthers();
  }

  /**
   * Opens a workbook.
   *
   * @param bytes its bytes
   * @throws RefusedFileException if it is no sound workbook
   */
  static ExcelFile open(byte[] bytes) throws RefusedFileException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setByteArray(bytes).get();
    } catch (IOException | RuntimeException e) {
      // What the library says of broken bytes comes as any unchecked exception, too.
      throw FileFault.DAMAGED.refusal("");
    }
    try {
      return new ExcelFile(zip);
    } catch (IOException | RuntimeException e) {
      throw FileFault.DAMAGED.refusal("");
    }
  }

  /** Parts that nobody reads may not hide a document type either. */
  private void checkOthers() throws IOException, RefusedFileException {
    for (String name : parts.names()) {
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        XmlPart.read(parts, name, (element, xml) -> {});
      }
    }
  }

  /** {@return the sheets that are not hidden, each found by its name as if it were asked for} */
  public ImmutableList<WorkbookIndex.Listed> allShown() throws RefusedFileException {
    ImmutableList.Builder<WorkbookIndex.Listed> shown = ImmutableList.builder();
    for (WorkbookIndex.Listed sheet : index.sheets()) {
      if (sheet.isShown()) {
        shown.add(sheet(Optional.of(sheet.name())));
      }
    }
    return shown.build();
  }

  /**
   * Finds a sheet.
   *
   * @param name its name; if none is given, the workbook must show only one
   */
  public WorkbookIndex.Listed sheet(Optional<String> name) throws RefusedFileException {
    List<WorkbookIndex.Listed> fit =
        index.sheets().stream()
            .filter(
                sheet ->
                    name.map(Labels::folded)
                        .map(folded -> Labels.folded(sheet.name()).equals(folded))
                        .orElse(sheet.isShown()))
            .toList();
    if (fit.size() == 1) {
      return fit.get(0);
    }
    String names =
        index.sheets().stream()
            .map(sheet -> Labels.quoted(sheet.name()))
            .limit(30)
            .collect(Collectors.joining(", "));
    throw new RefusedFileException(
        Refusal.ofFile(
            name.isPresent() ? RefusalCode.SHEET_NOT_FOUND : RefusalCode.SEVERAL_SHEETS,
            name.map(Labels::quoted).orElse(""),
            names));
  }

  /** Returns what must be known of a sheet before its rows. */
  SheetFacts facts(WorkbookIndex.Listed sheet) throws RefusedFileException {
    try {
      return SheetFacts.read(parts, sheet.part());
    } catch (IOException | RuntimeException e) {
      throw FileFault.DAMAGED_PART.refusal(sheet.part());
    }
  }

  /** Reads the rows of a sheet that hold something. */
  void rows(WorkbookIndex.Listed sheet, SheetFacts facts, SheetRow.Taker taker)
      throws RefusedFileException {
    try {
      SharedTexts texts = SharedTexts.read(parts, index.texts(), facts.texts());
      CellReader cells = new CellReader(styles, texts, index.isFrom1904(), facts.isZeroShown());
      XmlPart.read(parts, sheet.part(), new SheetRows(sheet.name(), cells, taker));
    } catch (IOException e) {
      throw FileFault.DAMAGED_PART.refusal(sheet.part());
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // The bytes are in memory; nothing is left open.
    }
  }
}
