package vn.cchc.json.scorecodec;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.scorecard.scoring.PointRange;

/** Exact points, each as a rounded amount for people and an exact fraction for programs. */
final class PointsCodec {
  private static final int DECIMALS = 6;

  private PointsCodec() {}

  /** Writes points that are known, or the two ends between which they lie. */
  static void write(JsonWriter out, String key, PointRange points) throws IOException {
    if (points.isExact()) {
      write(out, key, points.low());
    } else {
      out.object(
          key,
          () -> {
            write(out, "low", points.low());
            write(out, "high", points.high());
          });
    }
  }

  static void write(JsonWriter out, String key, Optional<Fraction> points) throws IOException {
    if (points.isPresent()) {
      write(out, key, points.orElseThrow());
    }
  }

  static void write(JsonWriter out, String key, Fraction points) throws IOException {
    BigDecimal rounded = points.rounded(DECIMALS, RoundingMode.HALF_UP);
    BigDecimal amount = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    out.object(key, () -> out.decimal("amount", amount).text("exact", points));
  }
}
