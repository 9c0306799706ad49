package vn.cchc.examples.commandline.terminal;

import com.google.common.io.ByteSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows on standard error how far a long read is, and what is done afterwards: by a bar on a
 * terminal, by a line now and then elsewhere, and not at all where nobody asked. Nothing is shown
 * of what takes less than a second, and nothing is ever coloured.
 */
public final class Progress {
  /** Set to true by the script that starts the program where standard error is a terminal. */
  static final String TERMINAL = "cchc.terminal";

  private static final int WIDTH = 30;
  private static final Duration QUIET_FIRST = Duration.ofSeconds(1);
  private static final Duration BETWEEN_BARS = Duration.ofMillis(200);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  /** How progress is shown. */
  enum Style {
    BAR,
    LINES,
    NONE
  }

  private final PrintStream err;
  private final Style style;
  private final LongSupplier nanos;

  Progress(PrintStream err, Style style, LongSupplier nanos) {
    this.err = err;
    this.style = style;
    this.nanos = nanos;
  }

  /** Returns what suits the program's surroundings. */
  public static Progress of(PrintStream err, boolean quiet) {
    String terminal = System.getenv().getOrDefault("TERM", "");
    return new Progress(
        err, style(quiet, Boolean.getBoolean(TERMINAL), terminal), System::nanoTime);
  }

  /** A terminal that cannot go back to the beginning of a line gets lines too. */
  static Style style(boolean quiet, boolean isTerminal, String terminal) {
    if (quiet) {
      return Style.NONE;
    }
    return isTerminal && !terminal.equals("dumb") ? Style.BAR : Style.LINES;
  }

  /** Returns a file whose reading is reported. */
  public ByteSource of(Path file) {
    return new ByteSource() {
      @Override
      public InputStream openStream() throws IOException {
        InputStream stream = Files.newInputStream(file);
        return style == Style.NONE
            ? stream
            : watch(stream, PrintableText.lastNameOf(file), Files.size(file));
      }
    };
  }

  /**
   * Does something, and says what where it takes long.
   *
   * @param what what is done, such as "judging"
   * @param work does it
   * @return what the work returned
   */
  public <T> T during(String what, Supplier<T> work) {
    if (style == Style.NONE) {
      return work.get();
    }
    Telling telling = new Telling(what + "…");
    telling.start();
    try {
      return work.get();
    } finally {
      telling.end();
    }
  }

  /** Waits a second, and then shows what is still being done. */
  private final class Telling extends Thread {
    private final String what;
    private boolean isDone;
    private boolean isTold;

    Telling(String what) {
      this.what = what;
      setDaemon(true);
    }

    @Override
    public synchronized void run() {
      long until = nanos.getAsLong() + QUIET_FIRST.toNanos();
      try {
        while (!isDone && until - nanos.getAsLong() > 0) {
          TimeUnit.NANOSECONDS.timedWait(this, until - nanos.getAsLong());
        }
      } catch (InterruptedException e) {
        return;
      }
      if (!isDone) {
        isTold = true;
        err.print(style == Style.BAR ? "\r" + what : what + System.lineSeparator());
        err.flush();
      }
    }

    synchronized void end() {
      isDone = true;
      notifyAll();
      if (isTold && style == Style.BAR) {
        err.print("\r" + " ".repeat(what.length()) + "\r");
        err.flush();
      }
    }
  }

  InputStream watch(InputStream stream, String name, long size) {
    return new Watched(stream, name, size);
  }

  private final class Watched extends FilterInputStream {
    private final String name;
    private final long size;
    private long done;
    private long nextTold = nanos.getAsLong() + pause(QUIET_FIRST).toNanos();
    private boolean isBarShown;

    Watched(InputStream stream, String name, long size) {
      super(stream);
      this.name = name;
      this.size = size;
    }

    private Duration pause(Duration least) {
      Duration between = style == Style.BAR ? BETWEEN_BARS : BETWEEN_LINES;
      return between.compareTo(least) > 0 ? between : least;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      advance(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      advance(Math.max(count, 0));
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = super.skip(count);
      advance(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() throws IOException {
      if (isBarShown) {
        err.print("\r" + " ".repeat(line(size).length()) + "\r");
        err.flush();
        isBarShown = false;
      }
      super.close();
    }

    private void advance(long count) {
      done += count;
      long now = nanos.getAsLong();
      if (style == Style.NONE || now - nextTold < 0) {
        return;
      }
      nextTold = now + pause(Duration.ZERO).toNanos();
      if (style == Style.BAR) {
        err.print("\r" + line(done));
        isBarShown = true;
      } else {
        err.println(name + ": " + percent(done) + "%");
      }
      err.flush();
    }

    private String line(long read) {
      int full = percent(read) * WIDTH / 100;
      return "[%s%s] %3s%% %s"
          .formatted("#".repeat(full), "-".repeat(WIDTH - full), percent(read), name);
    }

    private int percent(long read) {
      return size <= 0 ? 100 : (int) (Math.min(read, size) * 100 / size);
    }
  }
}
