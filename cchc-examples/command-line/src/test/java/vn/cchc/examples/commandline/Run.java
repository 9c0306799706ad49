package vn.cchc.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;

/** One run of the program: its exit code and what it printed. */
public record Run(int code, String out, String err) {
  static Run of(String... arguments) {
    return of(InputStream.nullInputStream(), arguments);
  }

  static Run of(InputStream in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cchc.run(
            in, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
