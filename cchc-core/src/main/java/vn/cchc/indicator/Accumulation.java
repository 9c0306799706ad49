package vn.cchc.indicator;

/** How the figures of several periods make one (<i>cách cộng dồn</i>). */
public enum Accumulation {
  /** Each period's own figure; periods are added and must not overlap (<i>trong kỳ</i>). */
  ADDITIVE,
  /** Each figure counts from the beginning of the window; the latest counts (<i>lũy kế</i>). */
  CUMULATIVE,
  /** A state at the end of the period; the latest counts (<i>tại thời điểm</i>). */
  STATE
}
