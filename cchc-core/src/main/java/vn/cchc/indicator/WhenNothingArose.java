package vn.cchc.indicator;

/**
 * What a ratio of nothing to nothing counts as (<i>không phát sinh</i>). Official practice knows
 * all three, so each indicator says its own.
 */
public enum WhenNothingArose {
  /** Neither met nor missed. */
  NEUTRAL,
  /** Met, as where regulations give full marks. */
  MET,
  /** Not met, as where regulations give none. */
  NOT_MET
}
