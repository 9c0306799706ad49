package vn.cchc.json.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.json.cursor.StrictGzipInputStreamTest;

/** How a stream is split into lines. */
class JsonLinesTest {
  private static final int LONGEST = 1_000_000;

  private final Lines lines = new Lines();

  /** Keeps what comes, and asks for lines until it has as many as are wanted. */
  private static final class Lines implements JsonLines.Receiver {
    private final List<String> kept = new ArrayList<>();
    private int wanted = Integer.MAX_VALUE;

    private boolean keep(String what) {
      kept.add(what);
      return kept.size() < wanted;
    }

    @Override
    public boolean line(ByteBuffer bytes, int number) {
      String line = UTF_8.decode(bytes).toString();
      return keep(number + " " + (line.length() < 100 ? line : line.length()));
    }

    @Override
    public boolean longLine(int number) {
      return keep(number + " too long");
    }

    @Override
    public void brokenOff(String reason, int number) {
      keep(number + " " + reason);
    }
  }

  private boolean split(byte[] text) throws IOException {
    return JsonLines.split(new ByteArrayInputStream(text), lines);
  }

  private boolean split(String text) throws IOException {
    return split(text.getBytes(UTF_8));
  }

  @Test
  void eachLineComesWithItsNumber() throws IOException {
    assertThat(split("one\n\r\n\nfour")).isTrue();
    assertThat(lines.kept).containsExactly("1 one", "2 \r", "3 ", "4 four");
  }

  @Test
  void afterTheLastLineFeedThereIsNoLine() throws IOException {
    assertThat(split("")).isTrue();
    assertThat(lines.kept).isEmpty();
    assertThat(split("one\n")).isTrue();
    assertThat(lines.kept).containsExactly("1 one");
  }

  @Test
  void aLineOfMoreThanAMillionBytesIsTooLong() throws IOException {
    String longest = "x".repeat(LONGEST);
    assertThat(split(longest + "\nx" + longest + "\nthree\n" + longest + "x")).isTrue();
    assertThat(lines.kept).containsExactly("1 " + LONGEST, "2 too long", "3 three", "4 too long");
  }

  @Test
  void noLineComesAfterTheLastThatIsWanted() throws IOException {
    lines.wanted = 2;
    assertThat(split("one\ntwo\nthree\n")).isFalse();
    assertThat(lines.kept).containsExactly("1 one", "2 two");
  }

  @Test
  void theLastLineIsAskedForToo() throws IOException {
    lines.wanted = 2;
    assertThat(split("one\ntwo")).isFalse();
    assertThat(lines.kept).containsExactly("1 one", "2 two");
  }

  @Test
  void packedLinesComeAsFarAsTheyGo() throws IOException {
    byte[] packed = StrictGzipInputStreamTest.packed("one\ntwo\n".getBytes(UTF_8));
    assertThat(split(packed)).isTrue();
    assertThat(split(Arrays.copyOf(packed, packed.length - 1))).isFalse();
    assertThat(lines.kept)
        .containsExactly("1 one", "2 two", "1 one", "2 two", "3 gzip: breaks off");
  }
}
