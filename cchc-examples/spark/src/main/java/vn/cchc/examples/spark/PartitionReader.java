package vn.cchc.examples.spark;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.text.Language;

/**
 * Reads the lines of one partition where they are. What leaves it is small: the accumulator, as the
 * library's own bytes, and what is wrong with lines that are no observations.
 *
 * @param asOf the day of the report
 */
record PartitionReader(LocalDate asOf)
    implements FlatMapFunction<Iterator<byte[]>, Tuple2<byte[], String>> {
  @Override
  public Iterator<Tuple2<byte[], String>> call(Iterator<byte[]> lines) {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(asOf);
    StringBuilder problems = new StringBuilder();
    Messages messages = Messages.of(Language.VIETNAMESE);
    while (lines.hasNext()) {
      LineBatch.next(lines).addTo(accumulator, asOf, messages, problems);
    }
    return List.of(new Tuple2<>(accumulator.toBytes(), problems.toString())).iterator();
  }
}
