package vn.cchc.examples.commandline.terminal;

import java.nio.file.Path;

/** The name "-", which means standard input or output in every command. */
public final class StandardStream {
  static final String NAME = "-";

  private StandardStream() {}

  public static boolean is(Path file) {
    return file.toString().equals(NAME);
  }
}
