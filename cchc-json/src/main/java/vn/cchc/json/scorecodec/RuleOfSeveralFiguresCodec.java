package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.Deductions;
import vn.cchc.scorecard.FigureCondition;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.ScoreInterval;
import vn.cchc.scorecard.ScoreRule;

/** The rules that look at several figures: deductions and levels. */
final class RuleOfSeveralFiguresCodec {
  /** The most conditions of a level or band, so that no check takes long. */
  private static final int MOST_CONDITIONS = 20;

  private static final String FIRST = "first";
  private static final String SUM = "sum";

  private RuleOfSeveralFiguresCodec() {}

  static Optional<ScoreRule> read(ObjectCursor fields, String type) {
    if (type.equals("levels")) {
      var levels = ScoreRuleCodec.someParts(fields, "levels", RuleOfSeveralFiguresCodec::readLevel);
      return fields.build(() -> new Levels(levels.orElseThrow()));
    }
    var items = ScoreRuleCodec.someParts(fields, "items", RuleOfSeveralFiguresCodec::readItem);
    return fields.build(() -> new Deductions(items.orElseThrow()));
  }

  private static Optional<Levels.Level> readLevel(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<BigDecimal> points = points(fields, "points");
              Optional<ImmutableList<FigureCondition>> conditions =
                  conditions(fields, "conditions");
              return fields.build(
                  () -> new Levels.Level(points.orElseThrow(), conditions.orElseThrow()));
            });
  }

  private static Optional<Deductions.Item> readItem(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              if (fields.has("bands")) {
                return readBands(fields);
              }
              Optional<IndicatorId> figure = figure(fields);
              Optional<BigDecimal> each = points(fields, "each");
              return fields.build(
                  () -> new Deductions.PerCase(figure.orElseThrow(), each.orElseThrow()));
            });
  }

  private static Optional<Deductions.Item> readBands(ObjectCursor fields) {
    var bands = ScoreRuleCodec.someParts(fields, "bands", RuleOfSeveralFiguresCodec::readBand);
    Optional<Deductions.Counting> counting =
        fields.get("counting", RuleOfSeveralFiguresCodec::readCounting);
    return fields.build(
        () ->
            new Deductions.Bands(bands.orElseThrow(), counting.orElse(Deductions.Counting.WORST)));
  }

  private static Optional<Deductions.Counting> readCounting(Cursor cursor) {
    return cursor
        .text()
        .flatMap(
            name -> {
              if (name.equals(FIRST) || name.equals(SUM)) {
                return Optional.of(
                    name.equals(SUM) ? Deductions.Counting.ALL : Deductions.Counting.WORST);
              }
              cursor.problem(
                  ProblemCode.UNKNOWN_NAME, "counting", FIRST + ", " + SUM, Excerpt.quoted(name));
              return Optional.empty();
            });
  }

  private static Optional<Deductions.Band> readBand(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<BigDecimal> points = points(fields, "points");
              fields.need("anyOf", member -> Optional.of(member.some()));
              Optional<ImmutableList<FigureCondition>> conditions = conditions(fields, "anyOf");
              return fields.build(
                  () -> new Deductions.Band(points.orElseThrow(), conditions.orElseThrow()));
            });
  }

  private static Optional<ImmutableList<FigureCondition>> conditions(
      ObjectCursor fields, String key) {
    return fields.wholeList(key, MOST_CONDITIONS, RuleOfSeveralFiguresCodec::readCondition);
  }

  private static Optional<FigureCondition> readCondition(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<IndicatorId> figure = figure(fields);
              Optional<ScoreInterval> interval = IntervalCodec.read(fields);
              return fields.build(
                  () -> new FigureCondition(figure.orElseThrow(), interval.orElseThrow()));
            });
  }

  private static Optional<IndicatorId> figure(ObjectCursor fields) {
    return fields.need("figure", member -> member.id(IndicatorId::of));
  }

  private static Optional<BigDecimal> points(ObjectCursor fields, String key) {
    return fields.need(key, member -> NumberReader.decimal(member, ScoreRuleCodec.NOT_NEGATIVE));
  }

  static void write(JsonWriter out, ScoreRule rule) throws IOException {
    if (rule instanceof Levels levels) {
      out.text("type", "levels")
          .list(
              "levels",
              levels.levels(),
              level ->
                  out.object(
                      () ->
                          out.decimal("points", level.points())
                              .some("conditions", level.conditions(), one -> write(out, one))));
    } else if (rule instanceof Deductions deductions) {
      out.text("type", "deductions").list("items", deductions.items(), item -> write(out, item));
    } else {
      throw new AssertionError(rule);
    }
  }

  private static void write(JsonWriter out, Deductions.Item item) throws IOException {
    out.object(
        () -> {
          if (item instanceof Deductions.PerCase one) {
            out.text("figure", one.figure()).decimal("each", one.each());
          } else if (item instanceof Deductions.Bands bands) {
            out.list(
                "bands",
                bands.bands(),
                band ->
                    out.object(
                        () ->
                            out.decimal("points", band.points())
                                .list("anyOf", band.anyOf(), one -> write(out, one))));
            if (bands.counting() == Deductions.Counting.ALL) {
              out.text("counting", SUM);
            }
          } else {
            throw new AssertionError(item);
          }
        });
  }

  private static void write(JsonWriter out, FigureCondition condition) throws IOException {
    out.object(
        () -> {
          out.text("figure", condition.figure());
          IntervalCodec.write(out, condition.interval());
        });
  }
}
