package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import vn.cchc.json.codec.JsonLines;
import vn.cchc.json.codec.ObservationLine;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.problem.Problem;

/** Reads observations line by line and keeps none. */
final class ObservationLines implements JsonLines.Receiver {
  private final ObservationSink sink;
  private final ProblemCollector findings;
  private final boolean areFacts;
  private long good;
  private long bad;
  private long unknownKeys;

  ObservationLines(String source, Strictness strictness, ObservationSink sink) {
    this(source, strictness, true, sink);
  }

  private ObservationLines(
      String source, Strictness strictness, boolean areFacts, ObservationSink sink) {
    this.areFacts = areFacts;
    this.findings = new ProblemCollector(source, strictness.isLenient());
    this.sink = sink;
  }

  /** Reads all lines and keeps what they hold. */
  static ReadResult<Observations> readAll(InputStream lines, String source, boolean areFacts)
      throws IOException {
    ImmutableList.Builder<Observation> observations = ImmutableList.builder();
    ProblemCollector all = new ProblemCollector(source, false);
    ObservationSink keeping =
        new ObservationSink() {
          @Override
          public void accept(Observation observation) {
            observations.add(observation);
          }

          @Override
          public boolean refuse(ImmutableList<Problem> problems) {
            problems.forEach(all::add);
            return true;
          }
        };
    new ObservationLines(source, Strictness.STRICT, areFacts, keeping).read(lines);
    return new ReadResult<>(
        Optional.of(new Observations(observations.build())),
        all.sorted(),
        problem -> problem.at(problem.place().in(source)));
  }

  LineCounts read(InputStream lines) throws IOException {
    boolean isWhole = JsonLines.split(lines, this);
    return new LineCounts(good, bad, unknownKeys, isWhole);
  }

  @Override
  public boolean line(ByteBuffer bytes, int number) {
    ObservationLine.read(bytes, number, areFacts, findings).ifPresent(this::accept);
    if (findings.count() > 0) {
      return refuse();
    }
    if (findings.unknownKeys() > 0) {
      unknownKeys += findings.unknownKeys();
      findings.take();
    }
    return true;
  }

  @Override
  public boolean longLine(int number) {
    ObservationLine.refuseAsTooLong(number, findings);
    return refuse();
  }

  @Override
  public void brokenOff(String reason, int number) {
    JsonLines.refuseRest(reason, number, findings);
    refuse();
  }

  private void accept(Observation observation) {
    good++;
    sink.accept(observation);
  }

  private boolean refuse() {
    bad++;
    return sink.refuse(findings.take());
  }
}
