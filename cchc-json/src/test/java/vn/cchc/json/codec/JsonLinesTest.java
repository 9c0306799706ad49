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

  /** Writes down what it is told, and wants as many lines as it is said to. */
  private static final class Lines implements JsonLines.Receiver {
    private final List<String> told = new ArrayList<>();
    private int wanted = Integer.MAX_VALUE;

    private boolean tell(String what) {
      told.add(what);
      return told.size() < wanted;
    }

    @Override
    public boolean line(ByteBuffer bytes, int number) {
      String line = UTF_8.decode(bytes).toString();
      return tell(number + " " + (line.length() < 100 ? line : line.length()));
    }

    @Override
    public boolean longLine(int number) {
      return tell(number + " too long");
    }

    @Override
    public void brokenOff(String reason, int number) {
      tell(number + " " + reason);
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
    assertThat(lines.told).containsExactly("1 one", "2 \r", "3 ", "4 four");
  }

  @Test
  void afterTheLastLineFeedThereIsNoLine() throws IOException {
    assertThat(split("")).isTrue();
    assertThat(lines.told).isEmpty();
    assertThat(split("one\n")).isTrue();
    assertThat(lines.told).containsExactly("1 one");
  }

  @Test
  void aLineOfMoreThanAMillionBytesIsTooLong() throws IOException {
    String longest = "x".repeat(LONGEST);
    assertThat(split(longest + "\nx" + longest + "\nthree\n" + longest + "x")).isTrue();
    assertThat(lines.told).containsExactly("1 " + LONGEST, "2 too long", "3 three", "4 too long");
  }

  @Test
  void noLineComesAfterTheLastThatIsWanted() throws IOException {
    lines.wanted = 2;
    assertThat(split("one\ntwo\nthree\n")).isFalse();
    assertThat(lines.told).containsExactly("1 one", "2 two");
  }

  @Test
  void theLastLineIsAskedForToo() throws IOException {
    lines.wanted = 2;
    assertThat(split("one\ntwo")).isFalse();
    assertThat(lines.told).containsExactly("1 one", "2 two");
  }

  @Test
  void packedLinesComeAsFarAsTheyGo() throws IOException {
    byte[] packed = StrictGzipInputStreamTest.packed("one\ntwo\n".getBytes(UTF_8));
    assertThat(split(packed)).isTrue();
    assertThat(split(Arrays.copyOf(packed, packed.length - 1))).isFalse();
    assertThat(lines.told)
        .containsExactly("1 one", "2 two", "1 one", "2 two", "3 gzip: breaks off");
  }
}
