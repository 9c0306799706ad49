package vn.cchc.indicator;

/** What kind of value an indicator takes. */
public enum Measure {
  /** Two counts, the first a part of the second (<i>tỷ lệ</i>), judged in per cent. */
  SHARE,
  /** Two counts, of which the first may exceed the second, judged in per cent. */
  RATIO,
  /** An amount in a unit, such as a score or a number of units. */
  QUANTITY,
  /** A place in a ranking (<i>thứ hạng</i>). */
  RANK,
  /** A grade of a dated scheme (<i>xếp loại</i>). */
  GRADE,
  /** Whether something is done, and when (<i>hoàn thành</i>). */
  COMPLETION;

  /** {@return whether a plan has to say how the figures of several periods make one} */
  public boolean needsAccumulation() {
    return isOfCounts() || this == QUANTITY;
  }

  /** {@return whether its values are two counts} */
  public boolean isOfCounts() {
    return this == SHARE || this == RATIO;
  }

  /** {@return whether its values are numbers, so that they can be held against bounds} */
  public boolean isNumber() {
    return this != GRADE && this != COMPLETION;
  }
}
