package vn.cchc.json.codec;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Unit;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;

/** Units: their name and, of a unit of ratios other than per cent, the scale beside it. */
public final class UnitCodec {
  private static final String SCALES =
      Unit.SCALES.stream().map(String::valueOf).collect(Collectors.joining(", "));

  private UnitCodec() {}

  /** Reads the unit of an indicator of some measure and checks that it suits the measure. */
  static Optional<Unit> readOf(Optional<Measure> measure, ObjectCursor fields) {
    Optional<Unit> unit = read(fields);
    if (measure.isPresent()) {
      checkSuits(measure.orElseThrow(), unit, fields);
    }
    return unit;
  }

  private static void checkSuits(Measure measure, Optional<Unit> unit, ObjectCursor fields) {
    switch (measure) {
      case SHARE -> {
        if (unit.filter(other -> !other.equals(Unit.PERCENT)).isPresent()) {
          conflict(fields, "unit, per");
        }
      }
      case RATIO -> {
        boolean needsScale = unit.filter(other -> other.per().isEmpty()).isPresent();
        if (needsScale && !fields.has("per") && fields.isComplete()) {
          fields.cursor().problem(ProblemCode.MISSING_KEY, "per", "per", "");
        }
      }
      case QUANTITY, RANK, GRADE, COMPLETION -> {
        if (fields.has("per")) {
          conflict(fields, "measure, per");
        }
      }
    }
  }

  /** Reads a unit and its scale, if any; per cent is per 100 and is the unit of a bare scale. */
  public static Optional<Unit> read(ObjectCursor fields) {
    Optional<String> name = fields.get("unit", Cursor::prose);
    Optional<Integer> per = fields.get("per", UnitCodec::scale);
    if (per.isEmpty()) {
      return name.map(Unit::new);
    }
    String named = name.orElse(Unit.PERCENT.name());
    if (named.equals(Unit.PERCENT.name())
        && !Unit.PERCENT.per().equals(OptionalInt.of(per.orElseThrow()))) {
      conflict(fields, "unit, per");
      return Optional.empty();
    }
    return fields.has("unit") && name.isEmpty()
        ? Optional.empty()
        : Optional.of(Unit.of(named, per.orElseThrow()));
  }

  private static Optional<Integer> scale(Cursor cursor) {
    return NumberReader.decimal(cursor)
        .flatMap(
            number ->
                Unit.SCALES.stream()
                    .filter(scale -> number.compareTo(BigDecimal.valueOf(scale)) == 0)
                    .findFirst()
                    .or(() -> cursor.refused(ProblemCode.OUTSIDE_RANGE, SCALES)));
  }

  private static void conflict(ObjectCursor fields, String keys) {
    fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "unit", keys, "");
  }

  /** Writes the scale of a unit of ratios that is not per cent. */
  public static void writeScale(JsonWriter out, Unit unit) throws IOException {
    if (unit.per().isPresent() && !unit.equals(Unit.PERCENT)) {
      out.whole("per", unit.per().orElseThrow());
    }
  }
}
