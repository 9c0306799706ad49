package vn.cchc.json;

import java.io.InputStream;
import java.util.function.LongFunction;

/** Pieces of text one after another, made as they are read, without an end or so many of them. */
final class Endless extends InputStream {
  private final LongFunction<byte[]> pieces;
  private final long most;
  private long number;
  private byte[] piece = {};
  private int next;

  Endless(byte[] piece) {
    this(Long.MAX_VALUE, number -> piece);
  }

  Endless(long most, LongFunction<byte[]> pieces) {
    this.pieces = pieces;
    this.most = most;
  }

  private boolean isAtEnd() {
    while (next == piece.length && number < most) {
      piece = pieces.apply(number++);
      next = 0;
    }
    return next == piece.length;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : piece[next++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int count = 0;
    while (count < length && !isAtEnd()) {
      int part = Math.min(length - count, piece.length - next);
      System.arraycopy(piece, next, bytes, offset + count, part);
      next += part;
      count += part;
    }
    return count == 0 ? -1 : count;
  }
}
