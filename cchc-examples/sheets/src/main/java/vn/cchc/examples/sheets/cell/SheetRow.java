package vn.cchc.examples.sheets.cell;

import com.google.common.collect.ImmutableSortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Labels;

/**
 * The cells of one row that hold something; a row of formulas that show nothing has none.
 *
 * @param number its number, from 1
 * @param isHidden whether it is not shown
 * @param cells the cells by column
 */
public record SheetRow(int number, boolean isHidden, ImmutableSortedMap<Integer, SheetCell> cells) {
  private static final Pattern NUMBERING =
      Pattern.compile("\\(?\\s*[0-9]{1,2}[a-z]?\\s*\\)?(?:\\s*=.{1,60})?|[A-Z]");

  /** Takes the rows of a sheet, in their order. */
  public interface Taker {
    /**
     * Takes a row that holds something.
     *
     * @return whether more rows are wanted
     */
    boolean take(SheetRow row) throws RefusedFileException;
  }

  /** {@return what a column says as a label, tidied; an empty text where it holds nothing} */
  public String text(int column) {
    @Nullable SheetCell cell = cells.get(column);
    return cell == null ? "" : Labels.tidy(cell.label());
  }

  /** {@return whether the row numbers the columns of a table: (1) (2) (5)=(4)/(3)} */
  public boolean isNumbering() {
    return cells.size() > 1
        && cells.values().stream()
            .allMatch(
                cell ->
                    cell.kind() == SheetCell.Kind.TEXT
                        && NUMBERING.matcher(Labels.tidy(cell.text())).matches())
        && cells.values().stream().anyMatch(cell -> cell.text().contains("("));
  }
}
