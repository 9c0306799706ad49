package vn.cchc.json.bulk;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.json.codec.JsonLines;
import vn.cchc.json.codec.ObservationLine;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.ParallelAccumulation;
import vn.cchc.problem.Problem;

/** Reads blocks, each line first by the quick reader, and adds to the part of its thread. */
final class BulkReaderTask {
  private final ParallelAccumulation.Part figures;
  private final Optional<ParallelAccumulation.Part> earlier;
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
      ParallelAccumulation figures,
      Optional<ParallelAccumulation> earlier,
      OrderedProblems allProblems) {
    this.figures = figures.part();
    this.earlier = earlier.map(ParallelAccumulation::part);
    this.canonical = new RatioLineParser(this.figures, this.earlier.orElse(null));
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
      figures.add(observation.orElseThrow());
      earlier.ifPresent(before -> before.add(observation.orElseThrow()));
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

  /** Counts what another task has read too. */
  BulkReaderTask plus(BulkReaderTask other) {
    good += other.good;
    bad += other.bad;
    unknownKeys += other.unknownKeys;
    toTheEnd &= other.toTheEnd;
    return this;
  }

  BulkReader.Result result(
      ObservationAccumulator accumulator, Optional<ObservationAccumulator> before) {
    return new BulkReader.Result(
        accumulator, before, good, bad, unknownKeys, toTheEnd, allProblems.problems());
  }
}
