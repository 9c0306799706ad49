package vn.cchc.examples.sheets;

/** Thrown within this package where nothing can be read of a file or sheet. */
final class RefusedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedFileException(Refusal refusal) {
    super(refusal.code().toString());
    this.refusal = refusal;
  }

  static RefusedFileException of(RefusalCode code, String expected, String actual) {
    return new RefusedFileException(Refusal.ofFile(code, expected, Labels.shown(actual)));
  }

  Refusal refusal() {
    return refusal;
  }
}
