package vn.cchc.indicator;

import java.util.Optional;

/**
 * A value that an indicator takes. One kind for each {@link Measure}, and the {@link Mean} of
 * several quantities.
 */
public sealed interface Value permits Ratio, Quantity, Mean, Rank, Grade, Completion {
  /**
   * Returns the number that this value is: of a ratio its percentage (50 for 1/2), of a rank its
   * place.
   *
   * @return the exact number; empty for a ratio of nothing, a grade and a completion
   */
  default Optional<Fraction> number() {
    return Optional.empty();
  }

  /**
   * Returns the number that this value is in a unit: a ratio of 30/1 000 is 30 in a unit per 1 000,
   * and a percentage in a unit that says nothing of ratios.
   *
   * @param unit the unit of the indicator
   * @return the exact number, as of {@link #number()}
   */
  default Optional<Fraction> number(Unit unit) {
    return number();
  }

  /**
   * Returns whether this value states the same fact as another: equal, or the same amount printed
   * with other decimals.
   *
   * @param other the other value
   * @return whether they state one fact
   */
  default boolean isSameFactAs(Value other) {
    return equals(other);
  }
}
