package vn.cchc.examples.report.table;

import com.google.common.base.CharMatcher;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cchc.message.Messages;

/**
 * Writes one table as CSV.
 *
 * <p>In Vietnamese, fields are separated by semicolons and decimals by a comma, as Excel with
 * Vietnamese settings reads them; in English, by commas and a point. A byte order mark says that it
 * is UTF-8. A text of the plan that a spreadsheet would take for a formula follows an apostrophe.
 */
public final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final Messages messages;
  private final char decimalSeparator;

  public CsvTable(Messages messages, char decimalSeparator) {
    this.messages = messages;
    this.decimalSeparator = decimalSeparator;
  }

  public String text(Sheet sheet) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(decimalSeparator == ',' ? ';' : ',')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      csv.writeRecord(sheet.columns());
      sheet.rows().forEach(row -> csv.writeRecord(row.stream().map(this::text).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private String text(Cell cell) {
    if (cell instanceof Cell.Words words) {
      return guarded(words.text());
    } else if (cell instanceof Cell.Amount amount) {
      return decimal(amount.number());
    } else if (cell instanceof Cell.Percentage percentage) {
      return decimal(percentage.percent().setScale(percentage.decimals(), RoundingMode.HALF_UP))
          + "%";
    } else if (cell instanceof Cell.Day day) {
      return messages.date(day.day());
    } else if (cell instanceof Cell.Empty) {
      return "";
    }
    throw new AssertionError(cell);
  }

  private String decimal(BigDecimal number) {
    return number.toPlainString().replace('.', decimalSeparator);
  }

  /** White space before a formula does not keep every spreadsheet from taking it for one. */
  private static String guarded(String text) {
    String words = CharMatcher.whitespace().trimLeadingFrom(text);
    boolean isFormula = !words.isEmpty() && BEGINS_A_FORMULA.indexOf(words.charAt(0)) >= 0;
    boolean isBroken = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return isFormula || isBroken ? "'" + text : text;
  }
}
