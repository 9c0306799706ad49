package vn.cchc.examples.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.cchc.text.Language;

/** How long the page of a province is, on a desk and on paper, and what its first screen holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSizeInBrowserTest {
  private static final int SCREEN = 900;

  private Chromium chromium;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    chromium = Chromium.start();
    chromium.open(Report.OF_PROVINCE.page(Language.VIETNAMESE), 1440);
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void thePageIsFifteenScreensLongAtMost() {
    assertThat(number("document.documentElement.scrollHeight"))
        .isBetween(3.0 * SCREEN, 15.0 * SCREEN);
  }

  @Test
  void twentyPagesArePrintedAtMost() throws IOException {
    try (PDDocument document = Loader.loadPDF(chromium.paper())) {
      assertThat(document.getNumberOfPages()).isBetween(5, 20);
    }
  }

  @Test
  void theFirstScreenHoldsWhatChangedAndTheWorstTargetsAgenciesAndTasks() {
    assertThat(bottom(".cards")).isLessThan(SCREEN);
    assertThat(bottom(".changes")).isLessThan(SCREEN / 2.0);
    assertThat(bottom(".attention-table tbody tr:nth-child(5)")).isLessThan(SCREEN);
    assertThat(bottom(".most-open tbody tr")).isLessThan(SCREEN);
    assertThat(bottom(".to-urge tbody tr")).isLessThan(SCREEN);
  }

  @Test
  void whatIsNotInSightIsCountedAndBehindAFold() {
    assertThat(
            String.valueOf(
                chromium.run(
                    "return [...document.querySelectorAll('.changes summary')]"
                        + ".map(one => one.textContent).join('; ')")))
        .containsPattern("[0-9]+ nhiệm vụ có thay đổi: [0-9]+ quá hạn");
    assertThat(number("document.querySelectorAll('.changes details li').length")).isPositive();
  }

  private double bottom(String selector) {
    return number("document.querySelector('" + selector + "').getBoundingClientRect().bottom");
  }

  private double number(String script) {
    return ((Number) Objects.requireNonNull(chromium.run("return " + script))).doubleValue();
  }
}
