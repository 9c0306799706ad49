package vn.cchc.examples.report.table;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one sheet of a workbook: its head stays in sight and is printed on every page, its rows
 * can be filtered, and it is printed in landscape and as wide as the paper.
 */
final class SheetWriter {
  private static final int LINE_HEIGHT = 15;

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

  void write() throws IOException {
    head();
    print();
    if (sheet.frozen() > 0 && !sheet.rows().isEmpty()) {
      page.setAutoFilter(0, 0, sheet.rows().size(), last());
    }
    for (int row = 0; row < sheet.rows().size(); row++) {
      row(row + 1, sheet.rows().get(row));
    }
    page.finish();
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
        page.style(row, column).wrapText(true).verticalAlignment("top").set();
      }
    }
  }
}
