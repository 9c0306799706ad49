package vn.cchc.examples.report.table;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one sheet of a workbook: its head stays in sight and is printed on every page, its rows
 * can be filtered, and it is printed in landscape and as wide as the paper.
 */
final class SheetWriter {
  private static final int LINE_HEIGHT = 15;

  /** So many rows are held in memory before they are written. */
  private static final int ROWS_HELD = 1000;

  /** A row is at most 409 points high. */
  private static final int MOST_LINES = 27;

  private final Worksheet page;
  private final Sheet sheet;
  private final ColumnWidths widths;
  private final CellWriter cells;

  SheetWriter(Worksheet page, Sheet sheet, String dayFormat) {
    this.page = page;
    this.sheet = sheet;
    this.widths = new ColumnWidths(sheet);
    this.cells = new CellWriter(page, dayFormat);
  }

  /**
   * Writes the sheet.
   *
   * @param rows the rows
   * @param most how many of them fit onto the sheet
   * @return how many were written
   */
  int write(Iterator<ImmutableList<Cell>> rows, int most) throws IOException {
    head();
    print();
    int count = 0;
    while (count < most && rows.hasNext()) {
      count++;
      row(count, rows.next());
      if (count % ROWS_HELD == 0) {
        page.flush();
      }
    }
    if (sheet.frozen() > 0 && count > 0) {
      page.setAutoFilter(0, 0, count, last());
    }
    page.finish();
    return count;
  }

  private int last() {
    return sheet.columns().size() - 1;
  }

  private void head() {
    for (int column = 0; column <= last(); column++) {
      page.value(0, column, sheet.columns().get(column));
      page.width(column, widths.of(column));
    }
    page.range(0, 0, 0, last())
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .fillColor(CellWriter.HEADING)
        .set();
    page.rowHeight(0, LINE_HEIGHT * widths.headLines());
    page.freezePane(sheet.frozen(), 1);
  }

  private void print() {
    page.pageOrientation("landscape");
    page.paperSize(PaperSize.A4_PAPER);
    page.setFitToPage(true);
    page.fitToWidth(widths.pagesAcross());
    page.fitToHeight((short) 0);
    page.repeatRows(0);
    if (sheet.frozen() > 0) {
      page.repeatCols(0, sheet.frozen() - 1);
    }
    page.header("&A", Position.LEFT);
    page.footer("&P/&N", Position.RIGHT);
  }

  private void row(int row, List<Cell> content) {
    int lines = widths.lines(content);
    if (lines > 1) {
      page.rowHeight(row, LINE_HEIGHT * Math.min(MOST_LINES, lines));
    }
    for (int column = 0; column <= last(); column++) {
      Cell cell = content.get(column);
      if (cell instanceof Cell.Wide wide) {
        cells.spread(row, column, last(), wide.text());
      } else {
        cells.write(row, column, cell, widths.of(column));
      }
      if (lines > 1 && !(cell instanceof Cell.Empty)) {
        StyleSetter style = page.style(row, column).wrapText(true).verticalAlignment("top");
        (cell instanceof Cell.Count ? style.horizontalAlignment("left") : style).set();
      }
    }
  }
}
