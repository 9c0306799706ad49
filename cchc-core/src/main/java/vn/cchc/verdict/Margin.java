package vn.cchc.verdict;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Unit;

/**
 * By how much a value meets or misses a criterion (<i>mức chênh lệch</i>): exact, positive on the
 * good side, zero at the threshold.
 *
 * @param exact the difference
 * @param unit its unit: percentage points for ratios and percentages, places for ranks, else the
 *     indicator's
 */
public record Margin(Fraction exact, Unit unit) {
  private static final int DECIMALS = 6;

  /** Checks that both are given. */
  public Margin {
    requireNonNull(exact, "exact");
    requireNonNull(unit, "unit");
  }

  /**
   * Returns a margin in percentage points.
   *
   * @param amount a decimal number, such as -0.005
   * @return the margin
   * @throws NumberFormatException if the text is not a decimal number
   */
  public static Margin percentagePoints(String amount) {
    return new Margin(Fraction.of(new BigDecimal(amount)), Unit.PERCENTAGE_POINT);
  }

  /** {@return the difference rounded half-up to six decimals, for display} */
  public BigDecimal amount() {
    return exact.rounded(DECIMALS, RoundingMode.HALF_UP);
  }

  /** {@return the exact difference and its unit} */
  @Override
  public String toString() {
    return exact + " " + unit;
  }
}
