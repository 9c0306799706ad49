package vn.cchc.json.codec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.document.LegalDocument;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;

/** Legal documents. */
public final class LegalDocumentCodec {
  private LegalDocumentCodec() {}

  public static Optional<LegalDocument> read(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var symbol = fields.need("symbol", Cursor::prose);
              var issuer = fields.need("issuer", Cursor::prose);
              var date = fields.need("date", DateReader::date);
              var title = fields.get("title", Cursor::prose);
              return fields.build(
                  () ->
                      new LegalDocument(
                          symbol.orElseThrow(), issuer.orElseThrow(), date.orElseThrow(), title));
            });
  }

  public static void write(JsonWriter out, LegalDocument document) throws IOException {
    out.object(
        () ->
            out.text("symbol", document.symbol())
                .text("issuer", document.issuer())
                .text("date", document.date())
                .text("title", document.title()));
  }
}
