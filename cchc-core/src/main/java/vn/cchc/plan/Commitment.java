package vn.cchc.plan;

/** How firmly a target is promised. It accompanies the verdict and never changes it. */
public enum Commitment {
  /** An obligation (<i>bảo đảm, đảm bảo</i>). */
  ENSURE,
  /** An aspiration (<i>phấn đấu</i>). */
  STRIVE,
  /** What is held shall be kept (<i>duy trì</i>). */
  MAINTAIN
}
