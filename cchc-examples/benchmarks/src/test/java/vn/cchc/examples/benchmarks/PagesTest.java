package vn.cchc.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void pagesAndPlotsSayWhatTheKeptRunSays() throws Exception {
    Path module = Path.of("");
    Results results = Results.read(module.resolve("results/benchmarks.json"));

    for (Map.Entry<Path, String> page : Pages.of(module, results).entrySet()) {
      assertThat(page.getKey()).hasContent(page.getValue());
    }
  }

  @Test
  void theCommandIsTheOneOfTheReadme() throws Exception {
    assertThat(Files.readString(Path.of("README.md"))).contains("\n" + Benchmarks.COMMAND + "\n");
  }
}
