package vn.cchc.indicator;

/**
 * A value that an indicator takes. One kind for each {@link Measure}, and the {@link Mean} of
 * several quantities.
 */
public sealed interface Value permits Ratio, Quantity, Mean, Rank, Grade, Completion {
  /**
   * Tells whether this value states the same fact as another: equal, or the same amount printed with
   * other decimals.
   *
   * @param other the other value
   * @return whether they state one fact
   */
  default boolean isSameFactAs(Value other) {
    return equals(other);
  }
}
