package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * Two counts, such as 1 166 dossiers of 2 000. It represents a percentage and is never divided; two
 * ratios are equal only when both counts are. Nothing of nothing (0/0) is a ratio too: no case
 * arose.
 *
 * @param numerator the first count, not negative
 * @param denominator the second count, not negative; 0 only when the numerator is 0
 */
public record Ratio(long numerator, long denominator) implements Value {
  /** Checks that no count is negative and that nothing is counted out of nothing. */
  public Ratio {
    checkArgument(
        numerator >= 0 && denominator >= 0,
        "ratio %s/%s: counts must not be negative",
        numerator,
        denominator);
    checkArgument(
        denominator > 0 || numerator == 0,
        "ratio %s/%s: denominator must be positive where the numerator is",
        numerator,
        denominator);
  }

  /**
   * Returns a ratio of two counts.
   *
   * @param numerator the first count
   * @param denominator the second count
   * @return the ratio
   * @throws IllegalArgumentException if a count is negative, or the numerator positive and the
   *     denominator 0
   */
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(numerator, denominator);
  }

  /**
   * Returns a part of a whole, such as the 1 166 of 2 000 dossiers that came online. A level that
   * may pass 100 per cent, such as money spent of money planned, is made by {@link #of}.
   *
   * @param part how many of the whole
   * @param whole how many there are
   * @return the ratio
   * @throws IllegalArgumentException if a count is negative, or the part more than the whole
   */
  public static Ratio share(long part, long whole) {
    checkArgument(part <= whole, "share %s/%s: the part must not exceed the whole", part, whole);
    return new Ratio(part, whole);
  }

  /** {@return whether no case arose (<i>không phát sinh</i>)} */
  public boolean isOfNothing() {
    return denominator == 0;
  }

  /**
   * Pools this with another: numerators are added, and denominators.
   *
   * @param other the other ratio
   * @return the ratio of the sums
   * @throws ArithmeticException if a sum exceeds {@link Long#MAX_VALUE}
   */
  public Ratio plus(Ratio other) {
    return new Ratio(
        Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
  }

  @Override
  public Optional<Fraction> number() {
    return number(Unit.PERCENT);
  }

  @Override
  public Optional<Fraction> number(Unit unit) {
    return isOfNothing()
        ? Optional.empty()
        : Optional.of(Fraction.scaled(this, unit.orPercent().per().orElseThrow()));
  }

  /** {@return the counts, separated by a slash} */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
