package vn.cchc.examples.spark;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import scala.Tuple2;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ObservationSink;
import vn.cchc.text.Language;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observation;
import vn.cchc.problem.Problem;

/**
 * Folds the lines of one partition where they are. What leaves it is small: the state of the fold,
 * as the library's own bytes, and what is wrong with lines that are no observations.
 *
 * @param asOf the day of the report
 */
record PartOfFold(LocalDate asOf) implements MapPartitionsFunction<String, Tuple2<byte[], String>> {
  @Override
  public Iterator<Tuple2<byte[], String>> call(Iterator<String> lines) {
    ObservationAccumulator fold = ObservationAccumulator.asOf(asOf);
    StringBuilder problems = new StringBuilder();
    while (lines.hasNext()) {
      read(lines.next(), fold, problems);
    }
    return List.of(new Tuple2<>(fold.toBytes(), problems.toString())).iterator();
  }

  /** A partition does not know which line of the file it begins with: a bad line is quoted. */
  private static void read(String line, ObservationAccumulator fold, StringBuilder problems) {
    try {
      CchcJson.readObservations(
          new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
          line,
          new ObservationSink() {
            @Override
            public void accept(Observation observation) {
              fold.add(observation);
            }

            @Override
            public boolean refuse(ImmutableList<Problem> found) {
              Messages messages = Messages.of(Language.VIETNAMESE);
              found.forEach(problem -> problems.append(messages.describe(problem)).append('\n'));
              return true;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
