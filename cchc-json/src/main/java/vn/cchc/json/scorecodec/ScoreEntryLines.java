package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import vn.cchc.json.codec.JsonLines;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;

/** Reads entries line by line; a bad line is left out and the reading goes on. */
public final class ScoreEntryLines implements JsonLines.Receiver {
  private static final String NAME = "entry";

  private final ProblemCollector all;
  private final ProblemCollector ofLine;
  private final ImmutableList.Builder<ScoreEntry> entries = ImmutableList.builder();

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
    JsonLines.split(lines, reader);
    return new ScoreEntries(reader.entries.build());
  }

  @Override
  public boolean line(ByteBuffer bytes, int number) {
    JsonLines.read(bytes, number, NAME, ScoreEntryCodec::read, ofLine).ifPresent(entries::add);
    ofLine.take().forEach(all::add);
    return true;
  }

  @Override
  public boolean longLine(int number) {
    JsonLines.refuseAsTooLong(number, NAME, all);
    return true;
  }

  @Override
  public void brokenOff(String reason, int number) {
    JsonLines.refuseRest(reason, number, all);
  }
}
