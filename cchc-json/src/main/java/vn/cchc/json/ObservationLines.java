package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.ZipException;
import vn.cchc.json.codec.ObservationLine;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.json.cursor.StrictGzipInputStream;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.problem.Problem;

/** Reads observations line by line and keeps none. */
final class ObservationLines {
  private final ObservationSink sink;
  private final ProblemCollector findings;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number;
  private final boolean areFacts;
  private boolean isTooLong;
  private long good;
  private long bad;
  private long unknownKeys;
  private boolean goesOn = true;

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
    try (InputStream unpacked = StrictGzipInputStream.unpacked(lines)) {
      split(unpacked);
    } catch (ZipException e) {
      ObservationLine.refuseRest(String.valueOf(e.getMessage()), line(), findings);
      refuse();
      goesOn = false;
    }
    return new LineCounts(good, bad, unknownKeys, goesOn);
  }

  private void split(InputStream lines) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int length = lines.read(buffer); length >= 0 && goesOn; length = lines.read(buffer)) {
      int start = 0;
      for (int i = 0; i < length && goesOn; i++) {
        if (buffer[i] == '\n') {
          append(buffer, start, i);
          endLine();
          start = i + 1;
        }
      }
      append(buffer, start, length);
    }
    if (goesOn && line.size() > 0) {
      endLine();
    }
  }

  private void append(byte[] buffer, int start, int end) {
    if (line.size() + end - start > ObservationLine.LONGEST) {
      isTooLong = true;
    } else if (!isTooLong) {
      line.write(buffer, start, end - start);
    }
  }

  /** The number of the line being read; a Place cannot hold more. */
  private int line() {
    return Ints.saturatedCast(number + 1);
  }

  private void endLine() {
    if (isTooLong) {
      ObservationLine.refuseAsTooLong(line(), findings);
    } else {
      ObservationLine.read(ByteBuffer.wrap(line.toByteArray()), line(), areFacts, findings)
          .ifPresent(this::accept);
    }
    if (findings.count() > 0) {
      refuse();
    } else if (findings.unknownKeys() > 0) {
      unknownKeys += findings.unknownKeys();
      findings.take();
    }
    number++;
    line.reset();
    isTooLong = false;
  }

  private void accept(Observation observation) {
    good++;
    sink.accept(observation);
  }

  private void refuse() {
    bad++;
    goesOn = sink.refuse(findings.take());
  }
}
