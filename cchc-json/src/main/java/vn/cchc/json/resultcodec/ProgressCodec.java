package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DocumentNode;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.Progress;

/** Progress from a baseline. */
final class ProgressCodec {
  private static final String UNDEFINED = "undefined";

  private ProgressCodec() {}

  static Optional<Progress> read(Cursor cursor) {
    if (cursor.node() instanceof DocumentNode.Text) {
      return cursor
          .text()
          .flatMap(
              word -> {
                if (!word.equals(UNDEFINED)) {
                  cursor.problem(
                      ProblemCode.UNKNOWN_NAME, "progress", UNDEFINED, Excerpt.quoted(word));
                }
                return Optional.of(Progress.UNDEFINED);
              });
    }
    return cursor
        .object()
        .flatMap(
            fields -> {
              fields.get("amount", NumberReader::decimal);
              var exact = fields.need("exact", MarginCodec::readFraction);
              return fields.build(() -> Progress.of(exact.orElseThrow()));
            });
  }

  static void write(JsonWriter out, Optional<Progress> progress) throws IOException {
    if (progress.isEmpty()) {
      return;
    }
    Optional<Fraction> exact = progress.get().exact();
    if (exact.isEmpty()) {
      out.text("progress", UNDEFINED);
    } else {
      out.object(
          "progress",
          () ->
              out.decimal(
                      "amount", MarginCodec.stripped(exact.get().rounded(6, RoundingMode.HALF_UP)))
                  .text("exact", exact.get()));
    }
  }
}
