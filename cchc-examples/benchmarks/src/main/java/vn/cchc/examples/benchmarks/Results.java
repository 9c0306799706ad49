package vn.cchc.examples.benchmarks;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run measured, and where and when.
 *
 * @param machine the processor, the number of cores and the memory
 * @param java the Java it ran on
 * @param date the day, at UTC
 * @param command the command that made it
 * @param minutes how many minutes it took
 * @param timings what was timed
 * @param points how cost grows
 */
record Results(
    String machine,
    String java,
    String date,
    String command,
    long minutes,
    List<Timing> timings,
    List<Point> points) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Copies the lists. */
  Results {
    timings = ImmutableList.copyOf(timings);
    points = ImmutableList.copyOf(points);
  }

  /**
   * One side of one question.
   *
   * @param question the question
   * @param side who answers it
   * @param nanos how many nanoseconds an answer takes
   * @param error half of the interval in which the mean lies with 99.9 % confidence; of a process,
   *     whose time is the median, half of the range
   * @param bytes how many bytes an answer allocates in Java; not a number of a process
   */
  record Timing(String question, String side, double nanos, double error, double bytes) {}

  /**
   * One point of a curve.
   *
   * @param curve what grows
   * @param size how large it is
   * @param millis the milliseconds to the report
   * @param kibibytes the kibibytes of heap that what is kept takes
   */
  record Point(String curve, long size, double millis, double kibibytes) {}

  /** {@return the time of a side; not a number where it was not measured} */
  double nanos(String question, String side) {
    return timings.stream()
        .filter(timing -> timing.question().equals(question) && timing.side().equals(side))
        .mapToDouble(Timing::nanos)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** {@return the points of a curve} */
  ImmutableList<Point> points(String curve) {
    return points.stream()
        .filter(point -> point.curve().equals(curve))
        .collect(ImmutableList.toImmutableList());
  }

  static Results read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), Results.class);
  }

  void write(Path file) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, writer.writeValueAsString(this) + "\n");
  }
}
