package vn.cchc.examples.commandline;

import java.nio.file.Path;

/** The name "-", which stands for standard input or output in every command. */
final class StandardStream {
  static final String NAME = "-";

  private StandardStream() {}

  static boolean is(Path file) {
    return file.toString().equals(NAME);
  }
}
