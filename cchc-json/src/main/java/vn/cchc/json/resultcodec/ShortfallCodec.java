package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DocumentNode;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Shortfall;

/** Shortfalls, and the numbers of cases that they and others have. */
final class ShortfallCodec {
  private static final String IMPOSSIBLE = "impossible";

  private ShortfallCodec() {}

  static Optional<Shortfall> read(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var existing = fields.get("existingCases", ShortfallCodec::readCases);
              var fresh = fields.get("newCases", ShortfallCodec::readCases);
              var failures = fields.get("affordableFailures", ShortfallCodec::readCases);
              return fields.build(
                  () ->
                      new Shortfall(
                          existing.orElse(Cases.None.NOT_APPLICABLE),
                          fresh.orElse(Cases.None.NOT_APPLICABLE),
                          failures.orElse(Cases.None.NOT_APPLICABLE)));
            });
  }

  static Optional<Cases> readCases(Cursor cursor) {
    if (cursor.node() instanceof DocumentNode.Text) {
      return cursor
          .text()
          .flatMap(
              word -> {
                if (!word.equals(IMPOSSIBLE)) {
                  cursor.problem(
                      ProblemCode.UNKNOWN_NAME, "cases", IMPOSSIBLE, Excerpt.quoted(word));
                }
                return Optional.of(Cases.None.IMPOSSIBLE);
              });
    }
    return NumberReader.count(cursor)
        .flatMap(number -> cursor.built(() -> new Cases.Count(number)));
  }

  static void write(JsonWriter out, Shortfall shortfall) throws IOException {
    if (!shortfall.equals(Shortfall.NOT_APPLICABLE)) {
      out.object(
          "shortfall",
          () -> {
            writeCases(out, "existingCases", shortfall.existingCases());
            writeCases(out, "newCases", shortfall.newCases());
            writeCases(out, "affordableFailures", shortfall.affordableFailures());
          });
    }
  }

  static void writeCases(JsonWriter out, String key, Cases cases) throws IOException {
    if (cases instanceof Cases.Count count) {
      out.decimal(key, new BigDecimal(count.value()));
    } else if (cases == Cases.None.IMPOSSIBLE) {
      out.text(key, IMPOSSIBLE);
    }
  }
}
