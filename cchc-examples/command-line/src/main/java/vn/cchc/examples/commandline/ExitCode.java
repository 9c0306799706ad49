package vn.cchc.examples.commandline;

/** The exit codes of the program, by which a script tells how a run ended; 0 is a good end. */
final class ExitCode {
  /** Something could not be read or written, or is invalid. */
  static final int UNUSABLE = 1;

  /** The options do not go together, or name what is not there. */
  static final int WRONG_USAGE = 2;

  /** A target is missed, and the run was asked to say so. */
  static final int MISSED = 3;

  private ExitCode() {}
}
