package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The import of the example sheet, as a user sees it.
 *
 * <p>Where the output changes on purpose: run the tests, read the difference, and copy {@code
 * target/import-example.*}, which they leave behind, over the files of the same names in {@code
 * src/test/resources}.
 */
class ImportExampleTest {
  @Test
  void theRowsAreAcceptedAndRefusedToTheLastCharacter() throws IOException {
    Run run = run();

    assertThat(run.code()).isEqualTo(1);
    same("import-example.txt", run.err());
    same("import-example.ndjson", run.out());
  }

  @Test
  void bothLanguagesAreSaidWhereTheyAreAskedFor() {
    List<String> vietnamese = run().err().lines().toList();
    List<String> english = run("--lang", "en").err().lines().toList();
    List<String> both = run("--lang", "both").err().lines().toList();

    assertThat(both.stream().filter(line -> !line.startsWith("  ")))
        .containsExactlyElementsOf(vietnamese);
    assertThat(english)
        .zipSatisfy(
            both.stream().filter(line -> line.startsWith("  ")).toList(),
            (line, under) -> assertThat(line).contains(under.strip()).doesNotContain("dòng"));
  }

  private static Run run(String... more) {
    List<String> arguments =
        List.of(
            "import",
            "--mapping",
            "../data/sheets/anh-xa.json",
            "--input",
            "../data/sheets/ho-so-thang-3-2020.xlsx",
            "--agencies",
            "../data/2020/agencies.json",
            "--plan",
            "../data/2020/plan.json",
            "--period",
            "2020-03",
            "--recorded-at",
            "2020-04-05T15:00:00+07:00",
            "--accept-good");
    return Run.of(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void theReadmeShowsWhatIsPrinted() throws IOException {
    String readme = Files.readString(Path.of("../sheets/README.md")).replace("\r\n", "\n");
    int start = readme.indexOf("```text\n") + 8;

    assertThat(readme.substring(start, readme.indexOf("```", start)))
        .isEqualTo(
            Files.readString(Path.of("src/test/resources/import-example.txt"))
                .replace("\r\n", "\n"));
  }

  private static void same(String name, String text) throws IOException {
    Files.writeString(Path.of("target", name), text);
    assertThat(text)
        .isEqualTo(Files.readString(Path.of("src/test/resources", name)).replace("\r\n", "\n"));
  }
}
