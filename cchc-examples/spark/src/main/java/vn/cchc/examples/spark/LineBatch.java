package vn.cchc.examples.spark;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import vn.cchc.json.AccumulatorReadResult;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/** Lines of one partition, as many as the bulk reader reads at once. */
final class LineBatch {
  /** Large enough that merging a batch costs little, small enough that an executor holds it. */
  private static final int BYTES = 1 << 25;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private LineBatch() {}

  /** Takes lines until there are enough of them, or no more. */
  static LineBatch next(Iterator<byte[]> lines) {
    LineBatch batch = new LineBatch();
    while (lines.hasNext() && batch.bytes.size() < BYTES) {
      batch.bytes.writeBytes(lines.next());
      batch.bytes.write('\n');
    }
    return batch;
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
    if (read.problems().isEmpty()) {
      return;
    }
    List<String> lines = Splitter.on('\n').splitToList(bytes.toString(StandardCharsets.UTF_8));
    for (Problem problem : read.problems()) {
      problems.append(messages.describe(quoted(problem, lines))).append('\n');
    }
  }

  private static Problem quoted(Problem problem, List<String> lines) {
    Place place = problem.place();
    return place.line() == 0
        ? problem
        : problem.at(new Place(lines.get(place.line() - 1), 1, place.column(), place.pointer()));
  }
}
