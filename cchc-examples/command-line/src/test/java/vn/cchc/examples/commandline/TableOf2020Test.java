package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole table of the plan of 2020, as a user sees it.
 *
 * <p>Where the output changes on purpose: run the tests, read the difference, and copy {@code
 * target/table-of-2020.vi.txt} and {@code target/table-of-2020.en.txt}, which they leave behind,
 * over the files of the same names in {@code src/test/resources}.
 */
class TableOf2020Test {
  private static final String DATA = "../data/2020/";

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void theTableIsPrintedToTheLastCharacter(String language) throws IOException {
    Run run =
        Run.of(
            "evaluate",
            "--plan",
            DATA + "plan.json",
            "--agencies",
            DATA + "agencies.json",
            "--observations",
            DATA + "observations.ndjson",
            "--as-of",
            "2021-01-15",
            "--lang",
            language);
    String name = "table-of-2020." + language + ".txt";
    Files.writeString(Path.of("target", name), run.out());
    assertThat(run.err())
        .startsWith(
            language.equals("vi") ? "3 số liệu không được sử dụng: " : "3 figures not used: ");
    assertThat(run.out())
        .isEqualTo(Files.readString(Path.of("src/test/resources", name)).replace("\r\n", "\n"));
  }
}
