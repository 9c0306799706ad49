package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.codec.ValueCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.CoursePoint;

/** What a result has on request: its contributors and its course. */
final class DetailCodec {
  private DetailCodec() {}

  static Optional<Contributor> readContributor(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var agency = fields.need("agency", ScopeCodec::agency);
              var actual = fields.get("actual", ValueCodec::readJudged);
              var margin = fields.get("margin", MarginCodec::read);
              var existing = fields.get("existingCases", ShortfallCodec::readCases);
              return fields.build(
                  () ->
                      new Contributor(
                          agency.orElseThrow(),
                          actual,
                          margin,
                          existing.orElse(Cases.None.NOT_APPLICABLE)));
            });
  }

  static void write(JsonWriter out, Contributor contributor) throws IOException {
    out.object(
        () -> {
          out.text("agency", contributor.agency())
              .optional("actual", contributor.actual(), ValueCodec::write)
              .optional("margin", contributor.margin(), MarginCodec::write);
          ShortfallCodec.writeCases(out, "existingCases", contributor.existingCases());
        });
  }

  static Optional<CoursePoint> readPoint(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var period = fields.need("period", Cursor::period);
              var value = fields.get("value", ValueCodec::readJudged);
              var cumulative = fields.get("cumulative", ValueCodec::readJudged);
              var yearBefore = fields.get("yearBefore", ValueCodec::readJudged);
              return fields.build(
                  () -> new CoursePoint(period.orElseThrow(), value, cumulative, yearBefore));
            });
  }

  static void write(JsonWriter out, CoursePoint point) throws IOException {
    out.object(
        () ->
            out.text("period", point.period())
                .optional("value", point.value(), ValueCodec::write)
                .optional("cumulative", point.cumulative(), ValueCodec::write)
                .optional("yearBefore", point.yearBefore(), ValueCodec::write));
  }
}
