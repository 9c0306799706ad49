package vn.cchc.period;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds (<i>thời hạn</i>): an interval that may be open at either end.
 *
 * @param from the first day; absent, it always held
 * @param until the last day, included; absent, it holds until further notice
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
  /** Checks that the last day does not precede the first. */
  public Validity {
    checkArgument(
        from.isEmpty() || until.isEmpty() || !until.orElseThrow().isBefore(from.orElseThrow()),
        "validity from %s: last day %s must not precede it",
        from.orElse(LocalDate.MIN),
        until.orElse(LocalDate.MAX));
  }

  /** {@return a validity without first or last day} */
  public static Validity always() {
    return new Validity(Optional.empty(), Optional.empty());
  }

  /**
   * Returns a validity without a last day.
   *
   * @param day the first day
   * @return the validity
   */
  public static Validity from(LocalDate day) {
    return new Validity(Optional.of(day), Optional.empty());
  }

  /**
   * Returns a validity with both ends.
   *
   * @param first the first day
   * @param last the last day, included
   * @return the validity
   * @throws IllegalArgumentException if the last day precedes the first
   */
  public static Validity between(LocalDate first, LocalDate last) {
    return new Validity(Optional.of(first), Optional.of(last));
  }

  /**
   * Returns whether a day lies inside, the ends included.
   *
   * @param day the day
   * @return whether it does
   */
  public boolean contains(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true) && !isOverBy(day);
  }

  /**
   * Returns whether all of it lies before a day.
   *
   * @param day the day
   * @return whether its last day does
   */
  public boolean isOverBy(LocalDate day) {
    return until.map(day::isAfter).orElse(false);
  }
}
