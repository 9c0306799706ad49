package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.Deductions;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.ScoreInterval;
import vn.cchc.scorecard.ScoreRule;

/** Rules by which a leaf turns figures into points. */
final class ScoreRuleCodec {
  /** The most steps, levels or bands of a rule, so that no check takes long. */
  static final int MOST_PARTS = 200;

  static final Range<BigDecimal> NOT_NEGATIVE = Range.atLeast(BigDecimal.ZERO);
  static final Range<BigDecimal> POSITIVE = Range.greaterThan(BigDecimal.ZERO);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private static final String TYPES =
      "steps, proportional, allOrNothing, perCount, deductions, levels, caseMean, survey,"
          + " relativeToBest, given";

  private ScoreRuleCodec() {}

  static Optional<ScoreRule> read(Cursor cursor) {
    return cursor
        .object()
        .flatMap(fields -> fields.need("type", Cursor::text).flatMap(type -> read(fields, type)));
  }

  private static Optional<ScoreRule> read(ObjectCursor fields, String type) {
    return switch (type) {
      case "deductions", "levels" -> RuleOfSeveralFiguresCodec.read(fields, type);
      case "given" -> fields.build(ScoreRule.Given::new);
      case "steps",
          "proportional",
          "allOrNothing",
          "perCount",
          "caseMean",
          "survey",
          "relativeToBest" ->
          readOfOneFigure(
              fields, type, fields.get("indicator", member -> member.id(IndicatorId::of)));
      default -> {
        fields.cursor().problem(ProblemCode.UNKNOWN_NAME, "type", TYPES, Excerpt.quoted(type));
        yield Optional.empty();
      }
    };
  }

  private static Optional<ScoreRule> readOfOneFigure(
      ObjectCursor fields, String type, Optional<IndicatorId> indicator) {
    switch (type) {
      case "steps" -> {
        var steps = someParts(fields, "steps", ScoreRuleCodec::readStep);
        return fields.build(() -> new ScoreRule.Steps(indicator, steps.orElseThrow()));
      }
      case "proportional" -> {
        Optional<BigDecimal> full =
            needed(fields, "fullMarkAt", Range.openClosed(BigDecimal.ZERO, ALL));
        Range<BigDecimal> lower = Range.closed(BigDecimal.ZERO, full.orElse(ALL));
        Optional<BigDecimal> none =
            fields.get("noneBelow", member -> NumberReader.decimal(member, lower));
        return fields.build(() -> new ScoreRule.Proportional(indicator, full.orElseThrow(), none));
      }
      case "allOrNothing" -> {
        boolean isStated =
            fields.has("from") || fields.has("above") || fields.has("to") || fields.has("below");
        Optional<ScoreInterval> full = IntervalCodec.read(fields);
        return fields.build(
            () ->
                new ScoreRule.AllOrNothing(
                    indicator, isStated ? full.orElseThrow() : ScoreInterval.from(ALL)));
      }
      case "perCount" -> {
        Optional<BigDecimal> each = needed(fields, "each", POSITIVE);
        return fields.build(() -> new ScoreRule.PerCount(indicator, each.orElseThrow()));
      }
      case "caseMean" -> {
        return fields.build(() -> new ScoreRule.CaseMean(indicator));
      }
      case "survey" -> {
        Optional<BigDecimal> lowest = fields.need("lowest", NumberReader::decimal);
        Range<BigDecimal> above = lowest.map(Range::<BigDecimal>greaterThan).orElse(Range.all());
        Optional<BigDecimal> highest = needed(fields, "highest", above);
        return fields.build(
            () -> new ScoreRule.Survey(indicator, lowest.orElseThrow(), highest.orElseThrow()));
      }
      case "relativeToBest" -> {
        Optional<BigDecimal> target = fields.need("target", NumberReader::decimal);
        return fields.build(() -> new ScoreRule.RelativeToBest(indicator, target.orElseThrow()));
      }
      default -> throw new AssertionError(type);
    }
  }

  private static Optional<BigDecimal> needed(
      ObjectCursor fields, String key, Range<BigDecimal> range) {
    return fields.need(key, member -> NumberReader.decimal(member, range));
  }

  /** Reads a list that must be there and must have at least one part, and not too many. */
  static <T> Optional<ImmutableList<T>> someParts(
      ObjectCursor fields, String key, Function<Cursor, Optional<T>> part) {
    fields.need(key, member -> Optional.of(member.some()));
    return fields.wholeList(key, MOST_PARTS, part);
  }

  private static Optional<ScoreRule.Step> readStep(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<ScoreInterval> interval = IntervalCodec.read(fields);
              Optional<BigDecimal> points =
                  fields.need("points", member -> NumberReader.decimal(member, NOT_NEGATIVE));
              return fields.build(
                  () -> new ScoreRule.Step(interval.orElseThrow(), points.orElseThrow()));
            });
  }

  static void write(JsonWriter out, ScoreRule rule) throws IOException {
    out.object(
        () -> {
          if (rule instanceof ScoreRule.OneFigure one) {
            writeOfOneFigure(out, one);
          } else if (rule instanceof Deductions || rule instanceof Levels) {
            RuleOfSeveralFiguresCodec.write(out, rule);
          } else if (rule instanceof ScoreRule.Given) {
            out.text("type", "given");
          } else {
            throw new AssertionError(rule);
          }
        });
  }

  private static void writeOfOneFigure(JsonWriter out, ScoreRule.OneFigure rule)
      throws IOException {
    out.text("type", type(rule)).text("indicator", rule.indicator());
    if (rule instanceof ScoreRule.Steps steps) {
      out.list(
          "steps",
          steps.steps(),
          step ->
              out.object(
                  () -> {
                    IntervalCodec.write(out, step.interval());
                    out.decimal("points", step.points());
                  }));
    } else if (rule instanceof ScoreRule.Proportional proportional) {
      out.decimal("fullMarkAt", proportional.fullMarkAt())
          .decimal("noneBelow", proportional.noneBelow());
    } else if (rule instanceof ScoreRule.AllOrNothing all) {
      if (!all.full().equals(ScoreInterval.from(ALL))) {
        IntervalCodec.write(out, all.full());
      }
    } else if (rule instanceof ScoreRule.PerCount count) {
      out.decimal("each", count.each());
    } else if (rule instanceof ScoreRule.Survey survey) {
      out.decimal("lowest", survey.lowest()).decimal("highest", survey.highest());
    } else if (rule instanceof ScoreRule.RelativeToBest relative) {
      out.decimal("target", relative.target());
    }
  }

  private static String type(ScoreRule.OneFigure rule) {
    if (rule instanceof ScoreRule.Steps) {
      return "steps";
    } else if (rule instanceof ScoreRule.Proportional) {
      return "proportional";
    } else if (rule instanceof ScoreRule.AllOrNothing) {
      return "allOrNothing";
    } else if (rule instanceof ScoreRule.PerCount) {
      return "perCount";
    } else if (rule instanceof ScoreRule.CaseMean) {
      return "caseMean";
    } else if (rule instanceof ScoreRule.Survey) {
      return "survey";
    } else if (rule instanceof ScoreRule.RelativeToBest) {
      return "relativeToBest";
    }
    throw new AssertionError(rule);
  }
}
