package vn.cchc.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  private static final Path MODULE = Path.of("");

  /** Made up. */
  private static final Results RESULTS =
      new Results(
          "Máy thử, 2 cores",
          "Java 17",
          "2026-11-25",
          Benchmarks.COMMAND,
          9,
          ImmutableList.of(
              timing(Timed.FILE, FileSides.CCHC, 4e8),
              timing(Timed.FILE, FileSides.DUCKDB, 1e9),
              timing(Timed.FILE, FileSides.STREAM, 1.6e9)),
          ImmutableList.of(
              new Results.Point(Growth.LINES, 100, 10, 5),
              new Results.Point(Growth.LINES, 1_000, 100, 5),
              new Results.Point(Growth.AGENCIES, 1, 0.5, 2),
              new Results.Point(Growth.TARGETS, 1, 0.5, 2)),
          ImmutableList.of(
              new Results.Load("a verdict", OtherModules.CLIENTS, 300, 40, 4, 1_200, 15, 1)));

  @TempDir Path folder;
  private Path module;

  private static Results.Timing timing(String question, String side, double nanos) {
    return new Results.Timing(question, side, nanos, nanos / 100, 2_048);
  }

  @BeforeEach
  void copyPages() throws Exception {
    module = Files.createDirectories(folder.resolve("examples/benchmarks"));
    Files.copy(MODULE.resolve("README.md"), module.resolve("README.md"));
    Files.copy(MODULE.resolve("../../README.md"), folder.resolve("README.md"));
  }

  @Test
  void pagesAndPlotsSayWhatTheKeptRunSays() throws Exception {
    for (Path kept : Benchmarks.kept(MODULE)) {
      for (Map.Entry<Path, String> page : Pages.of(MODULE, Results.read(kept)).entrySet()) {
        assertThat(page.getKey()).hasContent(page.getValue());
      }
    }
  }

  @Test
  void theCommandIsTheOneOfTheReadme() throws Exception {
    assertThat(Files.readString(MODULE.resolve("README.md")))
        .contains("\n" + Benchmarks.COMMAND + "\n");
  }

  @Test
  void ratiosAreThoseOfTheTimesAndAimsAreReachedUpToTheirBound() {
    assertThat(Tables.whole(RESULTS))
        .contains("| 1 440 000 lines of a file to the report | DuckDB                   | 1000 ms")
        .containsPattern("\\| DuckDB +\\| 1000 ms +\\| 10.0 ms \\| 0.400 +\\| 2.00 KiB")
        .containsPattern("\\| file +\\| to report / DuckDB +\\| 0.400 +\\| 0.400 +\\| yes")
        .containsPattern("\\| to report / databind, stream +\\| 0.200 +\\| 0.250 +\\| no")
        .containsPattern("\\| verdict +\\| one / CEL +\\| 0.050 +\\| not measured +\\| no")
        .containsPattern("\\| exponent of time with lines +\\| 1.10 +\\| 1.00 +\\| yes");
  }

  @Test
  void theServicesOwnShareIsWhatABareControllerDoesWithout() {
    assertThat(Tables.whole(RESULTS))
        .containsPattern("\\| own share of a verdict, 8 clients +\\| +\\| 0.750 +\\| +\\|")
        .containsPattern("\\| a verdict +\\| 8 +\\| 300 +\\| 40.0 ms +\\| 1200 +\\| 15.0 ms")
        .contains("| 0.750 of 4.00 ms |");
  }

  @Test
  void thePageSaysOfEveryTopicWhereItsTimeGoes() throws Exception {
    String page = Files.readString(MODULE.resolve("README.md"));

    for (Aim.Topic topic : Aim.Topic.values()) {
      assertThat(page).contains("\n- *" + topic.text() + "*: ");
    }
  }

  @Test
  void thePageSaysOfEveryCurveWhatGrows() throws Exception {
    String page = Files.readString(MODULE.resolve("README.md"));

    for (String curve : Growth.CURVES.keySet()) {
      assertThat(page).contains("\n- *" + curve + "*: ");
    }
  }

  @Test
  void theReadmeSetsTheLibraryBesideWhatOneWouldUseInstead() throws Exception {
    Pages.write(module, RESULTS);

    assertThat(folder.resolve("README.md"))
        .content()
        .contains("report | 400 ms | DuckDB 1000 ms; Jackson databind, stream 1600 ms |")
        .doesNotContain("reached");
  }

  @Test
  void renderingAgainChangesNothing() throws Exception {
    Pages.write(module, RESULTS);
    Map<Path, String> again = Pages.of(module, RESULTS);

    assertThat(again).hasSize(5);
    again.forEach((page, text) -> assertThat(page).hasContent(text));
    assertThat(module.resolve("README.md"))
        .content()
        .contains("\n![Time and memory against lines](plots/lines.svg)\n")
        .doesNotContain("](plots/history.svg)");
    assertThat(folder.resolve("README.md")).content().contains("Máy thử, 2 cores; Java 17");
  }

  @Test
  void whatIsInProportionIsDrawnOnTheDashedLineAndWhatStaysIsLevel() throws Exception {
    Pages.write(module, RESULTS);

    assertThat(module.resolve("plots/lines.svg"))
        .content()
        .contains("<polyline points=\"64.0,230.0 334.0,34.0\"")
        .contains("<line x1=\"64.0\" y1=\"230.0\" x2=\"334.0\" y2=\"34.0\" stroke=\"#b33\"")
        .containsPattern("<polyline points=\"424.0,([0-9.]+) 694.0,\\1\"");
  }

  @Test
  void aPageWithoutMarksIsRefused() throws Exception {
    Files.writeString(module.resolve("README.md"), "# Benchmarks\n");

    assertThatThrownBy(() -> Pages.of(module, RESULTS)).hasMessageContaining("of the run");
  }
}
