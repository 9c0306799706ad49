package vn.cchc.examples.commandline;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command once for a table and once for JSON. The launcher starts it to make the archive of
 * classes, which then holds what both formats need.
 */
public final class ClassArchive {
  private static final ImmutableList<String> FORMATS = ImmutableList.of("table", "json");

  private ClassArchive() {}

  /**
   * Runs the command in each format and prints nothing.
   *
   * @param arguments the command and its options, without a format
   */
  public static void main(String[] arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (String format : FORMATS) {
      List<String> all = new ArrayList<>(List.of(arguments));
      all.add("--format=" + format);
      Cchc.run(InputStream.nullInputStream(), nowhere, nowhere, all.toArray(String[]::new));
    }
  }
}
