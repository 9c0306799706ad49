package vn.cchc.examples.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.text.Language;

/** axe-core finds nothing on any page that would keep somebody out, in light and dark colours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final String VIOLATIONS =
      "const done = arguments[arguments.length - 1];"
          + "requestAnimationFrame(() => axe.run().then("
          + "found => done(found.violations.map("
          + "one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' | '))),"
          + "failed => done([String(failed)])));";

  private static final String UNFOLD =
      "document.querySelectorAll('details').forEach(fold => { fold.open = true; });";

  private Chromium chromium;
  private String axe;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    axe = Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
    chromium = Chromium.start();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Report.class)
  void everyPageIsOpenToAll(Report report) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      chromium.inColours(scheme);
      chromium.open(report.page(Language.VIETNAMESE), 1440);
      if (report != Report.OF_PROVINCE) { // unfolded it takes minutes, and has what the others have
        chromium.run(UNFOLD);
      }
      assertThat(violations()).as(scheme).isEmpty();
    }
    chromium.inColours("light");
  }

  @Test
  void axeNoticesWhatItIsFor() throws IOException {
    chromium.open(Report.OF_PCI.page(Language.VIETNAMESE), 1440);
    chromium.run("document.documentElement.removeAttribute('lang')");
    assertThat(violations().toString()).contains("html-has-lang");
  }

  private List<?> violations() {
    chromium.run(axe);
    return (List<?>) Objects.requireNonNull(chromium.await(VIOLATIONS));
  }
}
