package vn.cchc.json.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at bytes eight at once. A byte of a word is zero just where subtracting one borrows from
 * its highest bit; of several such bits the lowest is always right, and only the lowest is asked
 * for.
 */
final class ByteWords {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  private ByteWords() {}

  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHEST_BITS;
  }

  /** Returns eight bytes as one number, the first of them lowest. */
  static long at(byte[] bytes, int index) {
    return (long) WORD.get(bytes, index);
  }

  /** Returns where the next line feed is; there is one, with seven bytes after it. */
  static int lineFeed(byte[] bytes, int start) {
    int index = start;
    while (true) {
      long found = zeros(at(bytes, index) ^ (ONES * '\n'));
      if (found != 0) {
        return index + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
      index += Long.BYTES;
    }
  }

  /** Returns where a JSON text breaks: at a quote, a backslash or a control character. */
  static int endOfText(byte[] bytes, int start) {
    int index = start;
    while (true) {
      long word = at(bytes, index);
      long controls = (word - ONES * ' ') & ~word & HIGHEST_BITS;
      long found = zeros(word ^ (ONES * '"')) | zeros(word ^ (ONES * '\\')) | controls;
      if (found != 0) {
        return index + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
      index += Long.BYTES;
    }
  }

  /** Returns a hash of bytes, after which there are seven more. */
  static long hash(byte[] bytes, int start, int end) {
    long hash = (long) end - start;
    int index = start;
    for (; index <= end - Long.BYTES; index += Long.BYTES) {
      hash = mixed(hash ^ at(bytes, index));
    }
    if (index < end) {
      long ofRest = (1L << (Byte.SIZE * (end - index))) - 1;
      hash = mixed(hash ^ (at(bytes, index) & ofRest));
    }
    return hash;
  }

  /** Both halves of a product, so that every bit has its say in every other. */
  private static long mixed(long hash) {
    return Math.multiplyHigh(hash, MIX) ^ (hash * MIX);
  }
}
