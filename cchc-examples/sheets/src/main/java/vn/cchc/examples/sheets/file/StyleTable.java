package vn.cchc.examples.sheets.file;

import com.google.common.primitives.Ints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.CellFont;
import vn.cchc.examples.sheets.cell.CellFormat;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** The styles of a workbook: how each shows a number, and in what font. */
final class StyleTable {
  private final List<CellStyle> styles = new ArrayList<>();

  /**
   * How a cell is shown.
   *
   * @param format how it shows a number
   * @param font what matters of its font
   */
  record CellStyle(CellFormat format, CellFont font) {
    static final CellStyle PLAIN = new CellStyle(CellFormat.GENERAL, CellFont.PLAIN);
  }

  /**
   * Reads the styles.
   *
   * @param parts the workbook
   * @param name the part of the styles; where there is none, all cells are plain
   */
  static StyleTable read(WorkbookParts parts, Optional<String> name)
      throws IOException, RefusedFileException {
    StyleTable table = new StyleTable();
    if (name.isPresent()) {
      Reader reader = table.new Reader();
      XmlPart.read(parts, name.orElseThrow(), reader);
      reader.finish();
    }
    return table;
  }

  /**
   * Returns a style.
   *
   * @param index its number as a cell gives it; an empty text is the first
   */
  CellStyle style(String index) throws RefusedFileException {
    if (index.isEmpty() || index.equals("0")) {
      return styles.isEmpty() ? CellStyle.PLAIN : styles.get(0);
    }
    @Nullable Integer position = Ints.tryParse(index);
    if (position == null || position < 0 || (position >= styles.size() && !styles.isEmpty())) {
      throw FileFault.CELL_STYLE.refusal(index);
    }
    return styles.isEmpty() ? CellStyle.PLAIN : styles.get(position);
  }

  private final class Reader implements XmlPart.Taker {
    private final List<CellFont> fonts = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private int depth;
    private String within = "";

    @Override
    public void start(String name, XMLStreamReader xml) throws RefusedFileException {
      depth++;
      if (depth == 2) {
        within = name;
      } else if (depth == 3 && within.equals("numFmts") && name.equals("numFmt")) {
        codes.put(number(xml, "numFmtId"), XmlPart.attribute(xml, "formatCode"));
      } else if (depth == 3 && within.equals("fonts") && name.equals("font")) {
        fonts.add(CellFont.PLAIN);
      } else if (depth == 4 && within.equals("fonts") && !fonts.isEmpty()) {
        fonts.set(fonts.size() - 1, FontElements.with(fonts.get(fonts.size() - 1), name, xml));
      } else if (depth == 3 && within.equals("cellXfs") && name.equals("xf")) {
        cells.add(new int[] {number(xml, "numFmtId"), number(xml, "fontId")});
      }
      if (codes.size() + fonts.size() + cells.size() > Limits.STYLES) {
        throw FileFault.TOO_MANY_STYLES.refusal(Limits.STYLES);
      }
    }

    @Override
    public void end(String name) {
      depth--;
    }

    private int number(XMLStreamReader xml, String name) {
      @Nullable Integer value = Ints.tryParse(XmlPart.attribute(xml, name));
      return value == null ? 0 : value;
    }

    void finish() {
      for (int[] cell : cells) {
        CellFormat format =
            formats.computeIfAbsent(cell[0], id -> CellFormat.of(id, codes.get(id)));
        boolean isFont = cell[1] >= 0 && cell[1] < fonts.size();
        styles.add(new CellStyle(format, isFont ? fonts.get(cell[1]) : CellFont.PLAIN));
      }
    }
  }
}
