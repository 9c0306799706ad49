package vn.cchc.examples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path README = Path.of("../../README.md");
  private static final Path EXAMPLE =
      Path.of("src/main/java/vn/cchc/examples/embedding/VerdictExample.java");

  @Test
  void theCodeOfTheReadmeIsTheExampleWordForWord() throws IOException {
    String body =
        between(Files.readString(EXAMPLE), "static void print(PrintStream out) {\n", "\n  }\n");
    assertThat(block("```java\n")).isEqualTo(body.indent(-4));
  }

  @Test
  void theOutputOfTheReadmeIsWhatTheExamplePrints() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    VerdictExample.print(new PrintStream(printed, true, UTF_8));
    assertThat(printed.toString(UTF_8).replace(System.lineSeparator(), "\n"))
        .isEqualTo(block("```text\n"));
  }

  private static String block(String opening) throws IOException {
    return between(Files.readString(README), opening, "```");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}
