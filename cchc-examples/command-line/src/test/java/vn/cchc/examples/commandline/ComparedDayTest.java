package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.CaseFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.CchcJson;
import vn.cchc.json.DocumentSource;
import vn.cchc.message.Messages;
import vn.cchc.tasks.Timeliness;
import vn.cchc.text.Language;

/** What changed in the example of 2026 between 31 July and 10 October. */
class ComparedDayTest {
  private static final String DATA = "../data/2026/";

  @TempDir private Path folder;

  private static Run evaluate(String... options) {
    List<String> common =
        List.of(
            "evaluate",
            "--plan",
            DATA + "plan.json",
            "--agencies",
            DATA + "agencies.json",
            "--observations",
            DATA + "observations.ndjson",
            "--as-of",
            "2026-10-10",
            "--quiet");
    return Run.of(Stream.concat(common.stream(), Arrays.stream(options)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "table, vi, 'Thay đổi so với ngày 31/07/2026:'",
    "table, en, 'Changed since 2026-07-31:'",
    "html, vi, '<h2>Thay đổi so với ngày 31/07/2026</h2>'",
    "csv, vi, ';Thay đổi\r\n'",
    "ndjson, vi, '{\"comparedTo\":\"2026-07-31\",\"target\":'",
    "json, vi, '\"comparedTo\": \"2026-07-31\"'",
  })
  void everyFormatSaysWhatChanged(String format, String language, String told) {
    Run run = evaluate("--compare-to", "2026-07-31", "--format", format, "--lang", language);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(told);
    assertThat(evaluate("--format", format, "--lang", language).out()).doesNotContain(told);
  }

  @Test
  void theTableCallsWhatChangedByItsWording() {
    Run run = evaluate("--compare-to", "2026-07-31", "--lang", "en");

    assertThat(run.out())
        .contains(
            "\n  • riêng đất đai, xây dựng, đầu tư ít nhất 85% vào năm 2027, ít nhất 90%",
            "\n  • Kiểm tra công tác cải cách hành chính tại phường, xã, đặc khu: from \"No report,"
                + " not yet due\" to\n    \"Completed on time\"\n")
        .doesNotContain("no target or task has changed");
  }

  @Test
  void whereNothingChangedTheTableSaysSo() {
    assertThat(evaluate("--compare-to", "2026-10-09", "--lang", "en").out())
        .contains("Changed since 2026-10-09:\n  no target or task has changed\n");
  }

  @Test
  void theWorkbookShowsItOnItsFirstSheet() {
    Path file = folder.resolve("report.xlsx");

    Run run =
        evaluate("--compare-to", "2026-07-31", "--format", "xlsx", "--output", file.toString());

    assertThat(run.code()).isZero();
    assertThat(file).exists();
  }

  @Test
  void aChangeHasItsDayAndItsFigures() throws IOException {
    Run run = evaluate("--compare-to", "2026-07-31", "--format", "json");

    JsonNode changes = new ObjectMapper().readTree(run.out()).path("changes");
    assertThat(changes).isNotEmpty();
    for (JsonNode change : changes) {
      assertThat(change.path("since").asText())
          .isGreaterThan("2026-07-31")
          .isLessThanOrEqualTo("2026-10-10");
      assertThat(change.path("before").asText() + change.path("levelBefore").asText())
          .isNotEqualTo(change.path("after").asText() + change.path("levelAfter").asText());
    }
  }

  @Test
  void everyFormatSaysWhichTasksChanged() throws IOException {
    JsonNode document =
        new ObjectMapper()
            .readTree(evaluate("--compare-to", "2026-07-31", "--format", "json").out());

    JsonNode changes = document.path("taskChanges");
    assertThat(changes).isNotEmpty();
    for (JsonNode change : changes) {
      assertThat(change.path("before").asText() + change.path("timelinessBefore").asText())
          .isNotEqualTo(change.path("after").asText() + change.path("timelinessAfter").asText());
    }
    String task = changes.get(0).path("task").asText();
    assertThat(evaluate("--compare-to", "2026-07-31", "--format", "ndjson").out())
        .contains("{\"comparedTo\":\"2026-07-31\",\"task\":\"" + task + "\"");
    Messages messages = Messages.of(Language.VIETNAMESE);
    String timeliness =
        messages.timeliness(
            Timeliness.valueOf(
                CaseFormat.LOWER_CAMEL.to(
                    CaseFormat.UPPER_UNDERSCORE, changes.get(0).path("timelinessAfter").asText())));
    for (String format : List.of("table", "html", "csv")) {
      assertThat(
              evaluate("--compare-to", "2026-07-31", "--format", format)
                  .out()
                  .replaceAll("\\s+", " ")
                  .replace("\"\"", "\"")
                  .replace("&quot;", "\""))
          .as(format)
          .containsPattern("từ \"[^\"]+\" chuyển thành \"[^\"]+ " + timeliness + "\"");
    }
  }

  @Test
  void whatComesFromStandardInputIsComparedAlike() throws IOException {
    String[] options = {"--compare-to", "2026-07-31", "--format", "json"};
    Run piped =
        Run.of(
            new ByteArrayInputStream(Files.readAllBytes(Path.of(DATA, "observations.ndjson"))),
            Stream.concat(
                    Stream.of(
                        "evaluate",
                        "--plan",
                        DATA + "plan.json",
                        "--agencies",
                        DATA + "agencies.json",
                        "--observations",
                        "-",
                        "--as-of",
                        "2026-10-10",
                        "--quiet"),
                    Arrays.stream(options))
                .toArray(String[]::new));

    assertThat(piped.code()).isZero();
    assertThat(piped.out()).isEqualTo(evaluate(options).out());
  }

  @Test
  void theDocumentIsReadWithoutItsChanges() throws IOException {
    String compared = evaluate("--compare-to", "2026-07-31", "--format", "json").out();
    Path file = folder.resolve("evaluation.json");
    Files.writeString(file, compared);

    assertThat(CchcJson.readEvaluation(DocumentSource.of(file)).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-10", "2026-12-31"})
  void aDayThatIsNotEarlierIsWrongUsage(String day) {
    Run run = evaluate("--compare-to", day, "--lang", "en");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(day, "must come before", "2026-10-10");
  }

  @Test
  void whatIsSupposedIsNotCompared() {
    Run run = evaluate("--compare-to", "2026-07-31", "--suppose", DATA + "observations.ndjson");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--compare-to", "--suppose");
  }

  @Test
  void aDayBeforeThePlanIsInForceIsNamed() {
    Run run = evaluate("--compare-to", "1999-12-31", "--lang", "en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no plan is in force on 1999-12-31");
  }
}
