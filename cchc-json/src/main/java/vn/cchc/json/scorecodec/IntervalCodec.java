package vn.cchc.json.scorecodec;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.ScoreInterval;

/** Intervals, whose ends are keys of the object that has them: from, above, below, to. */
final class IntervalCodec {
  private IntervalCodec() {}

  /** Reads an interval; without any of the keys it holds every number. */
  static Optional<ScoreInterval> read(ObjectCursor fields) {
    refuseTwoEnds(fields, "from", "above");
    refuseTwoEnds(fields, "to", "below");
    Optional<BigDecimal> from = fields.get("from", NumberReader::decimal);
    Optional<BigDecimal> above = fields.get("above", NumberReader::decimal);
    Range<BigDecimal> low =
        from.map(Range::atLeast).or(() -> above.map(Range::greaterThan)).orElse(Range.all());
    Range<BigDecimal> beyond =
        from.or(() -> above).map(Range::<BigDecimal>greaterThan).orElse(Range.all());
    Optional<BigDecimal> to =
        fields.get("to", member -> NumberReader.decimal(member, above.isEmpty() ? low : beyond));
    Optional<BigDecimal> below =
        fields.get("below", member -> NumberReader.decimal(member, beyond));
    if (!fields.isSound()) {
      return Optional.empty();
    }
    Range<BigDecimal> high =
        to.map(Range::atMost).or(() -> below.map(Range::lessThan)).orElse(Range.all());
    return Optional.of(new ScoreInterval(low.intersection(high)));
  }

  private static void refuseTwoEnds(ObjectCursor fields, String closed, String open) {
    if (fields.has(closed) && fields.has(open)) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "interval", closed + ", " + open, "");
    }
  }

  static void write(JsonWriter out, ScoreInterval interval) throws IOException {
    Range<BigDecimal> range = interval.range();
    if (range.hasLowerBound()) {
      out.decimal(
          range.lowerBoundType() == BoundType.CLOSED ? "from" : "above", range.lowerEndpoint());
    }
    if (range.hasUpperBound()) {
      out.decimal(
          range.upperBoundType() == BoundType.CLOSED ? "to" : "below", range.upperEndpoint());
    }
  }
}
