package vn.cchc.json.codec;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonTextReader;
import vn.cchc.json.cursor.Position;
import vn.cchc.json.cursor.PositionMapper;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.json.cursor.StrictGzipInputStream;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/** Splits a stream, packed by gzip or not, into lines that each hold one value. */
public final class JsonLines {
  /** The most bytes of a line, without the line feed. */
  public static final int LONGEST = 1_000_000;

  private static final CharMatcher WHITE_SPACE = CharMatcher.anyOf(" \t\r");

  private final Receiver receiver;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long ended;
  private boolean isTooLong;
  private boolean goesOn = true;

  private JsonLines(Receiver receiver) {
    this.receiver = receiver;
  }

  /** Takes lines; each method returns whether to go on. */
  public interface Receiver {
    /** Takes a line, without its line feed. */
    boolean line(ByteBuffer bytes, int number);

    /** Takes note of a line that is longer than accepted. */
    boolean longLine(int number);

    /** Takes note that what was packed can be read no further. */
    void brokenOff(String reason, int number);
  }

  /**
   * Splits a stream.
   *
   * @return whether all lines were taken
   */
  public static boolean split(InputStream lines, Receiver receiver) throws IOException {
    JsonLines splitter = new JsonLines(receiver);
    try (InputStream unpacked = StrictGzipInputStream.unpacked(lines)) {
      splitter.split(unpacked);
    } catch (ZipException e) {
      receiver.brokenOff(String.valueOf(e.getMessage()), splitter.number());
      return false;
    }
    return splitter.goesOn;
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
    if (line.size() + end - start > LONGEST) {
      isTooLong = true;
    } else if (!isTooLong) {
      line.write(buffer, start, end - start);
    }
  }

  /** The number of the line being read; a Place cannot hold more. */
  private int number() {
    return Ints.saturatedCast(ended + 1);
  }

  private void endLine() {
    goesOn =
        isTooLong
            ? receiver.longLine(number())
            : receiver.line(ByteBuffer.wrap(line.toByteArray()), number());
    ended++;
    line.reset();
    isTooLong = false;
  }

  /**
   * Reads the value of a line.
   *
   * @param bytes the line, without its line feed
   * @param number its number, for problems
   * @param name what the value is called in problems
   * @param codec reads the value
   * @param findings where problems go, and empty before
   * @return the value; empty if there is a problem or nothing but white space
   */
  public static <T> Optional<T> read(
      ByteBuffer bytes,
      int number,
      String name,
      Function<Cursor, Optional<T>> codec,
      ProblemCollector findings) {
    return JsonTextReader.text(bytes, findings, number)
        .filter(text -> !WHITE_SPACE.matchesAllOf(text))
        .flatMap(text -> JsonTextReader.tree(text, PositionMapper.ofLine(number), findings))
        .flatMap(node -> codec.apply(new Cursor(node, name, findings)))
        .filter(value -> findings.count() == 0);
  }

  public static void refuseAsTooLong(int number, String name, ProblemCollector findings) {
    findings.add(
        ProblemCode.TOO_LARGE,
        new Position(number, 1),
        AttributePath.ROOT,
        name,
        Integer.toString(LONGEST),
        "longer");
  }

  /** Says that what was packed can be read no further. */
  public static void refuseRest(String reason, int number, ProblemCollector findings) {
    findings.add(
        ProblemCode.UNREADABLE,
        new Position(number, 0),
        AttributePath.ROOT,
        findings.source(),
        "",
        reason);
  }
}
