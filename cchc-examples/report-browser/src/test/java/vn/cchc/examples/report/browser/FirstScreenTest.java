package vn.cchc.examples.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.cchc.text.Language;

/** What a desk of 1440 by 900 shows of the page of 2020 without scrolling, by its place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstScreenTest {
  private static final double HEIGHT = 900;

  private Chromium chromium;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    chromium = Chromium.start();
    chromium.open(Report.OF_2020.page(Language.VIETNAMESE), 1440);
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void numbersComeFirstThenTargetsThenAgenciesBesideTasks() {
    Box cards = box(".cards");
    Box targets = box(".attention-table");
    Box agencies = box(".most-open");
    Box tasks = box(".to-urge");
    assertThat(cards.bottom()).isLessThanOrEqualTo(targets.top());
    assertThat(targets.bottom()).isLessThanOrEqualTo(agencies.top());
    assertThat(agencies.right()).isLessThanOrEqualTo(tasks.left());
    assertThat(tasks.top()).isBetween(agencies.top() - 1, agencies.top() + 1);
    assertThat(agencies.top()).isLessThan(HEIGHT);
  }

  @Test
  void theNumbersOfACardAreOnOneLineAlsoWhereOneIsZero() {
    assertThat(
            (List<?>)
                Objects.requireNonNull(
                    chromium.run(
                        "return [...document.querySelectorAll('.numbers')].map(card => new"
                            + " Set([...card.children].map(one => one.getBoundingClientRect().top))"
                            + ".size)")))
        .isNotEmpty()
        .allMatch(lines -> lines.equals(1L));
  }

  @Test
  void missedTargetIsOnTheFirstScreenWithAllThatIsAskedOfIt() {
    Box row = box(".attention-table tbody tr");
    assertThat(row.bottom()).isLessThan(HEIGHT / 2);
    List<?> cells =
        (List<?>)
            Objects.requireNonNull(
                chromium.run(
                    "return [...document.querySelectorAll('.attention-table tbody tr')].map(row =>"
                        + " [...row.cells].map(cell => cell.textContent).join(' / '))"
                        + ".filter(row => row.includes('14.999'))"));
    assertThat(String.valueOf(cells.get(0)))
        .contains(
            "59,996% (14.999/25.000)",
            "tối thiểu 60%", "−0,004 điểm phần trăm", "từ tháng 1/2020", "UBND xã Đông 2 (48,73%)");
  }

  @Test
  void agencyThatIsShortOfMostTargetsComesFirst() {
    List<?> counts =
        (List<?>)
            Objects.requireNonNull(
                chromium.run(
                    "return [...document.querySelectorAll('.most-open tbody .n')]"
                        + ".map(cell => parseInt(cell.textContent))"));
    List<Long> numbers = counts.stream().map(count -> ((Number) count).longValue()).toList();
    assertThat(numbers).isNotEmpty().isSortedAccordingTo((one, other) -> Long.compare(other, one));
  }

  /** The place of an element, in points from the upper left corner. */
  private record Box(double top, double right, double bottom, double left) {}

  private Box box(String selector) {
    Map<?, ?> box =
        (Map<?, ?>)
            Objects.requireNonNull(
                chromium.run(
                    "const box = document.querySelector('"
                        + selector
                        + "').getBoundingClientRect();"
                        + "return {top: box.top, right: box.right, bottom: box.bottom,"
                        + " left: box.left};"));
    return new Box(side(box, "top"), side(box, "right"), side(box, "bottom"), side(box, "left"));
  }

  private static double side(Map<?, ?> box, String name) {
    return ((Number) Objects.requireNonNull(box.get(name))).doubleValue();
  }
}
