package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that is given a document of another format, or no file, says so and writes nothing. */
class WrongDocumentsTest {
  private static final String AGENCIES = "../data/2020/agencies.json";
  private static final String SCORED = "../data/scorecard-2026/agencies.json";
  private static final String SET = "../data/scorecard-2026/scorecard.json";

  @TempDir private Path folder;

  private Run run(String options) {
    return Run.of(
        (options + " --lang en")
            .replace("OUTPUT", folder.resolve("out.xlsx").toString())
            .replace("AGENCIES", AGENCIES)
            .replace("SCORED", SCORED)
            .replace("SET", SET)
            .split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "template --plan AGENCIES --agencies AGENCIES --period 2020-03 --output OUTPUT",
        "template --set --scorecard AGENCIES --output OUTPUT",
        "template --scorecard AGENCIES --agencies SCORED --agency xa-1 --output OUTPUT",
        "import-scores --scorecard AGENCIES --input SET --recorded-at 2026-12-20T10:00:00+07:00"
            + " --output OUTPUT",
        "mapping --input SET --agencies AGENCIES --plan AGENCIES --output OUTPUT",
      })
  void aDocumentOfAnotherFormatIsRefused(String options) {
    Run run = run(options);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains("agencies.json:2:13: ").contains("[unknownFormat]");
    assertThat(run.out()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFormThatIsNotThereIsRefused() {
    Run run =
        run(
            "import-scores --scorecard SET --input none.xlsx"
                + " --recorded-at 2026-12-20T10:00:00+07:00 --output OUTPUT");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("none.xlsx").contains("[unreadable]");
    assertThat(folder).isEmptyDirectory();
  }
}
