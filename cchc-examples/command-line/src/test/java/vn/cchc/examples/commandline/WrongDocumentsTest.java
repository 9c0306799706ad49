package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that is given a document of another format, or no file, says so and writes nothing. */
class WrongDocumentsTest {
  private static final String AGENCIES = "../data/2020/agencies.json";
  private static final String DATA = "../data/scorecard-2026/";
  private static final String SCORED = DATA + "agencies.json";
  private static final String SET = DATA + "scorecard.json";

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

  /** Writes the set of communes with another text in the place of one. */
  private String changedSet(String part, String other) throws IOException {
    Path set = Files.createDirectory(folder.resolve("in")).resolve("set.json");
    return Files.writeString(set, Files.readString(Path.of(SET)).replaceFirst(part, other))
        .toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "score --scorecard WRONG --agencies SCORED --entries ENTRIES --as-of 2027-03-01",
        "score --scorecard WRONG --agencies SCORED --entries ENTRIES --plan PLAN"
            + " --observations FIGURES --as-of 2027-03-01",
        "score --scorecard WRONG --agencies none.json --entries ENTRIES --as-of 2027-03-01",
        "template --scorecard WRONG --agencies SCORED --agency xa-1 --output OUTPUT",
      })
  void aSetThatBreaksARuleIsRefusedWhateverElseIsThere(String options) throws IOException {
    Run run =
        run(
            options
                .replace("WRONG", changedSet("\"total\": 100", "\"total\": 120"))
                .replace("ENTRIES", DATA + "entries.ndjson")
                .replace("PLAN", DATA + "plan.json")
                .replace("FIGURES", DATA + "observations.ndjson"));

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains("set.json:7:").contains("[scoreSumDiffers]");
    assertThat(run.err().contains("none.json")).isEqualTo(options.contains("none.json"));
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("out.xlsx")).doesNotExist();
  }

  @Test
  void aWarningDoesNotKeepAFormFromBeingWritten() throws IOException {
    String set = changedSet("\"from\": 85", "\"from\": 86");

    Run run =
        run(
            "template --agencies SCORED --agency xa-1 --output OUTPUT --scorecard WRONG"
                .replace("WRONG", set));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("out.xlsx")).isNotEmptyFile();
    assertThat(
            run("score --agencies SCORED --entries ENTRIES --as-of 2027-03-01 --scorecard WRONG"
                    .replace("WRONG", set)
                    .replace("ENTRIES", DATA + "entries.ndjson"))
                .err())
        .contains("[classGap]");
  }
}
