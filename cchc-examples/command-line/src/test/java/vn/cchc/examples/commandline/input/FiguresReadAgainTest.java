package vn.cchc.examples.commandline.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.json.DocumentSource;
import vn.cchc.json.PlanInput;

class FiguresReadAgainTest {
  private static final Path DATA = Path.of("../data/2026");

  @TempDir private Path folder;

  @Test
  void figuresAreReadAgainAsLongAsTheyAreThere() throws IOException {
    Path lines = Files.copy(DATA.resolve("observations.ndjson"), folder.resolve("o.ndjson"));
    PlanInput input =
        PlanInput.builder(LocalDate.of(2026, 10, 10))
            .addPlan(DocumentSource.of(DATA.resolve("plan.json")))
            .agencies(DocumentSource.of(DATA.resolve("agencies.json")))
            .addObservations(DocumentSource.of(lines))
            .compareTo(LocalDate.of(2026, 7, 31))
            .read()
            .orThrow();
    FiguresReadAgain figures = new FiguresReadAgain(input);
    assertThat(figures.apply(subject -> true).all()).isNotEmpty();

    Files.delete(lines);
    FailedCommandException failure =
        catchThrowableOfType(FailedCommandException.class, () -> figures.apply(subject -> true));
    assertThat(failure.exitCode()).isEqualTo(1);
    assertThat(failure.sentence().english())
        .isEqualTo(
            "figures changed while they were compared, or cannot be read again: "
                + lines
                + "; run it again");
  }
}
