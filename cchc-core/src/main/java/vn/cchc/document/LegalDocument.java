package vn.cchc.document;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.text.Text;

/**
 * A legal document (<i>văn bản</i>), such as resolution 30c/NQ-CP of 8 November 2011.
 *
 * @param symbol the number and symbol as printed (<i>số, ký hiệu</i>), such as 30c/NQ-CP
 * @param issuer who issued it, as printed
 * @param date the day of issue
 * @param title what it is about, if known
 */
public record LegalDocument(String symbol, String issuer, LocalDate date, Optional<String> title) {
  /** Brings the texts to NFC. */
  public LegalDocument {
    symbol = Text.prose("document symbol", symbol);
    issuer = Text.prose("document issuer", issuer);
    requireNonNull(date, "date");
    title = title.map(text -> Text.prose("document title", text));
  }

  /**
   * Returns a document without a title.
   *
   * @param symbol the number and symbol as printed
   * @param issuer who issued it
   * @param date the day of issue
   * @return the document
   */
  public static LegalDocument of(String symbol, String issuer, LocalDate date) {
    return new LegalDocument(symbol, issuer, date, Optional.empty());
  }

  /**
   * Returns whether this and another are one document: same symbol, issuer and day, whatever the
   * title.
   *
   * @param other the other document
   * @return whether they are
   */
  public boolean isSameAs(LegalDocument other) {
    return symbol.equals(other.symbol) && issuer.equals(other.issuer) && date.equals(other.date);
  }
}
