package vn.cchc.examples.commandline.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  /** Standard error that holds back what is printed until it is flushed. */
  private final PrintStream err =
      new PrintStream(new BufferedOutputStream(told, 10_000), false, UTF_8);

  private boolean isClosed;

  /** Reads a thousand bytes in ten steps, each of which takes a while. */
  private String read(Progress.Style style, Duration step) throws IOException {
    Progress progress = new Progress(err, style, now::get);
    InputStream thousand =
        new ByteArrayInputStream(new byte[1_000]) {
          @Override
          public void close() {
            isClosed = true;
          }
        };
    try (InputStream stream = progress.watch(thousand, "a.ndjson", 1_000)) {
      byte[] hundred = new byte[100];
      for (int i = 0; i < 10; i++) {
        now.addAndGet(step.toNanos());
        assertThat(stream.read(hundred)).isEqualTo(100);
      }
      assertThat(stream.read()).isEqualTo(-1);
    }
    assertThat(isClosed).isTrue();
    return told.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void aTerminalGetsABarThatIsWipedAtTheEnd() throws IOException {
    assertThat(read(Progress.Style.BAR, Duration.ofMillis(400)))
        .startsWith("\r[#########---------------------]  30% a.ndjson\r[############")
        .contains("[##############################] 100% a.ndjson\r")
        .endsWith("\r" + " ".repeat(46) + "\r")
        .doesNotContain("\n", "\u001b");
  }

  @Test
  void elsewhereThereIsALineNowAndThen() throws IOException {
    assertThat(read(Progress.Style.LINES, Duration.ofSeconds(4)))
        .isEqualTo("a.ndjson: 30%\na.ndjson: 60%\na.ndjson: 90%\n");
    told.reset();
    assertThat(read(Progress.Style.LINES, Duration.ofSeconds(5)))
        .startsWith("a.ndjson: 20%\na.ndjson: 40%\n");
  }

  @Test
  void aShortReadIsNotReportedFor() throws IOException {
    assertThat(read(Progress.Style.BAR, Duration.ofMillis(50))).isEmpty();
  }

  @Test
  void nothingIsReportedWhereNobodyAsked() throws IOException {
    assertThat(read(Progress.Style.NONE, Duration.ofMinutes(1))).isEmpty();
  }

  private String during(Progress.Style style, Duration work) {
    Progress progress = new Progress(err, style, System::nanoTime);
    String done =
        progress.during(
            "judging",
            () -> {
              Uninterruptibles.sleepUninterruptibly(work);
              return "done";
            });
    assertThat(done).isEqualTo("done");
    return told.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void longWorkIsNamedAndOnATerminalWipedAtTheEnd() {
    assertThat(during(Progress.Style.BAR, Duration.ofMillis(1_500)))
        .isEqualTo("\rjudging…\r        \r");
    told.reset();
    assertThat(during(Progress.Style.LINES, Duration.ofMillis(1_500))).isEqualTo("judging…\n");
  }

  @Test
  void nothingIsReportedForShortWorkAndWhereNobodyAsked() {
    assertThat(during(Progress.Style.BAR, Duration.ofMillis(100))).isEmpty();
    assertThat(during(Progress.Style.NONE, Duration.ofMillis(1_200))).isEmpty();
  }

  @Test
  void theStyleFollowsTheSurroundings() {
    assertThat(Progress.style(false, true, "xterm")).isEqualTo(Progress.Style.BAR);
    assertThat(Progress.style(false, true, "dumb")).isEqualTo(Progress.Style.LINES);
    assertThat(Progress.style(false, false, "xterm")).isEqualTo(Progress.Style.LINES);
    assertThat(Progress.style(true, true, "xterm")).isEqualTo(Progress.Style.NONE);
  }

  @Test
  void whateverWayAFileIsReadItsPartIsShown(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.ndjson"), new byte[200]);
    Progress progress =
        new Progress(new PrintStream(told, true, UTF_8), Progress.Style.LINES, now::get);
    try (InputStream stream = progress.of(file).openStream()) {
      assertThat(stream.markSupported()).isFalse();
      now.addAndGet(Duration.ofSeconds(11).toNanos());
      assertThat(stream.read()).isZero();
      now.addAndGet(Duration.ofSeconds(11).toNanos());
      assertThat(stream.skip(99)).isEqualTo(99);
    }
    assertThat(told.toString(UTF_8).lines()).containsExactly("a.ndjson: 0%", "a.ndjson: 50%");
  }

  @Test
  void ofAnEmptyFileAllIsRead() throws IOException {
    Progress progress =
        new Progress(new PrintStream(told, true, UTF_8), Progress.Style.LINES, now::get);
    try (InputStream stream =
        progress.watch(new ByteArrayInputStream(new byte[0]), "a.ndjson", 0)) {
      now.addAndGet(Duration.ofSeconds(11).toNanos());
      assertThat(stream.read()).isEqualTo(-1);
    }
    assertThat(told.toString(UTF_8).lines()).containsExactly("a.ndjson: 100%");
  }
}
