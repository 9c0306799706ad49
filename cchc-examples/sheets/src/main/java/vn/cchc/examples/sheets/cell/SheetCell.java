package vn.cchc.examples.sheets.cell;

import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;

/**
 * A cell that holds something.
 *
 * @param row its row, from 1
 * @param column its column, from 0
 * @param kind what it holds
 * @param text the text; of a number the digits as the file has them, of a day the ISO form, of an
 *     error its name
 * @param format how it is shown
 * @param font what matters of how it is written
 * @param isZeroShown whether its sheet shows zeros
 */
public record SheetCell(
    int row,
    int column,
    Kind kind,
    String text,
    CellFormat format,
    CellFont font,
    boolean isZeroShown) {
  /** What a cell can hold. */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    BOOLEAN,
    ERROR,
    /** A formula that was never calculated. */
    NOTHING_CALCULATED
  }

  public static SheetCell text(int row, int column, String text) {
    return new SheetCell(row, column, Kind.TEXT, text, CellFormat.GENERAL, CellFont.PLAIN, true);
  }

  /** {@return its place as people write it, such as B7} */
  public String address() {
    return Columns.address(row, column);
  }

  /** {@return what it holds, as one line of few characters} */
  public String shown() {
    return Labels.shown(text);
  }

  /** {@return what it says as a label: of a number, what the cell shows} */
  public String label() {
    return kind == Kind.NUMBER ? ShownNumber.label(text, format) : text;
  }
}
