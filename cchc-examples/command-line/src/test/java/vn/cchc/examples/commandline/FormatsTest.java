package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final String DATA = "../data/pci/";

  @TempDir private Path folder;

  private static Run evaluate(String... options) {
    Stream<String> common =
        Stream.of(
            "evaluate",
            "--plan",
            DATA + "plan.json",
            "--agencies",
            DATA + "agencies.json",
            "--observations",
            DATA + "observations.ndjson",
            "--as-of",
            "2020-05-05");
    return Run.of(Stream.concat(common, Arrays.stream(options)).toArray(String[]::new));
  }

  /** On a busy machine the program also reports how far it is. */
  private static Stream<String> complaints(Run run) {
    return run.err().lines().filter(line -> !line.endsWith("…"));
  }

  @ParameterizedTest
  @CsvSource({
    "html, vi, <!DOCTYPE html>, Không đạt",
    "html, en, <!DOCTYPE html>, Not met",
    "csv, vi, \ufeffLoại;Mã;, Không đạt",
    "csv, en, '\ufeffKind,Id,', Not met",
    "ndjson, vi, '{\"target\":\"nhom-10-nam-2018\",', Không đạt",
    "NDJSON, en, '{\"target\":\"nhom-10-nam-2018\",', Not met"
  })
  void aReportIsPrintedInItsFormatAndLanguage(
      String format, String language, String start, String outcome) {
    Run run = evaluate("--format", format, "--lang", language);
    assertThat(run.code()).isZero();
    assertThat(complaints(run)).isEmpty();
    assertThat(run.out()).startsWith(start).contains(outcome);
  }

  @Test
  void aWorkbookIsWrittenToAFile() throws IOException {
    Path file = folder.resolve("report.xlsx");
    Run run = evaluate("--format", "xlsx", "--output", file.toString(), "--quiet");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(complaints(run)).isEmpty();
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).startsWith("PK");
  }

  @Test
  void aMissedTargetIsReportedByTheExitCodeInEveryFormat() {
    assertThat(evaluate("--format", "html", "--fail-on-missed").code()).isEqualTo(3);
    assertThat(evaluate("--format", "csv", "--fail-on-missed").code()).isEqualTo(3);
  }

  @Test
  void aTableOfWhatIsOpenLeavesOutWhatIsReached() {
    String all = Command.evaluate("--lang", "en").run().out();
    Run open = Command.evaluate("--lang", "en", "--only", "open").run();

    assertThat(open.code()).isZero();
    assertThat(all).contains("\nMet ", "\nNot met ", "\nNot assessed ");
    assertThat(open.out())
        .contains("\nNot met ")
        .doesNotContain("\nMet ", "\nNot assessed ")
        .hasSizeLessThan(all.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson", "csv", "html", "xlsx"})
  void whatIsOpenIsOnlyATablesToTell(String format) {
    Run run = evaluate("--format", format, "--only", "open", "--lang", "en");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--format table");
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    Run run = evaluate("--format", "pdf");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsNoSuccess() {
    Run run = evaluate("--format", "html", "--output", folder.resolve("no/such/x").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "không ghi được tệp " + folder.resolve("no/such/x") + ": không có thư mục này\n");
  }
}
