package vn.cchc.examples.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.text.Language;

/** The page on a phone, a desk and a wall, and laid out for paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserTest {
  /** The width of A4 without its margins, 180 mm at 96 dots an inch. */
  private static final int PAPER = 680;

  private Chromium chromium;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    chromium = Chromium.start();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  static Stream<Arguments> everyReportAtEveryWidth() {
    return Stream.of(Report.values())
        .flatMap(
            report ->
                Stream.of(Language.values())
                    .flatMap(
                        language ->
                            Stream.of(360, 768, 1440, 1920)
                                .map(width -> Arguments.of(report, language, width))));
  }

  static Stream<Arguments> everyReport() {
    return Stream.of(Report.values())
        .flatMap(
            report -> Stream.of(Language.values()).map(language -> Arguments.of(report, language)));
  }

  @ParameterizedTest
  @MethodSource("everyReportAtEveryWidth")
  void everyTextIsWhereItIsReadAndOfEnoughContrast(Report report, Language language, int width)
      throws IOException {
    Path page = report.page(language);
    chromium.open(page, width);
    chromium.picture(
        Path.of("target", "pages", "%s.%s.%s.png".formatted(report, language.tag(), width)), width);
    assertThat(faults()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
    assertThat(chromium.requests(page)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyReport")
  void theLayoutForPaperIsAsSound(Report report, Language language) throws IOException {
    chromium.open(report.page(language), PAPER);
    chromium.asOnPaper(PAPER);
    List<?> faults = faults();
    chromium.asOnScreen();
    assertThat(faults).isEmpty();
  }

  @Test
  void theChecksNoticeWhatTheyAreFor() throws IOException {
    chromium.open(Report.OF_PCI.page(Language.VIETNAMESE), 375);
    chromium.run(
        "document.querySelector('h1').style.color = '#999';"
            + "document.querySelector('h1').style.fontSize = '12px';"
            + "document.querySelector('.eyebrow').style.width = '3000px';"
            + "document.querySelector('.line').style.marginTop = '-30px';"
            + "document.querySelector('.line').style.whiteSpace = 'nowrap';"
            + "const card = document.querySelector('.card');"
            + "card.style.width = '20px'; card.style.whiteSpace = 'nowrap';");
    assertThat(faults().toString())
        .contains("contrast", "the page is", "overlap", "outside its box", "outside the window");
  }

  private List<?> faults() throws IOException {
    try (var checks =
        Objects.requireNonNull(ReportInBrowserTest.class.getResourceAsStream("/checks.js"))) {
      return (List<?>)
          Objects.requireNonNull(
              chromium.run(new String(checks.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
