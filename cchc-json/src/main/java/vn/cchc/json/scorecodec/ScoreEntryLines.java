package vn.cchc.json.scorecodec;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.ZipException;
import vn.cchc.json.codec.ObservationLine;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonTextReader;
import vn.cchc.json.cursor.Position;
import vn.cchc.json.cursor.PositionMapper;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.json.cursor.StrictGzipInputStream;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;

/** Reads entries line by line; a bad line is left out and the reading goes on. */
public final class ScoreEntryLines {
  private static final CharMatcher WHITE_SPACE = CharMatcher.anyOf(" \t\r");

  private final ProblemCollector all;
  private final ProblemCollector ofLine;
  private final ImmutableList.Builder<ScoreEntry> entries = ImmutableList.builder();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean isTooLong;
  private long number = 1;

  private ScoreEntryLines(String source, ProblemCollector all) {
    this.all = all;
    this.ofLine = new ProblemCollector(source, false);
  }

  /**
   * Reads entries, one a line, to the end of the lines.
   *
   * @param lines the lines, packed by gzip or not
   * @param source the name of the lines in problems
   * @param problems takes what is wrong
   * @return the entries of the lines without a problem
   */
  public static ScoreEntries read(InputStream lines, String source, ProblemCollector problems)
      throws IOException {
    ScoreEntryLines reader = new ScoreEntryLines(source, problems);
    try (InputStream unpacked =
        new BufferedInputStream(StrictGzipInputStream.unpacked(lines), 1 << 16)) {
      reader.read(unpacked);
    } catch (ZipException e) {
      ObservationLine.refuseRest(String.valueOf(e.getMessage()), reader.lineNumber(), problems);
    }
    return new ScoreEntries(reader.entries.build());
  }

  private void read(InputStream bytes) throws IOException {
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next == '\n') {
        endLine();
      } else if (line.size() < ObservationLine.LONGEST) {
        line.write(next);
      } else {
        isTooLong = true;
      }
    }
    endLine();
  }

  private void endLine() {
    if (isTooLong) {
      all.add(
          ProblemCode.TOO_LARGE,
          new Position(lineNumber(), 1),
          "",
          "entry",
          Integer.toString(ObservationLine.LONGEST),
          "longer");
    } else if (line.size() > 0) {
      readLine().ifPresent(entries::add);
      ofLine.take().forEach(all::add);
    }
    number++;
    line.reset();
    isTooLong = false;
  }

  private Optional<ScoreEntry> readLine() {
    return JsonTextReader.text(ByteBuffer.wrap(line.toByteArray()), ofLine, lineNumber())
        .filter(text -> !WHITE_SPACE.matchesAllOf(text))
        .flatMap(text -> JsonTextReader.tree(text, PositionMapper.ofLine(lineNumber()), ofLine))
        .flatMap(node -> ScoreEntryCodec.read(new Cursor(node, "", "entry", ofLine)))
        .filter(entry -> ofLine.count() == 0);
  }

  /** The number of the line being read; a Place cannot hold more. */
  private int lineNumber() {
    return Ints.saturatedCast(number);
  }
}
