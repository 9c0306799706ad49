package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target's wording can do to the line in which it is printed: nothing. */
class HostileTextTest {
  private static final String WORDING = "phát triển chính quyền điện tử";

  @TempDir private Path folder;

  private Run evaluate(String wording, String format) throws IOException {
    String plan = Files.readString(Path.of(Command.PLAN)).replace(WORDING, wording);
    Path file = Files.writeString(folder.resolve("plan.json"), plan);
    return Command.evaluate("--format", format).with("--plan", file.toString()).run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "html", "ndjson", "json"})
  void whiteSpaceOfOtherKindsIsASpace(String format) throws IOException {
    Run plain = evaluate("phát triển Đạt điện tử", format);

    assertThat(plain.code()).isZero();
    assertThat(evaluate("phát triển\\r\\n\\tĐạt\\u2028điện\\ttử", format)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"202e", "2066", "200f", "001b"})
  void whatTurnsOrControlsTheLineIsRefusedAndNotPrinted(String point) throws IOException {
    Run run = evaluate("phát triển \\u" + point + "tử", "table");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("/text: ", "\\u" + point, "[invalidText]")
        .doesNotContain(Character.toString(Integer.parseInt(point, 16)));
  }

  @Test
  void aCellThatBeginsAFormulaAfterWhiteSpaceIsGuarded() throws IOException {
    for (String wording : new String[] {"\\n=1+1", " =1+1", "=1+1", "\\u00a0@x", "\\t-1"}) {
      assertThat(evaluate(wording, "csv").out().lines())
          .filteredOn(line -> line.contains(";chinh-quyen-dien-tu;"))
          .singleElement()
          .asString()
          .contains(";'");
    }
  }
}
