package vn.cchc.json.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.observation.Observation;

/**
 * Reads the observations of some subjects and passes over all other lines. Most lines begin with
 * the indicator, as the writer of observations writes them; such a line of another indicator is not
 * read any further.
 */
public final class SubjectLines implements JsonLines.Receiver {
  private static final String BEFORE_INDICATOR = "{\"indicator\":\"";

  private final Predicate<Subject> subjects;
  private final Consumer<Observation> taker;
  private final ProblemCollector findings;
  private boolean isGood = true;

  private SubjectLines(String source, Predicate<Subject> subjects, Consumer<Observation> taker) {
    this.subjects = subjects;
    this.taker = taker;
    this.findings = new ProblemCollector(source, false);
  }

  /**
   * Reads lines.
   *
   * @param source their name
   * @param subjects the subjects that are wanted
   * @param taker takes their observations, in the order of the lines
   * @return whether no line that was looked at is bad
   */
  public static boolean read(
      InputStream lines, String source, Predicate<Subject> subjects, Consumer<Observation> taker)
      throws IOException {
    SubjectLines reader = new SubjectLines(source, subjects, taker);
    JsonLines.split(lines, reader);
    return reader.isGood;
  }

  @Override
  public boolean line(ByteBuffer bytes, int number) {
    if (mayBeWanted(bytes)) {
      ObservationLine.read(bytes, number, findings)
          .filter(observation -> subjects.test(observation.subject()))
          .ifPresent(taker);
      isGood &= findings.take().isEmpty();
    }
    return true;
  }

  private boolean mayBeWanted(ByteBuffer line) {
    if (!beginsAsUsual(line)) {
      return true;
    }
    int start = line.position() + BEFORE_INDICATOR.length();
    int end = start;
    while (end < line.limit() && line.get(end) != '"') {
      end++;
    }
    String id = UTF_8.decode(line.slice(start, end - start)).toString();
    return id.indexOf('\\') >= 0 || isWanted(id);
  }

  private static boolean beginsAsUsual(ByteBuffer line) {
    if (line.remaining() < BEFORE_INDICATOR.length()) {
      return false;
    }
    for (int i = 0; i < BEFORE_INDICATOR.length(); i++) {
      if (line.get(line.position() + i) != BEFORE_INDICATOR.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWanted(String id) {
    try {
      return subjects.test(IndicatorId.of(id));
    } catch (IllegalArgumentException e) {
      return false; // the line is bad
    }
  }

  @Override
  public boolean longLine(int number) {
    isGood = false;
    return true;
  }

  @Override
  public void brokenOff(String reason, int number) {
    isGood = false;
  }
}
