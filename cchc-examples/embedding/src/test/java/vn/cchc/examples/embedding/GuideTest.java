package vn.cchc.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every block of the guide is an example's, word for word, or what an example prints. */
class GuideTest {
  private static final Path SOURCES = Path.of("src/main/java/vn/cchc/examples/embedding");
  private static final Path TESTS_OF_A_CONSUMER =
      Path.of("../consumers/test-kit/src/test/java/org/example/consumer");
  private static final Path TESTS_OF_THE_TEST_KIT =
      Path.of("../../cchc-json/test-kit/src/test/java/vn/cchc/testkit");
  private static final Path SUITE = Path.of("../../cchc-json/src/conformance/cchc-conformance");

  private static Page guide() throws IOException {
    return Page.of("cchc-examples/embedding/README.md");
  }

  @Test
  void everyPieceOfCodeIsAnExamplesWordForWord() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder : List.of(SOURCES, TESTS_OF_A_CONSUMER, TESTS_OF_THE_TEST_KIT)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(Files::isRegularFile).map(GuideTest::read).forEach(all::append);
      }
    }
    String sources = all.toString();
    List<String> blocks = guide().blocks("java");
    assertThat(blocks).hasSize(12);
    for (String block : blocks) {
      assertThat(Stream.of(2, 4).map(indent -> indented(block, indent)))
          .as(block)
          .anyMatch(sources::contains);
    }
  }

  @Test
  void everyOutputIsWhatItsExamplePrints() throws IOException {
    assertThat(guide().blocks("text"))
        .containsExactly(
            Page.printed(RowsOfADatabase::print),
            Page.printed(ExactVerdict::print),
            Page.printed(PlanWithErrors::print),
            Page.printed(PlanInCode::print),
            Page.printed(ScorecardInCode::print),
            Page.printed(out -> OwnLogic.print(SUITE, out)),
            Page.printed(LaterVersion::print));
  }

  @Test
  void thePlanIsThatOfTheExamples() throws IOException {
    assertThat(guide().blocks("json")).containsExactly(SmallPlan.json());
  }

  private static String indented(String block, int indent) {
    return block.indent(indent).replaceAll("(?m)^ +$", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
