package vn.cchc.examples.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import vn.cchc.text.Language;

/** The Nu Html Checker finds nothing to say of any page: no error, no warning, no remark. */
class ValidHtmlTest {
  static Stream<Arguments> everyReport() {
    return ReportInBrowserTest.everyReport();
  }

  @ParameterizedTest
  @MethodSource("everyReport")
  void thePageIsValid(Report report, Language language) throws IOException, SAXException {
    assertThat(findings(Files.readString(report.page(language)))).isEmpty();
  }

  @Test
  void theCheckerNoticesWhatItIsFor() throws IOException, SAXException {
    String page = Files.readString(Report.OF_PCI.page(Language.ENGLISH));
    assertThat(findings(page.replace("<tbody>", "<tbody><td>x</td>"))).contains("error");
    assertThat(findings(page.replaceFirst("<main>", "<main><div id=\"t1\"></div>")))
        .contains("Duplicate ID");
    assertThat(findings(page.replaceFirst("<h1>", "<h1 onclik=\"\">"))).contains("onclik");
    assertThat(findings(page.replaceFirst("color: ", "colour: "))).contains("colour");
    String vietnamese = Files.readString(Report.OF_2020.page(Language.VIETNAMESE));
    assertThat(findings(vietnamese.replace("<html lang=\"vi\"", "<html lang=\"en\"")))
        .contains("Consider using “lang=\"vi\"”");
  }

  /**
   * Checks a file, for of a stream the checker does not look at the language. It takes the hash of
   * a script for none; whether the script may run, the browser says itself in the other tests.
   */
  private static String findings(String page) throws IOException, SAXException {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    return checker
        .validate(Files.writeString(Path.of("target", "checked.html"), page))
        .lines()
        .filter(line -> !line.contains("Inline script violates Content Security Policy"))
        .collect(Collectors.joining("\n"));
  }
}
