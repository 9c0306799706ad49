package vn.cchc.observation;

/** Who vouches for a figure, from the least to the most. */
public enum ObservationKind {
  /** The agency itself (<i>tự báo cáo, tự chấm</i>). */
  SELF_REPORTED,
  /** An appraisal (<i>thẩm định</i>). */
  APPRAISED,
  /** A publication (<i>công bố</i>). */
  PUBLISHED
}
