package vn.cchc.examples.commandline.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

class ConsoleTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private Console console(String arguments) {
    PrintStream err = new PrintStream(told, true, UTF_8);
    return Console.of(
        InputStream.nullInputStream(),
        err,
        err,
        Splitter.on(' ').splitToList(arguments).toArray(new String[0]));
  }

  private String said() {
    return told.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** The arguments, the language asked for, and whether English follows. */
  @ParameterizedTest
  @CsvSource({
    "evaluate, VIETNAMESE, false",
    "evaluate --lang en, ENGLISH, false",
    "evaluate --lang=EN, ENGLISH, false",
    "evaluate --lang vi, VIETNAMESE, false",
    "evaluate --lang en --lang vi, VIETNAMESE, false",
    "evaluate --lang, VIETNAMESE, false",
    "evaluate --lang fr, VIETNAMESE, false",
    "import, VIETNAMESE, false",
    "import --lang both, VIETNAMESE, true",
    "import --lang=BOTH, VIETNAMESE, true",
    "import --lang both --lang en, ENGLISH, false",
    "both, VIETNAMESE, false",
  })
  void theArgumentsSayInWhichLanguage(String arguments, String language, boolean isBilingual) {
    Console console = console(arguments);

    assertThat(console.language()).hasToString(language);
    assertThat(console.isBilingual()).isEqualTo(isBilingual);
  }

  @Test
  void aSentenceIsSaidInTheLanguage() {
    console("evaluate").tell(new Sentence("xong", "done"));
    console("evaluate --lang=en").tell(new Sentence("xong", "done"));

    assertThat(said()).isEqualTo("xong\ndone\n");
  }

  @Test
  void whoAsksForBothReadsItInEnglishToo() {
    console("import --lang both").tell(new Sentence("xong", "done"));

    assertThat(said()).isEqualTo("xong\n  done\n");
  }

  @Test
  void aProblemIsSaidWithItsPlaceOnce() {
    Problem problem =
        Problem.error(ProblemCode.MISSING_KEY, new Place("a.json", 2, 3, "/id"), "id", "", "");
    console("import --lang both").tell(problem);

    assertThat(said().lines()).hasSize(2);
    assertThat(said().lines().findFirst().orElseThrow()).startsWith("a.json:2:3:");
    assertThat(said().lines().skip(1).findFirst().orElseThrow())
        .startsWith("  ")
        .doesNotContain("a.json")
        .contains("id");
  }

  @Test
  void aCommandFailsWithASentenceAndACode() {
    FailedCommandException failure =
        new FailedCommandException(new Sentence("hỏng", "broken"), ExitCode.UNUSABLE);

    assertThat(failure).hasMessage("broken");
    assertThat(failure.sentence()).isEqualTo(new Sentence("hỏng", "broken"));
    assertThat(failure.exitCode()).isEqualTo(1);
  }

  @Test
  void aNearNameIsSuggestedInBothLanguages() {
    assertThat(NearestName.suggestion("rnk", Stream.of("rank", "test")))
        .isEqualTo(new Sentence("; có phải là rank?", "; did you mean rank?"));
    assertThat(NearestName.suggestion("x", Stream.of("rank"))).isEqualTo(new Sentence("", ""));
  }
}
