package vn.cchc.examples.commandline.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.commandline.Cchc;
import vn.cchc.examples.commandline.Command;

/** A table of a narrow terminal breaks no word; the program runs in a process of its own. */
class NarrowTableTest {
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
