package vn.cchc.message.format;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import vn.cchc.document.DocumentSymbol;
import vn.cchc.document.LegalDocument;

/** Legal documents as official writing cites them: Nghị quyết số 30c/NQ-CP ngày 08/11/2011 … */
public final class DocumentText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;

  public DocumentText(MessageTemplates templates, NumberFormatter numerals) {
    this.templates = templates;
    this.numerals = numerals;
  }

  public String phrase(LegalDocument document) {
    return templates.fill(
        "document",
        ImmutableMap.of(
            "type", type(document.symbol()),
            "symbol", document.symbol(),
            "date", numerals.date(document.date()),
            "issuer", document.issuer()));
  }

  /** Returns the type that the symbol names; of a symbol that names none, the general word. */
  private String type(String symbol) {
    return DocumentSymbol.parse(symbol)
        .type()
        .map(type -> "documentType." + type.toUpperCase(Locale.ROOT))
        .filter(templates::has)
        .map(templates::get)
        .orElseGet(() -> templates.get("documentType.other"));
  }
}
