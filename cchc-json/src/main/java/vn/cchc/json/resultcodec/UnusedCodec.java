package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.json.codec.ObservationCodec;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;

/** Figures that count for nothing. */
final class UnusedCodec {
  private UnusedCodec() {}

  static Optional<UnusedFigures> read(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var cause = fields.need("cause", member -> member.name(UnusedFigures.Cause.class));
              var subject = ObservationCodec.subject(fields);
              var agency = fields.get("agency", ScopeCodec::agency);
              var count = fields.need("count", NumberReader::cases);
              var periods = fields.list("periods", Cursor::period);
              return fields.build(
                  "agency, count, periods",
                  () ->
                      new UnusedFigures(
                          cause.orElseThrow(),
                          subject.orElseThrow(),
                          agency,
                          count.orElseThrow(),
                          periods));
            });
  }

  static void write(JsonWriter out, UnusedFigures figures) throws IOException {
    out.object(
        () -> {
          out.name("cause", figures.cause());
          ObservationCodec.writeSubject(out, figures.subject());
          out.text("agency", figures.agency())
              .whole("count", figures.count())
              .some("periods", figures.periods(), out::element);
        });
  }
}
