package vn.cchc.examples.report.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How wide each column of a sheet is, in letters, and how many lines its texts then take. */
final class ColumnWidths {
  private static final int LEAST_WIDTH = 10;
  private static final int MOST_WIDTH = 40;
  private static final int MOST_HEAD = 12;

  /** A unit of width is as wide as a digit, and most letters are narrower. */
  private static final double LETTERS_OF_A_UNIT = 1.1;

  /** Longer texts take several lines. */
  private static final int WRAPPED_FROM = 24;

  /** The rows of a large table are much alike. */
  private static final int ROWS_MEASURED = 1_000;

  /** Beyond this, what fits on a page is too small to read. */
  private static final double PAGE_WIDTH = 220;

  private final Sheet sheet;
  private final double[] widths;

  ColumnWidths(Sheet sheet) {
    this.sheet = sheet;
    int[] longest = longest(sheet);
    this.widths =
        IntStream.range(0, longest.length)
            .mapToDouble(column -> width(sheet.columns().get(column), longest[column]))
            .toArray();
  }

  double of(int column) {
    return widths[column];
  }

  /** Returns how many pages wide the sheet is printed, so that its letters can still be read. */
  short pagesAcross() {
    return (short) Math.max(1, Math.ceil(Arrays.stream(widths).sum() / PAGE_WIDTH));
  }

  /** Returns how many lines the longest text of a row needs; not every program works it out. */
  int lines(List<Cell> row) {
    int most = 1;
    for (int column = 0; column < row.size(); column++) {
      if (row.get(column) instanceof Cell.Wide wide) {
        double width = Arrays.stream(widths, column, widths.length).sum();
        most = Math.max(most, lines(wide.text().length(), width));
      } else if (row.get(column) instanceof Cell.Words
          || row.get(column) instanceof Cell.Standing) {
        most = Math.max(most, lines(letters(row.get(column)), widths[column]));
      }
    }
    return most;
  }

  /** Returns how many lines the head needs: its letters are bold and its words are few. */
  int headLines() {
    return IntStream.range(0, widths.length)
        .map(column -> lines(sheet.columns().get(column).length() * 4 / 3, widths[column]))
        .max()
        .orElse(1);
  }

  private static int lines(int letters, double width) {
    return Math.max(1, (int) Math.ceil(letters / (width * LETTERS_OF_A_UNIT)));
  }

  /** Returns how long the longest text of each column is, in the first rows. */
  private static int[] longest(Sheet sheet) {
    int[] longest = new int[sheet.columns().size()];
    boolean isEmpty = true;
    for (ImmutableList<Cell> row : Iterables.limit(sheet.rows(), ROWS_MEASURED)) {
      isEmpty = false;
      for (int column = 0; column < longest.length; column++) {
        longest[column] = Math.max(longest[column], letters(row.get(column)));
      }
    }
    if (isEmpty) {
      Arrays.fill(longest, LEAST_WIDTH);
    }
    return longest;
  }

  /** Returns a width for the longest text of a column, within bounds. */
  private static double width(String name, int longest) {
    int head = Math.min(name.length() + 2, MOST_HEAD);
    int wrapped = Math.max(WRAPPED_FROM, Math.min(longest / 2, MOST_WIDTH));
    return Math.max(head, Math.min(longest + 2, wrapped));
  }

  private static int letters(Cell cell) {
    if (cell instanceof Cell.Words words) {
      return words.text().length();
    }
    if (cell instanceof Cell.Empty) {
      return 0;
    }
    if (cell instanceof Cell.Count count) {
      return (count.number() + " " + count.words()).length();
    }
    return cell instanceof Cell.Standing standing ? standing.text().length() : LEAST_WIDTH;
  }
}
