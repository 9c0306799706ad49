package vn.cchc.examples.sheets.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import vn.cchc.examples.sheets.cell.CellFont;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/**
 * A text of a workbook with what matters of the fonts of its pieces.
 *
 * @param text the text
 * @param font how its pieces are written
 */
record RichText(String text, CellFont font) {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Gathers the pieces of one text, which are the children of an {@code si} or {@code is}. */
  static final class Collector {
    private final StringBuilder text = new StringBuilder();
    private CellFont font = CellFont.PLAIN;
    private boolean isText;
    private boolean isPhonetic;

    void start(String name, XMLStreamReader xml) {
      switch (name) {
        case "t" -> isText = !isPhonetic;
        case "rPh" -> isPhonetic = true;
        default -> font = FontElements.with(font, name, xml);
      }
    }

    void text(String some) throws RefusedFileException {
      if (isText) {
        if (text.length() + some.length() > Limits.CHARACTERS * 7) {
          throw FileFault.TOO_LONG_TEXT.refusal(Limits.CHARACTERS);
        }
        text.append(some);
      }
    }

    void end(String name) {
      if (name.equals("t")) {
        isText = false;
      } else if (name.equals("rPh")) {
        isPhonetic = false;
      }
    }

    /** Returns the text and begins anew. */
    RichText finish() throws RefusedFileException {
      String whole = unescaped(text.toString());
      if (whole.length() > Limits.CHARACTERS) {
        throw FileFault.TOO_LONG_TEXT.refusal(Limits.CHARACTERS);
      }
      RichText rich = new RichText(whole, font);
      text.setLength(0);
      font = CellFont.PLAIN;
      isText = false;
      isPhonetic = false;
      return rich;
    }
  }

  static RichText plain(String text) {
    return new RichText(unescaped(text), CellFont.PLAIN);
  }

  /** Resolves the escapes by which workbooks write control characters, such as _x000D_. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
