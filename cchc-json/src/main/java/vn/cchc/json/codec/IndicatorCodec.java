package vn.cchc.json.codec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Text;

/** Indicators and grade schemes. */
final class IndicatorCodec {
  private IndicatorCodec() {}

  static Optional<Indicator> read(Cursor cursor) {
    return cursor.object().flatMap(IndicatorCodec::read);
  }

  private static Optional<Indicator> read(ObjectCursor fields) {
    var id = fields.id(Kind.INDICATOR, IndicatorId::of);
    var name = fields.need("name", Cursor::prose);
    var measure = fields.need("measure", member -> member.name(Measure.class));
    var unit = UnitCodec.readOf(measure, fields);
    var accumulation = fields.get("accumulation", member -> member.name(Accumulation.class));
    checkAccumulation(measure, fields);
    var rollUp = fields.get("rollUp", member -> member.name(RollUp.class));
    var caseName = fields.get("case", Cursor::prose);
    var numerator = fields.get("numerator", Cursor::prose);
    var denominator = fields.get("denominator", Cursor::prose);
    var exclusions = fields.get("exclusions", Cursor::prose);
    var nothing = fields.get("whenNothingArose", member -> member.name(WhenNothingArose.class));
    return fields.build(
        () -> {
          Indicator.Builder builder =
              Indicator.builder()
                  .id(id.orElseThrow())
                  .name(name.orElseThrow())
                  .measure(measure.orElseThrow())
                  .caseName(caseName)
                  .numerator(numerator)
                  .denominator(denominator)
                  .exclusions(exclusions);
          unit.ifPresent(builder::unit);
          accumulation.ifPresent(builder::accumulation);
          rollUp.ifPresent(builder::rollUp);
          nothing.ifPresent(builder::whenNothingArose);
          return builder.build();
        });
  }

  private static void checkAccumulation(Optional<Measure> measure, ObjectCursor fields) {
    if (measure.filter(Measure::needsAccumulation).isPresent()
        && fields.isComplete()
        && !fields.has("accumulation")) {
      fields.cursor().problem(ProblemCode.MISSING_KEY, "accumulation", "accumulation", "");
    }
  }

  static void write(JsonWriter out, Indicator indicator) throws IOException {
    out.object(
        () -> {
          out.text("id", indicator.id())
              .text("name", indicator.name())
              .text("unit", indicator.unit());
          UnitCodec.writeScale(out, indicator.unit());
          out.name("measure", indicator.measure())
              .name("accumulation", indicator.accumulation())
              .name("rollUp", indicator.rollUp())
              .text("case", indicator.caseName())
              .text("numerator", indicator.numerator())
              .text("denominator", indicator.denominator())
              .text("exclusions", indicator.exclusions())
              .name("whenNothingArose", indicator.whenNothingArose());
        });
  }

  static Optional<GradeScheme> readScheme(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var id = fields.id(Kind.GRADE_SCHEME, scheme -> Text.id("grade scheme", scheme));
              GradeBandReader ladder = new GradeBandReader();
              var bands = fields.needSome("grades", band -> readBand(band, ladder));
              return fields.build(
                  "grade, from", () -> new GradeScheme(id.orElseThrow(), bands.orElseThrow()));
            });
  }

  private static Optional<GradeScheme.Band> readBand(Cursor cursor, GradeBandReader ladder) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var grade = fields.need("grade", ladder::grade);
              var from = fields.get("from", ladder::limit);
              return fields.build(() -> new GradeScheme.Band(grade.orElseThrow(), from));
            });
  }

  static void writeScheme(JsonWriter out, GradeScheme scheme) throws IOException {
    out.object(
        () ->
            out.text("id", scheme.id())
                .list(
                    "grades",
                    scheme.bands(),
                    band ->
                        out.object(
                            () -> out.text("grade", band.grade()).decimal("from", band.from()))));
  }
}
