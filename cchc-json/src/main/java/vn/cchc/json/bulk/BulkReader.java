package vn.cchc.json.bulk;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.ParallelAccumulation;
import vn.cchc.problem.Problem;

/**
 * Reads lines into an accumulator, several threads at once: each takes the next block until there
 * is none. Where fewer threads come than were asked for, those that come read it all.
 */
public final class BulkReader {
  private final String source;
  private final boolean isLenient;
  private final LocalDate asOf;
  private final Optional<LocalDate> earlier;

  /**
   * What came of reading.
   *
   * @param accumulator what the good lines say
   * @param earlier what they say on an earlier day, if one was asked for
   * @param good the number of good lines
   * @param bad the number of bad lines
   * @param unknownKeys the number of keys that a lenient reading left out of good lines
   * @param toTheEnd whether the stream was read to its end
   * @param problems everything that is wrong with the bad lines, by position
   */
  public record Result(
      ObservationAccumulator accumulator,
      Optional<ObservationAccumulator> earlier,
      long good,
      long bad,
      long unknownKeys,
      boolean toTheEnd,
      ImmutableList<Problem> problems) {}

  public BulkReader(String source, boolean isLenient, LocalDate asOf) {
    this(source, isLenient, asOf, Optional.empty());
  }

  /** Returns a reader that reads for a day and for an earlier one at once. */
  public BulkReader(String source, boolean isLenient, LocalDate asOf, Optional<LocalDate> earlier) {
    this.source = source;
    this.isLenient = isLenient;
    this.asOf = asOf;
    this.earlier = earlier;
  }

  public Result read(InputStream lines, int parallelism) throws IOException {
    return read(lines, parallelism, LineBlock.SIZE);
  }

  Result read(InputStream lines, int parallelism, int blockSize) throws IOException {
    checkArgument(parallelism >= 1, "parallelism: must be at least 1, but was %s", parallelism);
    OrderedProblems allProblems = new OrderedProblems(source);
    ParallelAccumulation figures = ParallelAccumulation.asOf(asOf);
    Optional<ParallelAccumulation> before = earlier.map(ParallelAccumulation::asOf);
    try (LineBlockReader blocks = new LineBlockReader(lines)) {
      IntStream readers = IntStream.range(0, parallelism);
      BulkReaderTask all =
          (parallelism == 1 ? readers : readers.parallel())
              .mapToObj(
                  reader ->
                      new BulkReaderTask(source, isLenient, figures, before, allProblems)
                          .readAll(blocks, blockSize))
              .reduce(BulkReaderTask::plus)
              .orElseThrow();
      @Nullable IOException failure = blocks.failure();
      if (failure != null) {
        throw failure;
      }
      return all.result(figures.accumulated(), before.map(ParallelAccumulation::accumulated));
    }
  }
}
