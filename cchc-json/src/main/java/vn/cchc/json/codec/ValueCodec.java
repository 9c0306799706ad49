package vn.cchc.json.codec;

import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;

/** Values of indicators. */
public final class ValueCodec {
  private static final String TYPES = "ratio, quantity, rank, grade, completion";

  /** What only an evaluation derives. */
  private static final String MEAN = "mean";

  /** How far something is that is not done. */
  public static final Range<BigDecimal> PROGRESS =
      Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(99));

  private ValueCodec() {}

  /** Reads a value that somebody reports. */
  public static Optional<Value> read(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> fields.need("type", Cursor::text).flatMap(type -> read(fields, type, TYPES)));
  }

  /** Reads a value that was judged, which may be the mean of those of several agencies. */
  public static Optional<Value> readJudged(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields ->
                fields
                    .need("type", Cursor::text)
                    .flatMap(
                        type ->
                            type.equals(MEAN)
                                ? mean(fields)
                                : read(fields, type, TYPES + ", " + MEAN)));
  }

  private static Optional<Value> mean(ObjectCursor fields) {
    var sum = fields.need("sum", NumberReader::decimal);
    Optional<Long> count =
        fields.need("count", member -> NumberReader.whole(member, Range.atLeast(1L)));
    return fields.build(() -> new Mean(sum.orElseThrow(), count.orElseThrow()));
  }

  private static Optional<Value> read(ObjectCursor fields, String type, String types) {
    switch (type) {
      case "ratio" -> {
        Optional<Long> numerator = fields.need("numerator", NumberReader::cases);
        Optional<Long> denominator = fields.need("denominator", NumberReader::cases);
        if (numerator.orElse(0L) > 0 && denominator.equals(Optional.of(0L))) {
          fields
              .cursor()
              .problem(ProblemCode.ZERO_DENOMINATOR, "ratio", "", numerator.orElseThrow() + "/0");
        }
        return fields.build(() -> Ratio.of(numerator.orElseThrow(), denominator.orElseThrow()));
      }
      case "quantity" -> {
        var amount = fields.need("amount", NumberReader::decimal);
        Range<Integer> printed =
            Range.closed(amount.map(ValueCodec::decimals).orElse(0), Quantity.MOST_DECIMALS);
        Optional<Integer> decimals =
            fields.get("decimals", member -> NumberReader.small(member, printed));
        return fields.build(
            () ->
                new Quantity(
                    amount.orElseThrow(),
                    decimals.map(OptionalInt::of).orElse(OptionalInt.empty())));
      }
      case "rank" -> {
        Optional<Integer> rank = fields.need("rank", NumberReader::small);
        Optional<Integer> of = fields.need("of", NumberReader::small);
        if (rank.isPresent() && of.isPresent() && !isRank(rank.orElseThrow(), of.orElseThrow())) {
          fields
              .cursor()
              .problem(
                  ProblemCode.RANK_OUTSIDE,
                  "rank",
                  Integer.toString(of.orElseThrow()),
                  Integer.toString(rank.orElseThrow()));
        }
        return fields.build(() -> Rank.of(rank.orElseThrow(), of.orElseThrow()));
      }
      case "grade" -> {
        Optional<String> scheme = fields.need("scheme", Cursor::schemeId);
        Optional<String> grade = fields.need("grade", Cursor::prose);
        return fields.build(() -> new Grade(scheme.orElseThrow(), grade.orElseThrow()));
      }
      case "completion" -> {
        var completedOn = fields.get("completedOn", DateReader::date);
        var progress = fields.get("progress", member -> NumberReader.decimal(member, PROGRESS));
        if (fields.has("completedOn") && fields.has("progress")) {
          fields
              .cursor()
              .problem(ProblemCode.CONFLICTING_KEYS, "completion", "completedOn, progress", "");
        }
        return fields.build(() -> new Completion(completedOn, progress));
      }
      default -> {
        fields.cursor().problem(ProblemCode.UNKNOWN_NAME, "type", types, Excerpt.quoted(type));
        return Optional.empty();
      }
    }
  }

  /** The decimals that an amount needs, at most as many as can be printed. */
  private static int decimals(BigDecimal amount) {
    return Math.min(Quantity.MOST_DECIMALS, Math.max(0, amount.stripTrailingZeros().scale()));
  }

  private static boolean isRank(int rank, int of) {
    return rank >= 1 && rank <= of;
  }

  public static void write(JsonWriter out, Value value) throws IOException {
    out.object(
        () -> {
          if (value instanceof Ratio ratio) {
            out.text("type", "ratio")
                .whole("numerator", ratio.numerator())
                .whole("denominator", ratio.denominator());
          } else if (value instanceof Quantity quantity) {
            out.text("type", "quantity").decimal("amount", quantity.amount());
            if (quantity.decimals().isPresent()) {
              out.whole("decimals", quantity.decimals().getAsInt());
            }
          } else if (value instanceof Rank rank) {
            out.text("type", "rank").whole("rank", rank.rank()).whole("of", rank.population());
          } else if (value instanceof Grade grade) {
            out.text("type", "grade").text("scheme", grade.scheme()).text("grade", grade.grade());
          } else if (value instanceof Completion completion) {
            out.text("type", "completion")
                .text("completedOn", completion.completedOn())
                .decimal("progress", completion.progress());
          } else if (value instanceof Mean mean) {
            out.text("type", MEAN).decimal("sum", mean.sum()).whole("count", mean.count());
          } else {
            throw new AssertionError(value);
          }
        });
  }
}
