package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole table of a plan, as a user sees it: of 2020 after the year, of 2026-2030 in the running
 * year.
 *
 * <p>Where the output changes on purpose: run the tests, read the difference, and copy {@code
 * target/table-of-2020.vi.txt} and the others, which they leave behind, over the files of the same
 * names in {@code src/test/resources}.
 */
class PlanTablesTest {
  @ParameterizedTest
  @CsvSource({
    "2020, 2021-01-15, vi, '3 số liệu không được sử dụng: '",
    "2020, 2021-01-15, en, '3 figures not used: '",
    "2026, 2026-10-10, vi, ''",
    "2026, 2026-10-10, en, ''",
  })
  void theTableIsPrintedToTheLastCharacter(
      String folder, String asOf, String language, String notUsed) throws IOException {
    String data = "../data/" + folder + "/";
    Run run =
        Run.of(
            "evaluate",
            "--plan",
            data + "plan.json",
            "--agencies",
            data + "agencies.json",
            "--observations",
            data + "observations.ndjson",
            "--as-of",
            asOf,
            "--lang",
            language);
    String name = "table-of-" + folder + "." + language + ".txt";
    Files.writeString(Path.of("target", name), run.out());
    if (notUsed.isEmpty()) {
      assertThat(run.err()).isEmpty();
    } else {
      assertThat(run.err()).startsWith(notUsed);
    }
    assertThat(run.out())
        .isEqualTo(Files.readString(Path.of("src/test/resources", name)).replace("\r\n", "\n"));
  }
}
