package vn.cchc.json.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time give what one at a time would. */
class ByteWordsTest {
  /** Returns a text with so many letters, between others that are not of it. */
  private static byte[] text(int before, int length) {
    byte[] bytes = new byte[before + length + 16];
    Arrays.fill(bytes, (byte) 'z');
    for (int i = 0; i < length; i++) {
      bytes[before + i] = (byte) ('a' + i % 16);
    }
    return bytes;
  }

  @Test
  void aTextHasOneHashWhereverItStands() {
    for (int length = 0; length <= 33; length++) {
      long hash = ByteWords.hash(text(0, length), 0, length);
      for (int before = 1; before < 9; before++) {
        byte[] bytes = text(before, length);
        bytes[before + length] = '"';
        assertThat(ByteWords.hash(bytes, before, before + length)).isEqualTo(hash);
      }
    }
  }

  @Test
  void textsOfOtherLengthsOrWithOneOtherBitHaveOtherHashes() {
    Set<Long> hashes = new HashSet<>();
    int texts = 0;
    for (int length = 0; length <= 33; length++) {
      byte[] bytes = text(3, length);
      hashes.add(ByteWords.hash(bytes, 3, 3 + length));
      texts++;
      for (int i = 0; i < length; i++) {
        for (int bit = 0; bit < 8; bit++) {
          byte[] other = bytes.clone();
          other[3 + i] ^= (byte) (1 << bit);
          hashes.add(ByteWords.hash(other, 3, 3 + length));
          texts++;
        }
      }
    }
    assertThat(hashes).hasSize(texts);
  }

  /** The table of texts takes the lowest bits for the place. */
  @Test
  void numberedTextsAreSpreadOverTheLowestBits() {
    Set<Long> places = new HashSet<>();
    for (int i = 0; i < 256; i++) {
      byte[] bytes = ("so-" + i + "\"zzzzzzzzzzzzzzzz").getBytes(UTF_8);
      places.add(ByteWords.hash(bytes, 0, ByteWords.endOfText(bytes, 0)) & 1023);
    }
    assertThat(places).hasSizeGreaterThan(200);
  }

  @Test
  void aTextEndsAtAQuoteABackslashOrAControlCharacter() {
    for (int length = 0; length <= 17; length++) {
      for (char end : new char[] {'"', '\\', '\n', '\t', '\u0000', '\u001f'}) {
        byte[] bytes = text(2, length);
        bytes[2 + length] = (byte) end;
        assertThat(ByteWords.endOfText(bytes, 2)).isEqualTo(2 + length);
      }
    }
  }

  @Test
  void lettersOfSeveralBytesEndNoText() {
    byte[] bytes = "Sở Nội vụ và Đào tạo \u007f !\"zzzzzzz".getBytes(UTF_8);

    assertThat(bytes[ByteWords.endOfText(bytes, 0)]).isEqualTo((byte) '"');
  }

  @Test
  void aLineEndsAtItsLineFeed() {
    for (int length = 0; length <= 17; length++) {
      byte[] bytes = text(1, length);
      bytes[1 + length] = '\n';
      assertThat(ByteWords.lineFeed(bytes, 1)).isEqualTo(1 + length);
    }
  }
}
