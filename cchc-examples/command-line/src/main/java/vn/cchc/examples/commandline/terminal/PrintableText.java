package vn.cchc.examples.commandline.terminal;

import java.nio.file.Path;
import java.util.Locale;

/** Texts from outside, such as file names, as they may be printed in a terminal. */
public final class PrintableText {
  private PrintableText() {}

  /** Returns a file's name; one that a terminal would not show as it is gets quotes. */
  public static String of(Path file) {
    String name = file.toString();
    String escaped = escaped(name);
    return escaped.equals(name)
        ? name
        : '"' + escaped(name.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  /** Returns the last name of a path, as it may be printed. */
  public static String lastNameOf(Path file) {
    Path name = file.getFileName();
    return of(name == null ? file : name);
  }

  /** Returns a text in which everything that controls a terminal is written as an escape. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          escaped.append(String.format(Locale.ROOT, "\\u%04X", point));
      default -> escaped.appendCodePoint(point);
    }
  }
}
