package vn.cchc.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.cchc.text.Decimals;

/**
 * A declared straight way to a target (<i>tiến độ tuyến tính</i>): from a value on a day to the
 * threshold on the due day. It gives the pace alone and never changes the outcome.
 *
 * @param from the day on which the way begins
 * @param value the value on that day, in the indicator's unit (60 means 60 per cent)
 */
public record StraightLine(LocalDate from, BigDecimal value) {
  /** Makes the value canonical. */
  public StraightLine {
    requireNonNull(from, "from");
    value = Decimals.canonical(value);
  }
}
