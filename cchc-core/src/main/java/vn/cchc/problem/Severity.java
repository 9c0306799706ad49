package vn.cchc.problem;

/** How much a problem weighs (<i>mức độ</i>). */
public enum Severity {
  /** The document cannot be used. */
  ERROR,
  /** The document can be used; something in it is probably wrong. */
  WARNING,
  /** Nothing is wrong; something could be better. */
  SUGGESTION
}
