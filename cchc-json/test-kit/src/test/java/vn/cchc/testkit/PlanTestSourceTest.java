package vn.cchc.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.cchc.json.DocumentSource;

class PlanTestSourceTest {
  private static final String DATA = "../../cchc-examples/data/2020/";

  private static Stream<PlanTestCase> changed(String from, String to) {
    return PlanTestCase.read(
        DocumentSource.of(Path.of(DATA + "plan.json")),
        DocumentSource.of(Path.of(DATA + "agencies.json")),
        DocumentSource.of(text().replace(from, to).getBytes(UTF_8), "cases.json"));
  }

  private static String text() {
    try {
      return Files.readString(Path.of(DATA + "plan-test.json"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @PlanTestSource(
      plan = DATA + "plan.json",
      agencies = DATA + "agencies.json",
      cases = DATA + "plan-test.json")
  void thePlanOf2020JudgesAsExpected(PlanTestCase one) {
    one.check();
  }

  @ParameterizedTest
  @PlanTestSource(plan = "classpath:/small-plan.json", cases = "classpath:/small-plan-test.json")
  void aPlanInWordsNeedsNoAgencies(PlanTestCase one) {
    one.check();
    assertThat(one).hasToString("in words");
  }

  @Test
  void aFailurePrintsWhatDiffersAndTheExplanation() {
    PlanTestCase failing =
        changed("\"-1/1500\"", "\"-1/1501\"")
            .filter(one -> one.toString().contains("59.999"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(failing::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("59.999/150.000 làm tròn thành 40,00% nhưng không đạt: muc-3-40\n")
        .hasMessageContaining("expected -1/1501 percentagePoint, but was -1/1500 percentagePoint\n")
        .hasMessageContaining("  Not met: 39.999% (59,999/150,000)");
  }

  @Test
  void everythingThatIsWrongIsInTheMessage() {
    assertThatThrownBy(() -> changed("\"muc-3-40\"", "\"muc-3\""))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .satisfies(message -> assertThat(message.lines()).hasSize(3))
        .contains("cases.json:")
        .contains("the plan has no target \"muc-3\" [unknownTarget]");
    assertThatThrownBy(() -> changed("\"met\"", "\"good\""))
        .hasMessageContaining("/cases/0/expect/muc-3-40/outcome");
  }
}
