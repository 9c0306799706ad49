package vn.cchc.examples.service.store;

import java.io.IOException;

/** What was sent could not be put into the temporary folder. */
public final class FullFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  FullFolderException(IOException cause) {
    super(cause);
  }
}
