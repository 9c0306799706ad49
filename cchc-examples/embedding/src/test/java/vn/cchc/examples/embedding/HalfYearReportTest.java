package vn.cchc.examples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HalfYearReportTest {
  @Test
  void theReportOfJulyIsTheSameInDecemberAndItsChangesAreReported() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    HalfYearReport.print(
        PlanFolder.read(Path.of("../data/2020")), new PrintStream(printed, true, UTF_8));
    assertThat(printed.toString(UTF_8).replace(System.lineSeparator(), "\n"))
        .isEqualTo(Files.readString(Path.of("src/test/resources/half-year-report.txt")));
  }
}
