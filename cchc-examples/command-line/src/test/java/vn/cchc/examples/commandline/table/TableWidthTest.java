package vn.cchc.examples.commandline.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.commandline.Cchc;
import vn.cchc.examples.commandline.Command;

/** A table is as wide as the terminal, within limits, and breaks no word. */
class TableWidthTest {
  @ParameterizedTest
  @CsvSource({"80, 80", "59, 60", "60, 60", "120, 120", "121, 120", "0, 100", "'', 100", "x, 100"})
  void theWidthIsThatOfTheTerminalWithinLimits(String columns, int width) {
    assertThat(TableWidth.of(columns)).isEqualTo(width);
  }

  private static String coloured(Command command) {
    System.setProperty("cchc.colour", "true");
    try {
      return command.run().out();
    } finally {
      System.clearProperty("cchc.colour");
    }
  }

  @Test
  void aTerminalShowsOutcomesInColoursThatAddNothingElse() {
    String coloured = coloured(Command.evaluate("--detail"));

    assertThat(coloured)
        .contains("\u001b[32mĐạt", "\u001b[31mKhông đạt", "\u001b[33mChưa có số liệu")
        .doesNotContain("mKhông đánh giá");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", ""))
        .isEqualTo(Command.evaluate("--detail").run().out());
  }

  @Test
  void beforeItsDayATargetHasTheColourOfItsLevel() {
    assertThat(coloured(Command.evaluate("--lang", "en").with("--as-of", "2020-06-30")))
        .contains("\u001b[32mAt the level", "\u001b[31mBelow the level", "\u001b[33mUndecided")
        .doesNotContain("m\u001b[0m");
  }

  private static String printed(String columns) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dcchc.columns=" + columns);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Cchc.class.getName()));
    command.addAll(List.of(Command.evaluate("--detail").arguments()));
    Process process = new ProcessBuilder(command).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private static List<String> words(String table) {
    return Splitter.onPattern("[\\s─]+").omitEmptyStrings().splitToList(table);
  }

  @ParameterizedTest
  @CsvSource({"60", "80"})
  void noLineIsWiderAndNoWordIsBroken(String columns) throws IOException {
    String table = printed(columns);
    int width = Integer.parseInt(columns);
    assertThat(table.lines().map(line -> Normalizer.normalize(line, Normalizer.Form.NFC)))
        .isNotEmpty()
        .allMatch(line -> line.codePointCount(0, line.length()) <= width);
    assertThat(words(table)).isEqualTo(words(Command.evaluate("--detail").run().out()));
  }
}
