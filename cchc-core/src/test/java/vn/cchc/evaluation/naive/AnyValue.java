package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;

/** Values, mostly of small numbers, so that they meet thresholds and one another. */
final class AnyValue {
  private static final List<String> PRINTED =
      List.of(
          "0", "5", "6", "7", "9.5", "10", "10.0", "10.5", "12", "33", "50", "50.0", "60", "60.0",
          "59.96", "66.7", "75", "100");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2019, 12, 10),
          LocalDate.of(2020, 2, 1),
          LocalDate.of(2020, 6, 30),
          LocalDate.of(2020, 9, 1),
          LocalDate.of(2020, 12, 31),
          LocalDate.of(2021, 1, 10));

  private AnyValue() {}

  static Value draw(Draw draw, Measure measure) {
    return draw.oneIn(80) ? fitting(draw, draw.of(Measure.values())) : fitting(draw, measure);
  }

  static Value fitting(Draw draw, Measure measure) {
    return switch (measure) {
      case SHARE, RATIO -> draw.oneIn(6) ? quantity(draw) : ratio(draw, measure);
      case QUANTITY -> quantity(draw);
      case RANK -> rank(draw);
      case GRADE -> new Grade(draw.of("s1", "s1", "s1", "s2", "s3"), draw.of("A", "B", "C"));
      case COMPLETION ->
          draw.oneIn(4)
              ? Completion.notDone(BigDecimal.valueOf(draw.upTo(99)))
              : Completion.on(draw.of(DAYS));
    };
  }

  private static Rank rank(Draw draw) {
    int of = 1 + draw.upTo(11);
    return Rank.of(1 + draw.upTo(of - 1), of);
  }

  private static Ratio ratio(Draw draw, Measure measure) {
    if (draw.oneIn(6)) {
      return Ratio.of(0, 0);
    }
    int d = 1 + draw.upTo(11);
    boolean exceeds = measure == Measure.RATIO ? draw.oneIn(4) : draw.oneIn(50);
    return Ratio.of(exceeds ? d + draw.upTo(4) : draw.upTo(d), d);
  }

  /** Draws the same value, a quantity perhaps as another source prints it. */
  static Value asPrinted(Draw draw, Value value) {
    return value instanceof Quantity quantity && quantity.amount().scale() < 18 && draw.oneIn(2)
        ? new Quantity(quantity.amount(), OptionalInt.of(quantity.amount().scale() + draw.upTo(1)))
        : value;
  }

  /** Draws counts so large that two of them exceed what can be counted. */
  static Ratio huge(Draw draw) {
    return Ratio.of(Long.MAX_VALUE - 1 - draw.upTo(2), Long.MAX_VALUE - draw.upTo(1));
  }

  private static Quantity quantity(Draw draw) {
    if (draw.oneIn(50)) {
      int digit = 1 + draw.upTo(8);
      return Quantity.of(
          new BigDecimal(
              digit < 6
                  ? BigInteger.valueOf(digit)
                  : new BigInteger(Integer.toString(digit).repeat(199)),
              draw.of(99, 100)));
    } else if (draw.oneIn(2)) {
      return Quantity.printed(draw.of(PRINTED));
    } else if (draw.oneIn(60)) {
      return Quantity.of(Long.MAX_VALUE - draw.upTo(2));
    }
    return draw.oneIn(6)
        ? Quantity.of(new BigDecimal(draw.of("-1", "0.5", "60.00", "33.333", "101", "-10")))
        : Quantity.of(draw.upTo(12));
  }
}
