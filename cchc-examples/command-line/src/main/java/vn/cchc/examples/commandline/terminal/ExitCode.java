package vn.cchc.examples.commandline.terminal;

/** The exit codes of the program, from which a script knows how a run ended; 0 is a good end. */
public final class ExitCode {
  /** Something could not be read or written, or is invalid. */
  public static final int UNUSABLE = 1;

  /** The options do not go together, or name what is not there. */
  public static final int WRONG_USAGE = 2;

  /** A target is missed, and the run was asked to say so. */
  public static final int MISSED = 3;

  private ExitCode() {}
}
