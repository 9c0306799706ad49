package vn.cchc.json.codec;

import java.nio.ByteBuffer;
import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.observation.Observation;

/** Reads one line of observations. */
public final class ObservationLine {
  private static final String NAME = "observation";

  private ObservationLine() {}

  /**
   * Reads a line of facts: what is said to be done on a day after the report is none.
   *
   * @param line its bytes, without the line feed
   * @param number its number, for problems
   * @param findings where problems go, and empty before
   * @return what it says; empty if there is a problem or nothing but white space
   */
  public static Optional<Observation> read(ByteBuffer line, int number, ProblemCollector findings) {
    return read(line, number, true, findings);
  }

  /**
   * Reads a line.
   *
   * @param isFact whether what is done after the report is refused, as it is not in a supposition
   */
  public static Optional<Observation> read(
      ByteBuffer line, int number, boolean isFact, ProblemCollector findings) {
    if (line.remaining() > JsonLines.LONGEST) {
      refuseAsTooLong(number, findings);
      return Optional.empty();
    }
    return JsonLines.read(line, number, NAME, cursor -> observation(cursor, isFact), findings);
  }

  private static Optional<Observation> observation(Cursor cursor, boolean isFact) {
    Optional<Observation> observation = ObservationCodec.read(cursor);
    if (isFact) {
      observation.flatMap(Observation::doneAfterReport).ifPresent(cursor::problem);
    }
    return observation;
  }

  public static void refuseAsTooLong(int number, ProblemCollector findings) {
    JsonLines.refuseAsTooLong(number, NAME, findings);
  }
}
