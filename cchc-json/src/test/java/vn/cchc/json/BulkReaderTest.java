package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many lines there are, little memory is enough for them. */
@Tag("currentJackson")
class BulkReaderTest {
  private static String read(String heap, long lines, String form)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BulkReadings.class.getName(),
                Long.toString(lines),
                form)
            .redirectErrorStream(true)
            .start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String expected(long lines) {
    long bad = lines / BulkReadings.BAD_EVERY;
    long good = lines - bad;
    return "%d %d %d %d 0 1".formatted(good, bad, good, good);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip"})
  @Timeout(120)
  void badLinesAmongManyAreReportedInLittleMemory(String form) throws Exception {
    assertThat(read("16m", 36_000, form)).isEqualTo(expected(36_000));
  }

  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip"})
  @Timeout(600)
  void aThousandBadLinesAmongAYearsFiguresOfAProvinceAreReported(String form) throws Exception {
    assertThat(read("64m", 1_440_000, form)).isEqualTo(expected(1_440_000));
  }
}
