package vn.cchc.examples.commandline.terminal;

import java.io.Serial;

/** A command that ends here, with a sentence for the user and an exit code. */
public final class FailedCommandException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Sentence sentence;
  private final int exitCode;

  public FailedCommandException(Sentence sentence, int exitCode) {
    super(sentence.english());
    this.sentence = sentence;
    this.exitCode = exitCode;
  }

  public Sentence sentence() {
    return sentence;
  }

  public int exitCode() {
    return exitCode;
  }
}
