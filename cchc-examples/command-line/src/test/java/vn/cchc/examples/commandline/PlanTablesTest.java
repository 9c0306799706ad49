package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.testsupport.KeptText;

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
    KeptText.assertIs("table-of-" + folder + "." + language + ".txt", run.out());
    // On a busy machine the program also reports how far it is.
    assertThat(run.err().lines().filter(line -> !line.endsWith("…")))
        .hasSize(notUsed.isEmpty() ? 0 : 1)
        .allMatch(line -> line.startsWith(notUsed));
  }

  @Test
  void theTableOfEveryCriterionAndOutcomeIsPrintedToTheLastCharacter() throws IOException {
    String data = "../report/src/test/data/everything/";
    String[] arguments = {
      "evaluate",
      "--plan",
      data + "plan.json",
      "--agencies",
      data + "agencies.json",
      "--observations",
      data + "observations.ndjson",
      "--as-of",
      "2021-01-15",
      "--compare-to",
      "2021-01-04",
      "--detail",
      "--lang",
      "en"
    };
    KeptText.assertIs("table-of-everything.en.txt", Run.of(arguments).out());
  }
}
