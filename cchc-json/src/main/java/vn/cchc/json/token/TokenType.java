package vn.cchc.json.token;

/** What kind of token a reader is at. */
public enum TokenType {
  START_OBJECT,
  END_OBJECT,
  START_ARRAY,
  END_ARRAY,
  KEY,
  TEXT,
  NUMBER,
  TRUE,
  FALSE,
  NULL,
  /** What JSON does not have, such as an object that a buffer of tokens holds. */
  OTHER
}
