package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cchc.indicator.Fraction;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.Margin;

/** Margins, and the exact fractions that they and others have. */
final class MarginCodec {
  private static final Pattern FRACTION = Pattern.compile("-?[0-9]{1,200}(?:/[0-9]{1,200})?");

  private MarginCodec() {}

  /** Reads a margin of a result; its rounded amount is for people and is not read. */
  static Optional<Margin> read(Cursor cursor) {
    return read(cursor, false);
  }

  /** Reads a margin of an expected result, whose rounded amount must be that of the exact one. */
  static Optional<Margin> readExpected(Cursor cursor) {
    return read(cursor, true);
  }

  private static Optional<Margin> read(Cursor cursor, boolean comparesAmount) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var amount = fields.get("amount", NumberReader::decimal);
              var exact = fields.need("exact", MarginCodec::readFraction);
              var unit = fields.need("unit", Cursor::unit);
              Optional<Margin> margin =
                  fields.build(() -> new Margin(exact.orElseThrow(), unit.orElseThrow()));
              if (comparesAmount
                  && amount.isPresent()
                  && margin
                      .filter(some -> some.amount().compareTo(amount.orElseThrow()) != 0)
                      .isPresent()) {
                cursor.problem(ProblemCode.CONFLICTING_KEYS, "margin", "amount, exact", "");
              }
              return margin;
            });
  }

  static Optional<Fraction> readFraction(Cursor cursor) {
    return cursor.form(
        "-17/10, 4",
        text -> {
          if (!FRACTION.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
          }
          return Fraction.parse(text);
        });
  }

  static void write(JsonWriter out, Margin margin) throws IOException {
    out.object(
        () ->
            out.decimal("amount", stripped(margin.amount()))
                .text("exact", margin.exact())
                .text("unit", margin.unit()));
  }

  static BigDecimal stripped(BigDecimal amount) {
    return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }
}
