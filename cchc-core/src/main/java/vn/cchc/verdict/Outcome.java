package vn.cchc.verdict;

/** The state of a target. If several apply, the first in this order is the outcome. */
public enum Outcome {
  /** An objective in words alone (<i>không đánh giá</i>). */
  NOT_ASSESSED,
  /** Figures that contradict one another (<i>số liệu không thống nhất</i>). */
  CONFLICT,
  /** Figures that do not fit the indicator or cannot be put together (<i>số liệu sai</i>). */
  INVALID_DATA,
  /** No baseline for a criterion that needs one (<i>thiếu mốc so sánh</i>). */
  NO_BASELINE,
  /** No figure that counts (<i>chưa có số liệu</i>). */
  NO_DATA,
  /** A ratio of nothing to nothing (<i>không phát sinh</i>). */
  NOTHING_AROSE,
  /** Met (<i>đạt</i>), on the due day or before it. */
  MET,
  /** Not met, and the due day is still to come (<i>chưa đến hạn</i>). */
  NOT_DUE,
  /** Not met on the due day or later (<i>không đạt</i>). */
  NOT_MET
}
