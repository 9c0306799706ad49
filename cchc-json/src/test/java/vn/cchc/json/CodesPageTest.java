package vn.cchc.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.RemarkCode;

/**
 * The index of codes. The code says the cause, in the comment of the constant; the page alone says
 * the cure. Each part as it must be is written to {@code target}, with "?" where a cure is missing.
 */
class CodesPageTest {
  private static final Path SOURCES = Path.of("../cchc-core/src/main/java/vn/cchc");

  @ParameterizedTest
  @CsvSource({"Problems,problem/ProblemCode", "Remarks,verdict/RemarkCode"})
  void thePageHasEveryCodeWithTheCauseThatItsCommentSays(String heading, String file)
      throws IOException {
    String page = Files.readString(Path.of("CODES.md"));
    String part = page.substring(page.indexOf("## " + heading)).replaceFirst("(?s)\n\n## .*", "\n");
    String source = Files.readString(SOURCES.resolve(file + ".java"));
    Enum<?>[] codes = heading.equals("Problems") ? ProblemCode.values() : RemarkCode.values();
    String wanted =
        Arrays.stream(codes)
            .map(code -> row(code.name(), source, part))
            .collect(
                joining(
                    "\n",
                    "## %s\n\n| code | cause | cure |\n|---|---|---|\n".formatted(heading),
                    "\n"));
    Files.writeString(Path.of("target/CODES-" + heading + ".md"), wanted);
    assertThat(part).isEqualTo(wanted).doesNotContain("| ? |");
  }

  private static String row(String constant, String source, String page) {
    String name = CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant);
    String cause =
        found("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + constant + "\\b", source)
            .replaceAll("\\s+(\\* )?", " ")
            .replaceAll("\\{@code ([^}]*)}", "`$1`")
            .strip();
    String cure = found("\\| `" + name + "` \\|[^|]*\\| ([^|]*) \\|", page);
    return "| `%s` | %s | %s |".formatted(name, cause, cure);
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    return matcher.find() ? matcher.group(1) : "?";
  }
}
