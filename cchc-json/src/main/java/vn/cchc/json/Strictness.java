package vn.cchc.json;

/** What becomes of keys that this version of a document's format does not have. */
public enum Strictness {
  /** They are errors, so that nobody's misspelt key goes unnoticed. */
  STRICT,
  /**
   * They are kept out and each is a warning, for documents of a later minor version, which may have
   * further optional keys. All else is as strict, and another major version is refused too.
   */
  LENIENT;

  boolean isLenient() {
    return this == LENIENT;
  }
}
