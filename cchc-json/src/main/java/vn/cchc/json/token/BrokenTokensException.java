package vn.cchc.json.token;

/** Says that no further token can be read, with what Jackson threw as the cause. */
public final class BrokenTokensException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient TextLocation at;
  private final boolean isTooLong;
  private final boolean isAtEnd;

  /**
   * Creates the exception.
   *
   * @param at where the parser gave up
   * @param isTooLong whether the text exceeds what the parser allows
   * @param isAtEnd whether the text ends too early
   */
  BrokenTokensException(Exception cause, TextLocation at, boolean isTooLong, boolean isAtEnd) {
    super(cause);
    this.at = at;
    this.isTooLong = isTooLong;
    this.isAtEnd = isAtEnd;
  }

  public TextLocation at() {
    return at;
  }

  public boolean isTooLong() {
    return isTooLong;
  }

  public boolean isAtEnd() {
    return isAtEnd;
  }
}
