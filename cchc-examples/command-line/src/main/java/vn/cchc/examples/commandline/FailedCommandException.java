package vn.cchc.examples.commandline;

import java.io.Serial;

/** A command that ends here, with a sentence for the user and an exit code. */
final class FailedCommandException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Sentence sentence;
  private final int exitCode;

  FailedCommandException(Sentence sentence, int exitCode) {
    super(sentence.english());
    this.sentence = sentence;
    this.exitCode = exitCode;
  }

  Sentence sentence() {
    return sentence;
  }

  int exitCode() {
    return exitCode;
  }
}
