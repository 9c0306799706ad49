package vn.cchc.examples.sheets.form;

import java.util.Collection;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The words that cells of a workbook offer to choose from, each list in a column of a hidden sheet:
 * a list written into the cell itself cannot hold words with a comma.
 */
public final class ChoiceLists {
  private static final String TITLE = "Danh mục";

  private final Worksheet sheet;
  private int count;

  public ChoiceLists(Workbook workbook) {
    sheet = workbook.newWorksheet(TITLE);
    sheet.setVisibilityState(VisibilityState.HIDDEN);
  }

  /** Writes a list, and returns its cells. */
  Range add(Collection<String> words) {
    int row = 0;
    for (String word : words) {
      sheet.value(row++, count, word);
    }
    int column = count++;
    return sheet.range(0, column, row - 1, column);
  }
}
