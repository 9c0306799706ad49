package vn.cchc.indicator;

/** How the figures of several agencies make one (<i>cách tổng hợp</i>). */
public enum RollUp {
  /** Numerators are added, and denominators; percentages are never averaged. For counts. */
  POOLED,
  /** Amounts are added. For quantities. */
  SUM,
  /** The amounts' sum over their number. For quantities. */
  MEAN,
  /** The highest amount. For quantities. */
  HIGHEST,
  /** The lowest amount. For quantities. */
  LOWEST,
  /** The figures of several agencies do not make one. */
  NONE;

  /**
   * Returns whether values of a measure may be rolled up so.
   *
   * @param measure the measure
   * @return whether they may
   */
  public boolean fits(Measure measure) {
    return switch (this) {
      case NONE -> true;
      case POOLED -> measure.isOfCounts();
      case SUM, MEAN, HIGHEST, LOWEST -> measure == Measure.QUANTITY;
    };
  }
}
