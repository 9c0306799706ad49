package vn.cchc.examples.sheets.refusal;

import vn.cchc.examples.sheets.text.Labels;

/** Thrown within this package where nothing can be read of a file or sheet. */
public final class RefusedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedFileException(Refusal refusal) {
    super(refusal.code().toString());
    this.refusal = refusal;
  }

  public static RefusedFileException of(RefusalCode code, String expected, String actual) {
    return new RefusedFileException(Refusal.ofFile(code, expected, Labels.shown(actual)));
  }

  public Refusal refusal() {
    return refusal;
  }
}
