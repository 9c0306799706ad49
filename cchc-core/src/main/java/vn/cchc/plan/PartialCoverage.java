package vn.cchc.plan;

/** Whether a result can be final although some agencies have not reported in full. */
public enum PartialCoverage {
  /** It stays open until all have. */
  OPEN,
  /** It can. */
  FINAL
}
