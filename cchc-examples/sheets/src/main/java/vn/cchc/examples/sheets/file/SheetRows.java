package vn.cchc.examples.sheets.file;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Columns;

/** Reads the rows of a sheet's part one by one. */
final class SheetRows implements XmlPart.Taker {
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
  private static final int LAST_ROW = 1_048_576;

  private final String sheet;
  private final CellReader cells;
  private final SheetRow.Taker taker;

  private ImmutableSortedMap.Builder<Integer, SheetCell> row = ImmutableSortedMap.naturalOrder();
  private boolean isEmpty = true;
  private boolean isHidden;
  private boolean isInCell;
  private boolean isEnough;
  private int number;
  private int column;
  private int count;

  SheetRows(String sheet, CellReader cells, SheetRow.Taker taker) {
    this.sheet = sheet;
    this.cells = cells;
    this.taker = taker;
  }

  @Override
  public void start(String name, XMLStreamReader xml) throws RefusedFileException {
    if (isEnough) {
      return;
    } else if (isInCell) {
      cells.child(name, xml);
    } else if (name.equals("row")) {
      startRow(xml);
    } else if (name.equals("c")) {
      column = place(XmlPart.attribute(xml, "r"));
      cells.start(number, column, xml);
      isInCell = true;
    }
  }

  /** A row or cell that does not say where it is follows the one before it. */
  private void startRow(XMLStreamReader xml) throws RefusedFileException {
    String told = XmlPart.attribute(xml, "r");
    @Nullable Integer next = told.isEmpty() ? Integer.valueOf(number + 1) : Ints.tryParse(told);
    if (next == null || next <= number || next > LAST_ROW) {
      throw FileFault.ROW_ORDER.refusal(number + ", " + told);
    }
    number = next;
    column = -1;
    isHidden =
        XmlPart.isOn(xml, "hidden", false)
            || XmlPart.attribute(xml, "ht").matches("0+(?:\\.[0-9]*)?");
  }

  private int place(String address) throws RefusedFileException {
    if (address.isEmpty()) {
      if (column + 1 >= Columns.MOST || number == 0) {
        throw FileFault.CELL_PLACE.refusal(Columns.address(number, column));
      }
      return column + 1;
    }
    Matcher matcher = ADDRESS.matcher(address);
    int next = matcher.matches() ? Columns.index(matcher.group(1)).orElse(-1) : -1;
    if (next <= column || !matcher.group(2).equals(Integer.toString(number))) {
      throw FileFault.CELL_PLACE.refusal(address);
    }
    return next;
  }

  @Override
  public void text(String text) throws RefusedFileException {
    if (isInCell) {
      cells.text(text);
    }
  }

  @Override
  public void end(String name) throws RefusedFileException {
    if (isInCell && name.equals("c")) {
      isInCell = false;
      @Nullable SheetCell cell = cells.finish();
      if (cell != null) {
        if (++count > Limits.CELLS) {
          throw FileFault.TOO_MANY_CELLS.refusal(sheet, number, Limits.CELLS);
        }
        row.put(column, cell);
        isEmpty = false;
      } else if (cells.isFormula()) {
        // A formula that shows nothing yet is a row that waits for its figure.
        isEmpty = false;
      }
    } else if (isInCell) {
      cells.endChild(name);
    } else if (name.equals("row")) {
      endRow();
    }
  }

  private void endRow() throws RefusedFileException {
    if (!isEmpty && !isEnough) {
      isEnough = !taker.take(new SheetRow(number, isHidden, row.buildOrThrow()));
      row = ImmutableSortedMap.naturalOrder();
      isEmpty = true;
    }
  }
}
