package vn.cchc.json.bulk;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.json.codec.JsonLines;
import vn.cchc.json.codec.ObservationLine;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.problem.Problem;

/** Reads blocks into an accumulator of its own, each line first by the quick reader. */
final class BulkReaderTask {
  private final ObservationAccumulator accumulator;
  private final Optional<ObservationAccumulator> earlier;
  private final RatioLineParser canonical;
  private final ProblemCollector findings;
  private final OrderedProblems allProblems;

  /** What is wrong with the block being read, as much of it as is kept, and how much it is. */
  private final List<Problem> problems = new ArrayList<>();

  private int refused;
  private long good;
  private long bad;
  private long unknownKeys;
  private boolean toTheEnd = true;

  BulkReaderTask(
      String source,
      boolean isLenient,
      LocalDate asOf,
      Optional<LocalDate> earlier,
      OrderedProblems allProblems) {
    this.accumulator = ObservationAccumulator.asOf(asOf);
    this.earlier = earlier.map(ObservationAccumulator::asOf);
    this.canonical = new RatioLineParser(accumulator, this.earlier.orElse(null));
    this.findings = new ProblemCollector(source, isLenient);
    this.allProblems = allProblems;
  }

  /** Reads blocks as long as there are any. */
  BulkReaderTask readAll(LineBlockReader blocks, int blockSize) {
    LineBlock block = new LineBlock(blockSize);
    while (blocks.next(block)) {
      allProblems.add(block.ordinal, read(block));
    }
    return this;
  }

  private OrderedProblems.Part read(LineBlock block) {
    problems.clear();
    refused = 0;
    int lines = 0;
    switch (block.content) {
      case LINES -> {
        block.bytes[block.length] = '\n';
        for (int start = 0; start < block.length; lines++) {
          int next = canonical.read(block.bytes, start);
          if (next == RatioLineParser.NOT_CANONICAL) {
            next = ByteWords.lineFeed(block.bytes, start) + 1;
            readOther(ByteBuffer.wrap(block.bytes, start, next - 1 - start), lines + 1);
          } else {
            good++;
          }
          start = next;
        }
      }
      case LINE_TOO_LONG -> {
        ObservationLine.refuseAsTooLong(1, findings);
        refuse();
        lines = 1;
      }
      case BROKEN_OFF -> {
        JsonLines.refuseRest(block.reason, 1, findings);
        refuse();
        toTheEnd = false;
      }
    }
    return new OrderedProblems.Part(
        lines, ImmutableList.copyOf(problems), refused - problems.size());
  }

  private void readOther(ByteBuffer line, int number) {
    Optional<Observation> observation = ObservationLine.read(line, number, findings);
    if (observation.isPresent()) {
      good++;
      accumulator.add(observation.orElseThrow());
      earlier.ifPresent(figures -> figures.add(observation.orElseThrow()));
    }
    if (findings.count() > 0) {
      refuse();
    } else if (findings.unknownKeys() > 0) {
      unknownKeys += findings.unknownKeys();
      findings.take();
    }
  }

  private void refuse() {
    bad++;
    for (Problem problem : findings.take()) {
      refused++;
      if (problems.size() < ProblemCollector.MOST) {
        problems.add(problem);
      }
    }
  }

  /** Takes in what another part has read. */
  BulkReaderTask plus(BulkReaderTask other) {
    accumulator.merge(other.accumulator);
    earlier.ifPresent(figures -> figures.merge(other.earlier.orElseThrow()));
    good += other.good;
    bad += other.bad;
    unknownKeys += other.unknownKeys;
    toTheEnd &= other.toTheEnd;
    return this;
  }

  BulkReader.Result result() {
    return new BulkReader.Result(
        accumulator, earlier, good, bad, unknownKeys, toTheEnd, allProblems.problems());
  }
}
