package vn.cchc.json.codec;

import com.google.common.base.CharMatcher;
import java.nio.ByteBuffer;
import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonTextReader;
import vn.cchc.json.cursor.Position;
import vn.cchc.json.cursor.PositionMapper;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.observation.Observation;
import vn.cchc.problem.ProblemCode;

/** Reads one line of observations. */
public final class ObservationLine {
  /** In bytes, without the line feed. */
  public static final int LONGEST = 1_000_000;

  private static final CharMatcher WHITE_SPACE = CharMatcher.anyOf(" \t\r");

  private ObservationLine() {}

  /**
   * Reads a line.
   *
   * @param line its bytes, without the line feed
   * @param number its number, for problems
   * @param findings where problems go, and empty before
   * @return what it says; empty if there is a problem or nothing but white space
   */
  public static Optional<Observation> read(ByteBuffer line, int number, ProblemCollector findings) {
    if (line.remaining() > LONGEST) {
      refuseAsTooLong(number, findings);
      return Optional.empty();
    }
    return JsonTextReader.text(line, findings, number)
        .filter(text -> !WHITE_SPACE.matchesAllOf(text))
        .flatMap(text -> JsonTextReader.tree(text, PositionMapper.ofLine(number), findings))
        .flatMap(node -> ObservationCodec.read(new Cursor(node, "", "observation", findings)))
        .filter(observation -> findings.count() == 0);
  }

  public static void refuseAsTooLong(int number, ProblemCollector findings) {
    findings.add(
        ProblemCode.TOO_LARGE,
        new Position(number, 1),
        "",
        "observation",
        Integer.toString(LONGEST),
        "longer");
  }

  /** Says that what was packed can be read no further. */
  public static void refuseRest(String reason, int number, ProblemCollector findings) {
    findings.add(
        ProblemCode.UNREADABLE, new Position(number, 0), "", findings.source(), "", reason);
  }
}
