package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However many lines there are, little memory is enough for them. */
class BulkReadingTest {
  private static String read(String heap, long lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BulkReading.class.getName(),
                Long.toString(lines))
            .redirectErrorStream(true)
            .start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }

  private static String expected(long lines) {
    long bad = lines / BulkReading.BAD_EVERY;
    long good = lines - bad;
    return "%d %d %d %d 0 1".formatted(good, bad, good, good);
  }

  @Test
  @Timeout(120)
  void aHundredBadLinesAmongManyAreToldInLittleMemory() throws Exception {
    assertThat(read("24m", 144_000)).isEqualTo(expected(144_000));
  }

  @Tag("thorough")
  @Test
  @Timeout(600)
  void aThousandBadLinesAmongAYearsFiguresOfAProvinceAreTold() throws Exception {
    assertThat(read("64m", 1_440_000)).isEqualTo(expected(1_440_000));
  }
}
