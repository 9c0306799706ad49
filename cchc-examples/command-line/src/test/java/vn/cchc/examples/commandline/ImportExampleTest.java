package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The import of the example sheet, as a user sees it.
 *
 * <p>Where the output changes on purpose: run the tests, read the difference, and copy {@code
 * target/import-example.*}, which they leave behind, over the files of the same names in {@code
 * src/test/resources}.
 */
class ImportExampleTest {
  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void theRowsAreAcceptedAndRefusedToTheLastCharacter(String language) throws IOException {
    Run run =
        Run.of(
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
            "--accept-good",
            "--lang",
            language);

    assertThat(run.code()).isEqualTo(1);
    same("import-example." + language + ".txt", run.err());
    same("import-example.ndjson", run.out());
  }

  private static void same(String name, String text) throws IOException {
    Files.writeString(Path.of("target", name), text);
    assertThat(text)
        .isEqualTo(Files.readString(Path.of("src/test/resources", name)).replace("\r\n", "\n"));
  }
}
