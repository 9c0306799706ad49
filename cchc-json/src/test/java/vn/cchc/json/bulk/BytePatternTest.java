package vn.cchc.json.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BytePatternTest {
  private static byte[] letters(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) ('a' + i);
    }
    return bytes;
  }

  @Test
  void aPatternIsWhereAllItsBytesAre() {
    for (int length = 1; length <= 17; length++) {
      BytePattern pattern = new BytePattern(letters(length));
      assertThat(pattern.length()).isEqualTo(length);
      for (int start = 0; start < 10; start++) {
        byte[] text = new byte[start + length + 7];
        Arrays.fill(text, (byte) 'z');
        System.arraycopy(letters(length), 0, text, start, length);
        assertThat(pattern.isAt(text, start)).isTrue();
        for (int i = 0; i < length; i++) {
          byte[] other = text.clone();
          other[start + i] ^= 1;
          assertThat(pattern.isAt(other, start)).isFalse();
        }
      }
    }
  }

  @Test
  void aPatternIsNowhereBehindTheEnd() {
    for (int length = 1; length <= 17; length++) {
      BytePattern pattern = new BytePattern(letters(length));
      int whole = (length + 7) / 8 * 8;
      byte[] text = Arrays.copyOf(letters(length), whole);

      assertThat(pattern.isAt(text, 0)).isTrue();
      for (int start = 1; start < whole + 9; start++) {
        assertThat(pattern.isAt(text, start)).isFalse();
      }
    }
  }
}
