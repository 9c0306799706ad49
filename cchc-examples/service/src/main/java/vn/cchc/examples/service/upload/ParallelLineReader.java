package vn.cchc.examples.service.upload;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import vn.cchc.examples.service.store.FigureRowFile;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ObservationSink;
import vn.cchc.observation.Observation;
import vn.cchc.problem.Problem;

/**
 * Reads the lines of a large upload on all processors, as long as everything is good. At the first
 * thing that is not, it gives up, and the reader of one line after the other has to report it.
 */
final class ParallelLineReader {
  private static final int BLOCK = 1 << 17;

  /** The first byte of what is packed with gzip, with which no good line begins. */
  private static final byte PACKED = 0x1F;

  private final InputStream lines;
  private final byte[] buffer = new byte[BLOCK];
  private int length;

  private ParallelLineReader(InputStream lines) {
    this.lines = lines;
  }

  /**
   * Reads lines.
   *
   * @param lines the lines
   * @param taker takes each row, on this thread and in the order of the lines, or returns that it
   *     may not be kept
   * @return whether all lines were read and taken; if they fit into one block, this is not tried
   */
  static boolean read(InputStream lines, Predicate<FigureRowFile.Row> taker) throws IOException {
    ParallelLineReader reader = new ParallelLineReader(lines);
    reader.fill();
    return reader.length == BLOCK && reader.readBlocks(taker);
  }

  private boolean readBlocks(Predicate<FigureRowFile.Row> taker) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(processors);
    try {
      Deque<CompletableFuture<Optional<ImmutableList<FigureRowFile.Row>>>> underWay =
          new ArrayDeque<>();
      boolean isGood = true;
      while (isGood && length > 0) {
        byte[] block = takeBlock();
        isGood = block.length > 0 && block[0] != PACKED;
        underWay.add(CompletableFuture.supplyAsync(() -> rows(block), threads));
        if (underWay.size() > processors) {
          isGood &= isTaken(underWay.remove(), taker);
        }
      }
      while (isGood && !underWay.isEmpty()) {
        isGood = isTaken(underWay.remove(), taker);
      }
      return isGood;
    } finally {
      threads.shutdownNow();
    }
  }

  private void fill() throws IOException {
    length += lines.readNBytes(buffer, length, BLOCK - length);
  }

  /** Returns the next whole lines, or nothing if a line is longer than a block. */
  private byte[] takeBlock() throws IOException {
    int end = length;
    while (length == BLOCK && end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    byte[] block = Arrays.copyOf(buffer, end);
    System.arraycopy(buffer, end, buffer, 0, length - end);
    length -= end;
    fill();
    return block;
  }

  private static boolean isTaken(
      CompletableFuture<Optional<ImmutableList<FigureRowFile.Row>>> block,
      Predicate<FigureRowFile.Row> taker) {
    return block.join().filter(rows -> rows.stream().allMatch(taker)).isPresent();
  }

  /** {@return the rows of lines; empty if anything is wrong with them} */
  private static Optional<ImmutableList<FigureRowFile.Row>> rows(byte[] lines) {
    ImmutableList.Builder<FigureRowFile.Row> rows = ImmutableList.builder();
    ObservationSink collector =
        new ObservationSink() {
          @Override
          public void accept(Observation figure) {
            rows.add(FigureRowFile.Row.of(figure));
          }

          @Override
          public boolean refuse(ImmutableList<Problem> problems) {
            return false;
          }
        };
    try {
      boolean isGood =
          CchcJson.readObservations(new ByteArrayInputStream(lines), "observations", collector)
                  .bad()
              == 0;
      return isGood ? Optional.of(rows.build()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
