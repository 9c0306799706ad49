package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.json.cursor.StrictGzipInputStreamTest;
import vn.cchc.observation.Observation;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

class ObservationSinkTest {
  /** Keeps what it is given and stops after a number of bad lines. */
  private static final class Keeper implements ObservationSink {
    private final List<Observation> good = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final int mostBad;
    private int bad;

    Keeper(int mostBad) {
      this.mostBad = mostBad;
    }

    @Override
    public void accept(Observation observation) {
      good.add(observation);
    }

    @Override
    public boolean refuse(ImmutableList<Problem> ofLine) {
      assertThat(ofLine).isNotEmpty();
      problems.addAll(ofLine);
      bad++;
      return bad < mostBad;
    }
  }

  private static final String BAD = Doc.with(Doc.LINE, "120", "null");

  private static LineCounts read(byte[] lines, Keeper keeper) throws IOException {
    return CchcJson.readObservations(new ByteArrayInputStream(lines), "a.ndjson", keeper);
  }

  private static LineCounts read(String lines, Keeper keeper) throws IOException {
    return read(lines.getBytes(UTF_8), keeper);
  }

  @Test
  void theReadingGoesOnAfterABadLine() throws IOException {
    Keeper keeper = new Keeper(10);
    String lines = String.join("\r\n", "\uFEFF" + Doc.LINE, BAD, "", Doc.LINE, "{", Doc.LINE);
    assertThat(read(lines, keeper)).isEqualTo(new LineCounts(3, 2, 0, true));
    assertThat(keeper.good).hasSize(3);
    assertThat(Doc.problems(keeper.problems))
        .containsExactly("NULL_VALUE 2:93 /value/numerator", "SYNTAX 5:3");
  }

  @Test
  void aLineWithSeveralProblemsIsOneBadLine() throws IOException {
    Keeper keeper = new Keeper(10);
    String line = Doc.with(BAD, "\"so-a\"", "5");
    assertThat(read(line, keeper)).isEqualTo(new LineCounts(0, 1, 0, true));
    assertThat(Doc.problems(keeper.problems))
        .containsExactly("WRONG_TYPE 1:31 /agency", "NULL_VALUE 1:88 /value/numerator");
  }

  @Test
  void theSinkStopsTheReading() throws IOException {
    Keeper keeper = new Keeper(2);
    String lines = String.join("\n", Doc.LINE, BAD, Doc.LINE, BAD, Doc.LINE, BAD);
    assertThat(read(lines, keeper)).isEqualTo(new LineCounts(2, 2, 0, false));
    assertThat(keeper.good).hasSize(2);
    assertThat(keeper.problems).extracting(problem -> problem.place().line()).containsExactly(2, 4);
  }

  @Test
  void theSinkStopsTheReadingAtALineThatIsTooLong() throws IOException {
    Keeper keeper = new Keeper(1);
    String lines = String.join("\n", Doc.LINE, Doc.LINE + " ".repeat(1_000_000), Doc.LINE);
    assertThat(read(lines, keeper)).isEqualTo(new LineCounts(1, 1, 0, false));
    assertThat(keeper.good).hasSize(1);
  }

  @Test
  void theSinkStopsTheReadingOfAnEndlessStream() throws IOException {
    byte[] line = (BAD + "\n").getBytes(UTF_8);
    Keeper keeper = new Keeper(1_000);
    LineCounts read = CchcJson.readObservations(new Endless(line), "a.ndjson", keeper);
    assertThat(read).isEqualTo(new LineCounts(0, 1_000, 0, false));
  }

  @Test
  void aCompressedFileThatBreaksOffIsNotAtItsEnd() throws IOException {
    byte[] whole = StrictGzipInputStreamTest.packed((Doc.LINE + "\n" + Doc.LINE).getBytes(UTF_8));
    Keeper keeper = new Keeper(10);
    assertThat(read(Arrays.copyOf(whole, whole.length - 1), keeper))
        .isEqualTo(new LineCounts(1, 1, 0, false));
    assertThat(keeper.problems).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE);
  }

  @Test
  void aLineAtTheLimitIsReadAndOneByteMoreIsRefused() throws IOException {
    byte[] limit = (Doc.LINE + " ".repeat(1_000_000 - Doc.LINE.length())).getBytes(UTF_8);
    assertThat(read(limit, new Keeper(10))).isEqualTo(new LineCounts(1, 0, 0, true));
    byte[] over = Bytes.concat(limit, new byte[] {' ', '\n'}, Doc.LINE.getBytes(UTF_8));
    Keeper keeper = new Keeper(10);
    assertThat(read(over, keeper)).isEqualTo(new LineCounts(1, 1, 0, true));
    assertThat(Doc.problems(keeper.problems)).containsExactly("TOO_LARGE 1:1");
  }

  @Test
  void theStreamIsLeftOpen() throws IOException {
    for (byte[] lines :
        new byte[][] {
          Doc.LINE.getBytes(UTF_8), StrictGzipInputStreamTest.packed(Doc.LINE.getBytes(UTF_8))
        }) {
      Closing stream = new Closing(lines);
      CchcJson.readObservations(stream, "a.ndjson", new Keeper(10));
      assertThat(stream.isClosed).isFalse();
    }
  }

  /** Returns whether it was closed. */
  private static final class Closing extends ByteArrayInputStream {
    private boolean isClosed;

    Closing(byte[] bytes) {
      super(bytes);
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }
}
