package vn.cchc.json.bulk;

import java.util.Arrays;

/** Bytes that are looked for, eight at once. */
final class BytePattern {
  private final byte[] bytes;

  /** The bytes as words, the last one filled up with zeros. */
  private final long[] words;

  /** The bits of the last word that count. */
  private final long mask;

  BytePattern(byte[] bytes) {
    this.bytes = bytes;
    byte[] padded = Arrays.copyOf(bytes, (bytes.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
    this.words = new long[padded.length / Long.BYTES];
    for (int i = 0; i < words.length; i++) {
      words[i] = ByteWords.at(padded, i * Long.BYTES);
    }
    this.mask = -1L >>> (Byte.SIZE * (padded.length - bytes.length));
  }

  int length() {
    return bytes.length;
  }

  /**
   * Returns whether the bytes are at a place.
   *
   * @param text the text, of which there are seven bytes more than any that can be meant
   * @param start the place
   */
  boolean isAt(byte[] text, int start) {
    int last = words.length - 1;
    if (start > text.length - words.length * Long.BYTES) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (ByteWords.at(text, start + i * Long.BYTES) != words[i]) {
        return false;
      }
    }
    return (ByteWords.at(text, start + last * Long.BYTES) & mask) == words[last];
  }
}
