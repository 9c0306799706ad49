package vn.cchc.observation;

/** How settled a figure is. */
public enum ObservationStatus {
  /** Not yet reported; never counts (<i>dự thảo</i>). */
  DRAFT,
  /** Reported, may still change (<i>sơ bộ</i>). */
  PROVISIONAL,
  /** Settled (<i>chính thức</i>). */
  FINAL,
  /** No figure, but word that what was reported before does not hold (<i>rút số liệu</i>). */
  WITHDRAWN
}
