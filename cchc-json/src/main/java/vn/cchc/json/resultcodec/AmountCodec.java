package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cchc.indicator.Fraction;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DocumentNode;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Progress;
import vn.cchc.verdict.Shortfall;

/** Margins, shortfalls and progress. */
final class AmountCodec {
  private static final Pattern FRACTION = Pattern.compile("-?[0-9]{1,200}(?:/[0-9]{1,200})?");
  private static final String IMPOSSIBLE = "impossible";
  private static final String UNDEFINED = "undefined";

  private AmountCodec() {}

  /** Reads a margin of a result; its rounded amount is for people and is not read. */
  static Optional<Margin> readMargin(Cursor cursor) {
    return readMargin(cursor, false);
  }

  /** Reads a margin of an expected result, whose rounded amount must be that of the exact one. */
  static Optional<Margin> readExpectedMargin(Cursor cursor) {
    return readMargin(cursor, true);
  }

  private static Optional<Margin> readMargin(Cursor cursor, boolean comparesAmount) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var amount = fields.get("amount", NumberReader::decimal);
              var exact = fields.need("exact", AmountCodec::readFraction);
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

  private static BigDecimal stripped(BigDecimal amount) {
    return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }

  static Optional<Shortfall> readShortfall(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var existing = fields.get("existingCases", AmountCodec::readCases);
              var fresh = fields.get("newCases", AmountCodec::readCases);
              var failures = fields.get("affordableFailures", AmountCodec::readCases);
              return fields.build(
                  () ->
                      new Shortfall(
                          existing.orElse(Cases.None.NOT_APPLICABLE),
                          fresh.orElse(Cases.None.NOT_APPLICABLE),
                          failures.orElse(Cases.None.NOT_APPLICABLE)));
            });
  }

  static Optional<Cases> readCases(Cursor cursor) {
    if (cursor.node() instanceof DocumentNode.Text) {
      return cursor
          .text()
          .flatMap(
              word -> {
                if (!word.equals(IMPOSSIBLE)) {
                  cursor.problem(
                      ProblemCode.UNKNOWN_NAME, "cases", IMPOSSIBLE, Excerpt.quoted(word));
                }
                return Optional.of(Cases.None.IMPOSSIBLE);
              });
    }
    return NumberReader.count(cursor)
        .flatMap(number -> cursor.built(() -> new Cases.Count(number)));
  }

  static void writeShortfall(JsonWriter out, Shortfall shortfall) throws IOException {
    if (!shortfall.equals(Shortfall.NOT_APPLICABLE)) {
      out.object(
          "shortfall",
          () -> {
            writeCases(out, "existingCases", shortfall.existingCases());
            writeCases(out, "newCases", shortfall.newCases());
            writeCases(out, "affordableFailures", shortfall.affordableFailures());
          });
    }
  }

  static void writeCases(JsonWriter out, String key, Cases cases) throws IOException {
    if (cases instanceof Cases.Count count) {
      out.decimal(key, new BigDecimal(count.value()));
    } else if (cases == Cases.None.IMPOSSIBLE) {
      out.text(key, IMPOSSIBLE);
    }
  }

  static Optional<Progress> readProgress(Cursor cursor) {
    if (cursor.node() instanceof DocumentNode.Text) {
      return cursor
          .text()
          .flatMap(
              word -> {
                if (!word.equals(UNDEFINED)) {
                  cursor.problem(
                      ProblemCode.UNKNOWN_NAME, "progress", UNDEFINED, Excerpt.quoted(word));
                }
                return Optional.of(Progress.UNDEFINED);
              });
    }
    return cursor
        .object()
        .flatMap(
            fields -> {
              fields.get("amount", NumberReader::decimal);
              var exact = fields.need("exact", AmountCodec::readFraction);
              return fields.build(() -> Progress.of(exact.orElseThrow()));
            });
  }

  static void writeProgress(JsonWriter out, Optional<Progress> progress) throws IOException {
    if (progress.isEmpty()) {
      return;
    }
    Optional<Fraction> exact = progress.get().exact();
    if (exact.isEmpty()) {
      out.text("progress", UNDEFINED);
    } else {
      out.object(
          "progress",
          () ->
              out.decimal("amount", stripped(exact.get().rounded(6, RoundingMode.HALF_UP)))
                  .text("exact", exact.get()));
    }
  }
}
