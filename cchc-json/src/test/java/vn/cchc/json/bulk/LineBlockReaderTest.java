package vn.cchc.json.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cchc.json.cursor.StrictGzipInputStreamTest;

/** In which blocks a text is handed out. A block of these tests takes sixteen bytes. */
@Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LineBlockReaderTest {
  private static final int SIZE = 16;
  private static final int MOST = 20;

  private static List<String> blocks(byte[] text) throws IOException {
    List<String> blocks = new ArrayList<>();
    LineBlock block = new LineBlock(SIZE);
    try (LineBlockReader reader = new LineBlockReader(new ByteArrayInputStream(text))) {
      while (blocks.size() < MOST && reader.next(block)) {
        assertThat(block.ordinal).isEqualTo(blocks.size());
        blocks.add(
            block.content == LineBlock.Content.LINES
                ? new String(block.bytes, 0, block.length, UTF_8)
                : block.content.name());
      }
    }
    return blocks;
  }

  private static List<String> blocks(String text) throws IOException {
    return blocks(text.getBytes(UTF_8));
  }

  @Test
  void aBlockHoldsAsManyWholeLinesAsFitIntoIt() throws IOException {
    assertThat(new LineBlock(SIZE).size()).isEqualTo(SIZE);
    assertThat(blocks("")).isEmpty();
    assertThat(blocks("one")).containsExactly("one");
    assertThat(blocks("one\n")).containsExactly("one\n");
    assertThat(blocks("one\ntwo\nthree\nfour\nfive"))
        .containsExactly("one\ntwo\nthree\n", "four\nfive");
    assertThat(blocks("123456789012345\n1")).containsExactly("123456789012345\n", "1");
  }

  @Test
  void aLineThatDoesNotFitIsPassedOver() throws IOException {
    assertThat(blocks("1234567890123456\n1")).containsExactly("LINE_TOO_LONG", "1");
    assertThat(blocks("one\n" + "x".repeat(40) + "\ntwo\n"))
        .containsExactly("one\n", "LINE_TOO_LONG", "two\n");
    assertThat(blocks("x".repeat(40))).containsExactly("LINE_TOO_LONG");
  }

  @Test
  void whatIsPackedAndBreaksOffEndsWithItsLastWholeLine() throws IOException {
    byte[] packed = StrictGzipInputStreamTest.packed("one\ntwo\nthree\nfour\n".getBytes(UTF_8));

    assertThat(blocks(packed)).containsExactly("one\ntwo\nthree\n", "four\n");
    assertThat(blocks(Arrays.copyOf(packed, packed.length - 3))).endsWith("BROKEN_OFF");
  }
}
