package vn.cchc.json.scorecodec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.plan.Selection;

/** Selections of agencies that are objects of their own. */
final class SelectionCodec {
  private SelectionCodec() {}

  static Optional<Selection> read(Cursor cursor) {
    return cursor.object().flatMap(fields -> ScopeCodec.selection(fields, selection -> selection));
  }

  static void write(JsonWriter out, Selection selection) throws IOException {
    out.object(() -> ScopeCodec.writeSelection(out, selection));
  }
}
