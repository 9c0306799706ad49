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
import java.util.function.ToDoubleFunction;

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
 * @param loads how the service answers many requests
 */
record Results(
    String machine,
    String java,
    String date,
    String command,
    long minutes,
    List<Timing> timings,
    List<Point> points,
    List<Load> loads) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Copies the lists. */
  Results {
    timings = ImmutableList.copyOf(timings);
    points = ImmutableList.copyOf(points);
    loads = ImmutableList.copyOf(loads);
  }

  /**
   * One side of one question.
   *
   * @param question the question
   * @param side who answers it
   * @param nanos how many nanoseconds an answer takes
   * @param error half of the interval in which the mean lies with 99.9 % confidence; of a process,
   *     whose time is the median, half of the range
   * @param bytes how many bytes an answer allocates in Java, a report holds or Spark shuffles for a
   *     cell; not a number of a process
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

  /**
   * Requests of several clients, each sent as soon as the one before is answered, to the service
   * and to a bare controller.
   *
   * @param request what is asked
   * @param clients how many clients ask at once
   * @param perSecond how many the service answers in a second
   * @param millisOf99 the milliseconds within which it answers 99 of 100
   * @param processorMillis what one takes it of the processors' time
   * @param barePerSecond how many the bare controller answers
   * @param bareMillisOf99 the milliseconds within which it answers 99 of 100
   * @param bareProcessorMillis what one takes it of the processors' time
   */
  record Load(
      String request,
      int clients,
      double perSecond,
      double millisOf99,
      double processorMillis,
      double barePerSecond,
      double bareMillisOf99,
      double bareProcessorMillis) {
    /** {@return the part of the processors' time that the bare controller does without} */
    double share() {
      return 1 - bareProcessorMillis / processorMillis;
    }
  }

  /** {@return the time of a side; not a number where it was not measured} */
  double nanos(String question, String side) {
    return measured(question, side, Timing::nanos);
  }

  private double measured(String question, String side, ToDoubleFunction<Timing> value) {
    return timings.stream()
        .filter(timing -> timing.question().equals(question) && timing.side().equals(side))
        .mapToDouble(value)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** {@return the service's own share of a request of so many clients} */
  double share(String request, int clients) {
    return loads.stream()
        .filter(load -> load.request().equals(request) && load.clients() == clients)
        .mapToDouble(Load::share)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** {@return the points of a curve} */
  ImmutableList<Point> points(String curve) {
    return points.stream()
        .filter(point -> point.curve().equals(curve))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the bytes of a side; not a number where they were not measured} */
  double bytes(String question, String side) {
    return measured(question, side, Timing::bytes);
  }

  /**
   * Returns the slope of the line that fits the logarithms best (least squares), over the larger
   * half of the sizes, where what every report costs weighs little.
   */
  double exponent(String curve, ToDoubleFunction<Point> value) {
    List<Point> all = points(curve);
    if (all.size() < 2) {
      return Double.NaN;
    }
    List<Point> larger = all.subList(all.size() / 2 - (all.size() < 4 ? 1 : 0), all.size());
    double x =
        larger.stream().mapToDouble(one -> Math.log((double) one.size())).average().orElseThrow();
    double y =
        larger.stream()
            .mapToDouble(one -> Math.log(value.applyAsDouble(one)))
            .average()
            .orElseThrow();
    double above = 0;
    double below = 0;
    for (Point one : larger) {
      double right = Math.log((double) one.size()) - x;
      above += right * (Math.log(value.applyAsDouble(one)) - y);
      below += right * right;
    }
    return above / below;
  }

  static <T> T parsed(String json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
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
