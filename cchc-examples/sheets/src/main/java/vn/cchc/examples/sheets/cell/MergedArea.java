package vn.cchc.examples.sheets.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.examples.sheets.text.Columns;

/**
 * An area of merged cells; all ends are included.
 *
 * @param firstRow its first row, from 1
 * @param firstColumn its first column, from 0
 * @param lastRow its last row
 * @param lastColumn its last column
 */
public record MergedArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})");

  /** Reads an area such as A1:B2. */
  public static Optional<MergedArea> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var firstColumn = Columns.index(matcher.group(1));
    var lastColumn = Columns.index(matcher.group(3));
    int firstRow = Integer.parseInt(matcher.group(2));
    int lastRow = Integer.parseInt(matcher.group(4));
    if (firstColumn.isEmpty() || lastColumn.isEmpty()) {
      return Optional.empty();
    }
    return firstRow <= lastRow && firstColumn.getAsInt() <= lastColumn.getAsInt()
        ? Optional.of(
            new MergedArea(firstRow, firstColumn.getAsInt(), lastRow, lastColumn.getAsInt()))
        : Optional.empty();
  }

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** {@return the form that sheets use, such as A1:B2} */
  @Override
  public String toString() {
    return Columns.address(firstRow, firstColumn) + ":" + Columns.address(lastRow, lastColumn);
  }
}
