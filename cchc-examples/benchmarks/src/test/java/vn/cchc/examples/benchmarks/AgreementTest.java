package vn.cchc.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.json.CchcJson;

class AgreementTest {
  private static final Nation FEW = new Nation(20, 4, 12, 3);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeFigures() throws Exception {
    file = folder.resolve("figures.ndjson");
    NationFile.write(FEW, file);
  }

  @Test
  void allSidesAgree() throws Exception {
    Agreement.check(FEW, file);
  }

  @Test
  void aSideThatReadsOtherFiguresIsFoundOut() throws Exception {
    try (Stream<String> lines = Files.lines(file)) {
      Files.write(folder.resolve("fewer.ndjson"), lines.skip(1).limit(1_000).toList());
    }
    assertThatThrownBy(() -> Agreement.check(FEW, folder.resolve("fewer.ndjson")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must be");
  }

  @Test
  void linesAreThoseOfTheLibraryWithoutWhatGoesWithoutSaying() throws Exception {
    List<String> lines = new ArrayList<>();
    NationFile.forEach(
        FEW,
        figure ->
            lines.add(
                CchcJson.writeObservation(figure)
                    .strip()
                    .replace(",\"kind\":\"selfReported\",\"status\":\"final\"", "")));

    assertThat(Files.readAllLines(file)).isEqualTo(lines);
  }

  @Test
  void figuresAreRevisedAndSomeAreLate() throws Exception {
    ImmutableList<Answer> revised = Databind.fromFile(file);
    Nation first = new Nation(20, 4, 12, 1);
    NationFile.write(first, file);

    assertThat(Databind.fromFile(file)).isNotEqualTo(revised);
    assertThat(Files.readString(file)).contains("\"recordedAt\":\"2026-02-04T00:00:00Z\"");
    assertThat(revised.stream().map(Answer::isMet)).contains(true, false);
  }
}
