package vn.cchc.json.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.TaskShare;
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
    var derivedFrom = fields.get("derivedFrom", IndicatorCodec::readTasks);
    var accumulation = fields.get("accumulation", member -> member.name(Accumulation.class));
    checkAccumulation(measure, fields);
    var rollUp = fields.get("rollUp", member -> member.name(RollUp.class));
    if (fields.has("derivedFrom")) {
      refuseBesideTasks(measure, fields);
    }
    var caseName = fields.get("case", Cursor::prose);
    var numerator = fields.get("numerator", Cursor::prose);
    var denominator = fields.get("denominator", Cursor::prose);
    var exclusions = fields.get("exclusions", Cursor::prose);
    var nothing = fields.get("whenNothingArose", member -> member.name(WhenNothingArose.class));
    return fields.build(
        "measure, derivedFrom",
        () -> {
          Indicator.Builder builder =
              Indicator.builder()
                  .id(id.orElseThrow())
                  .name(name.orElseThrow())
                  .measure(measure.orElseThrow())
                  .derivedFrom(derivedFrom)
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
        && !fields.has("derivedFrom")
        && !fields.has("accumulation")) {
      fields.cursor().problem(ProblemCode.MISSING_KEY, "accumulation", "accumulation", "");
    }
  }

  /** Refuses what an indicator cannot have that is derived from tasks. */
  private static void refuseBesideTasks(Optional<Measure> measure, ObjectCursor fields) {
    List<String> refused = new ArrayList<>();
    if (measure.filter(some -> some != Measure.SHARE).isPresent()) {
      refused.add("measure");
    }
    Stream.of("accumulation", "rollUp").filter(fields::has).forEach(refused::add);
    if (!refused.isEmpty()) {
      String keys = "derivedFrom, " + String.join(", ", refused);
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "indicator", keys, "");
    }
  }

  private static Optional<TaskShare> readTasks(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var tasks = fields.need("tasks", member -> member.name(TaskShare.Counted.class));
              var group = fields.get("group", member -> member.id(GroupId::of));
              var lead = fields.get("lead", Cursor::agency);
              return fields.build(() -> new TaskShare(tasks.orElseThrow(), group, lead));
            });
  }

  private static void write(JsonWriter out, TaskShare tasks) throws IOException {
    out.object(
        () ->
            out.name("tasks", tasks.tasks())
                .text("group", tasks.group())
                .text("lead", tasks.lead()));
  }

  static void write(JsonWriter out, Indicator indicator) throws IOException {
    out.object(
        () -> {
          out.text("id", indicator.id())
              .text("name", indicator.name())
              .text("unit", indicator.unit());
          UnitCodec.writeScale(out, indicator.unit());
          out.name("measure", indicator.measure())
              .optional("derivedFrom", indicator.derivedFrom(), IndicatorCodec::write);
          if (indicator.derivedFrom().isEmpty()) {
            out.name("accumulation", indicator.accumulation()).name("rollUp", indicator.rollUp());
          }
          out.text("case", indicator.caseName())
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
