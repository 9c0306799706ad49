package vn.cchc.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines into a fold, several threads at once: each takes the next block until there is none.
 * Where fewer threads come than were asked for, those that come read it all.
 */
final class BulkReader {
  private final String source;
  private final Strictness strictness;
  private final LocalDate asOf;

  BulkReader(String source, Strictness strictness, LocalDate asOf) {
    this.source = source;
    this.strictness = strictness;
    this.asOf = asOf;
  }

  AccumulatorReadResult read(InputStream lines, int parallelism) throws IOException {
    return read(lines, parallelism, LineBlock.SIZE);
  }

  AccumulatorReadResult read(InputStream lines, int parallelism, int blockSize) throws IOException {
    checkArgument(parallelism >= 1, "parallelism: must be at least 1, but was %s", parallelism);
    OrderedProblems tally = new OrderedProblems(source);
    try (LineBlockReader blocks = new LineBlockReader(lines)) {
      IntStream readers = IntStream.range(0, parallelism);
      BulkReaderTask all =
          (parallelism == 1 ? readers : readers.parallel())
              .mapToObj(
                  reader ->
                      new BulkReaderTask(source, strictness, asOf, tally)
                          .readAll(blocks, blockSize))
              .reduce(BulkReaderTask::plus)
              .orElseThrow();
      @Nullable IOException failure = blocks.failure();
      if (failure != null) {
        throw failure;
      }
      return all.result();
    }
  }
}
