package vn.cchc.examples.report.table;

import java.math.BigDecimal;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes the cells of a sheet of a workbook, each with the format that its type has. */
final class CellWriter {
  static final String HEADING = "E9EBED";

  /** Beyond so many digits a cell would hold another number. */
  private static final int MOST_DIGITS = 15;

  /** Excel takes no longer text in a cell. */
  private static final int MOST_LETTERS = 32_767;

  /** From so many letters a text is taken to be a sentence, of which few are the same. */
  private static final int SENTENCE = 60;

  /** From this row a table is large. */
  private static final int LARGE = 5_000;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Worksheet page;
  private final String dayFormat;

  CellWriter(Worksheet page, String dayFormat) {
    this.page = page;
    this.dayFormat = dayFormat;
  }

  void write(int row, int column, Cell cell, double width) {
    if (cell instanceof Cell.Words words) {
      text(row, column, words.text());
      if (words.text().length() > width) {
        wrapped(page.style(row, column)).set();
      }
    } else if (cell instanceof Cell.Standing standing) {
      text(row, column, standing.text());
      wrapped(page.style(row, column).fillColor(standing.tone().tint())).set();
    } else if (cell instanceof Cell.Heading heading) {
      page.value(row, column, heading.text());
      page.style(row, column).bold().fillColor(HEADING).set();
    } else if (cell instanceof Cell.Count count) {
      page.value(row, column, count.number());
      StyleSetter style = page.style(row, column).format("0 \"" + count.words() + "\"");
      (count.number() == 0 ? style : style.fillColor(count.tone().tint()))
          .horizontalAlignment("left")
          .set();
    } else if (cell instanceof Cell.Amount amount) {
      amount(row, column, amount.number());
    } else if (cell instanceof Cell.Percentage percentage) {
      page.value(row, column, percentage.percent().divide(HUNDRED));
      String decimals = percentage.decimals() == 0 ? "" : "." + "0".repeat(percentage.decimals());
      page.style(row, column).format("0" + decimals + "%").set();
    } else if (cell instanceof Cell.Day day) {
      page.value(row, column, day.day());
      page.style(row, column).format(dayFormat).set();
    } else if (!(cell instanceof Cell.Empty)) {
      throw new AssertionError(cell);
    }
  }

  /**
   * Writes a text. A workbook keeps each text once, and fastexcel holds them all until its end; in
   * a large table a long one, which is in few cells, is written with its cell.
   */
  private void text(int row, int column, String text) {
    if (row < LARGE || text.length() < SENTENCE || !text.strip().equals(text)) {
      page.value(row, column, cut(text));
    } else {
      page.inlineString(row, column, cut(text));
    }
  }

  /** Writes a text over all columns up to the last. */
  void spread(int row, int column, int last, String text) {
    text(row, column, text);
    page.range(row, column, row, last).merge();
    wrapped(page.style(row, column)).set();
  }

  private void amount(int row, int column, BigDecimal number) {
    if (number.precision() > MOST_DIGITS && number.scale() <= 0) {
      page.value(row, column, number.toPlainString());
    } else {
      page.value(row, column, number);
    }
  }

  private static StyleSetter wrapped(StyleSetter style) {
    return style.wrapText(true).verticalAlignment("top");
  }

  /** Returns a text as long as a cell may be; one that is cut ends in an ellipsis. */
  static String cut(String text) {
    if (text.length() <= MOST_LETTERS) {
      return text;
    }
    int end = MOST_LETTERS - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
