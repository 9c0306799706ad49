package vn.cchc.examples.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

/**
 * The report as a workbook: numbers, percentages and days are cells to reckon with, and the exact
 * counts stand beside what a cell can only hold rounded. Texts are texts, also those that look like
 * formulas. The same report is always the same bytes.
 */
public final class XlsxReport {
  /** Beyond so many digits a cell would hold another number. */
  private static final int MOST_DIGITS = 15;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Messages messages;
  private final LocalDate asOf;

  XlsxReport(Messages messages, LocalDate asOf) {
    this.messages = messages;
    this.asOf = asOf;
  }

  /**
   * Writes the workbook.
   *
   * @param judged the plan and its evaluation
   * @param language the language
   * @return the content of an .xlsx file
   */
  public static byte[] of(JudgedPlan judged, Language language) {
    Edition edition = Edition.of(judged, language);
    return new XlsxReport(edition.messages(), edition.report().asOf())
        .content(new Sheets(edition).all());
  }

  byte[] content(Iterable<Sheet> sheets) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      try (Workbook workbook = new Workbook(content, "cchc", "1.0")) {
        for (Sheet sheet : sheets) {
          write(workbook.newWorksheet(sheet.name()), sheet);
        }
      }
      return StableZip.of(content.toByteArray(), asOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Worksheet page, Sheet sheet) throws IOException {
    for (int column = 0; column < sheet.columns().size(); column++) {
      page.value(0, column, sheet.columns().get(column));
      page.width(column, width(sheet, column));
    }
    page.range(0, 0, 0, sheet.columns().size() - 1).style().bold().set();
    page.freezePane(0, 1);
    for (int row = 0; row < sheet.rows().size(); row++) {
      for (int column = 0; column < sheet.columns().size(); column++) {
        write(page, row + 1, column, sheet.rows().get(row).get(column));
      }
    }
    page.finish();
  }

  /** Returns a width for the longest text of a column, within bounds. */
  private static double width(Sheet sheet, int column) {
    int longest =
        sheet.rows().stream()
            .map(row -> row.get(column))
            .mapToInt(cell -> cell instanceof Cell.Words words ? words.text().length() : 11)
            .max()
            .orElse(11);
    return Math.max(sheet.columns().get(column).length() + 2, Math.min(longest + 2, 60));
  }

  private void write(Worksheet page, int row, int column, Cell cell) {
    if (cell instanceof Cell.Words words) {
      page.value(row, column, words.text());
    } else if (cell instanceof Cell.Amount amount) {
      if (amount.number().precision() > MOST_DIGITS && amount.number().scale() <= 0) {
        page.value(row, column, amount.number().toPlainString());
      } else {
        page.value(row, column, amount.number());
      }
    } else if (cell instanceof Cell.Percentage percentage) {
      page.value(row, column, percentage.percent().divide(HUNDRED));
      String decimals = percentage.decimals() == 0 ? "" : "." + "0".repeat(percentage.decimals());
      page.style(row, column).format("0" + decimals + "%").set();
    } else if (cell instanceof Cell.Day day) {
      page.value(row, column, day.day());
      page.style(row, column).format(dayFormat()).set();
    } else if (!(cell instanceof Cell.Empty)) {
      throw new AssertionError(cell);
    }
  }

  private String dayFormat() {
    return messages.date(LocalDate.EPOCH).contains("/") ? "dd/mm/yyyy" : "yyyy-mm-dd";
  }
}
