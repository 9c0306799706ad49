package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.problem.ProblemCode;

/** Reads observations line by line. */
final class ObservationLines {
  private static final int LONGEST_LINE = 1_000_000;

  private final String source;
  private final Findings findings;
  private final ImmutableList.Builder<Observation> observations = ImmutableList.builder();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number;
  private boolean isTooLong;

  ObservationLines(String source) {
    this.source = source;
    this.findings = new Findings(source);
  }

  Reading<Observations> read(InputStream lines) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int length = lines.read(buffer); length >= 0; length = lines.read(buffer)) {
      int start = 0;
      for (int i = 0; i < length; i++) {
        if (buffer[i] == '\n') {
          append(buffer, start, i);
          endLine();
          start = i + 1;
        }
      }
      append(buffer, start, length);
    }
    if (line.size() > 0 || isTooLong) {
      endLine();
    }
    return new Reading<>(
        Optional.of(new Observations(observations.build())),
        findings.sorted(),
        problem -> problem.at(problem.place().in(source)));
  }

  private void append(byte[] buffer, int start, int end) {
    if (line.size() + end - start > LONGEST_LINE) {
      isTooLong = true;
    } else if (!isTooLong) {
      line.write(buffer, start, end - start);
    }
  }

  private void endLine() {
    number++;
    int problemsBefore = findings.count();
    if (isTooLong) {
      findings.add(
          ProblemCode.TOO_LARGE, number, 1, "", "observation", Integer.toString(LONGEST_LINE), "");
    } else {
      Documents.text(ByteBuffer.wrap(line.toByteArray()), findings, number)
          .filter(text -> !text.isBlank())
          .flatMap(text -> Documents.tree(text, Ruler.ofLine(number), findings))
          .flatMap(node -> ObservationCodec.read(new Cursor(node, "", "observation", findings)))
          .filter(observation -> findings.count() == problemsBefore)
          .ifPresent(observations::add);
    }
    line.reset();
    isTooLong = false;
  }
}
