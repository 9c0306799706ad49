package vn.cchc.examples.spark;

import com.google.common.base.CharMatcher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import vn.cchc.json.AccumulatorReadResult;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/** Lines of one partition, as many as the bulk reader reads at once. */
final class LineBatch {
  /** Large enough that merging a batch costs little, small enough that an executor holds it. */
  private static final int BYTES = 1 << 24;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private final List<Line> lines = new ArrayList<>();

  /**
   * What a line of the batch is.
   *
   * @param text the text that it is of, as Spark has it
   * @param number the number of the line in the text, which is 1 unless the text has line feeds
   */
  private record Line(String text, int number) {}

  private LineBatch() {}

  /** Takes lines until there are enough of them, or no more. */
  static LineBatch next(Iterator<String> lines) {
    LineBatch batch = new LineBatch();
    while (lines.hasNext() && batch.bytes.size() < BYTES) {
      batch.add(lines.next());
    }
    return batch;
  }

  private void add(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write('\n');
    int lineFeeds = CharMatcher.is('\n').countIn(text);
    IntStream.rangeClosed(1, lineFeeds + 1).forEach(number -> lines.add(new Line(text, number)));
  }

  /**
   * Adds what the lines say to an accumulator. A partition does not know with which line of the
   * file it begins, so a bad line is quoted.
   */
  void addTo(
      ObservationAccumulator accumulator,
      LocalDate asOf,
      Messages messages,
      StringBuilder problems) {
    AccumulatorReadResult read;
    try {
      read = CchcJson.foldObservations(new ByteArrayInputStream(bytes.toByteArray()), "", asOf, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accumulator.merge(read.accumulator());
    for (Problem problem : read.problems()) {
      problems.append(messages.describe(quoted(problem))).append('\n');
    }
  }

  private Problem quoted(Problem problem) {
    Place place = problem.place();
    if (place.line() == 0) {
      return problem;
    }
    Line line = lines.get(place.line() - 1);
    return problem.at(new Place(line.text(), line.number(), place.column(), place.pointer()));
  }
}
