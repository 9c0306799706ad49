package vn.cchc.json.cursor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What a gzip file (RFC 1952) holds, in all its members. Java's own stream drops without a word
 * what follows a member and does not begin like one, and on Java 17 also good members whose first
 * byte has not arrived yet; here that is an error, and nothing is lost.
 */
public final class StrictGzipInputStream extends InputStream {
  private static final int FIRST = 0x1F;
  private static final int SECOND = 0x8B;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[1 << 14];
  private int next;
  private int end;
  private boolean isAtEnd;

  private StrictGzipInputStream(InputStream packed) throws IOException {
    this.packed = packed;
    readHeader(take());
  }

  /**
   * Returns what a stream holds: unpacked where it begins like a gzip file, else as it is. To close
   * it leaves the stream open.
   */
  public static InputStream unpacked(InputStream stream) throws IOException {
    PushbackInputStream start =
        new PushbackInputStream(stream, 2) {
          @Override
          public void close() {}
        };
    int first = start.read();
    int second = first == FIRST ? start.read() : -1;
    if (second >= 0) {
      start.unread(second);
    }
    if (first >= 0) {
      start.unread(first);
    }
    return second == SECOND ? new StrictGzipInputStream(start) : start;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(packed.read(buffer), 0);
    return end > 0;
  }

  /** The next packed byte, or -1 at the end. */
  private int peek() throws IOException {
    return next < end || fill() ? buffer[next] & 0xFF : -1;
  }

  private int take() throws IOException {
    int one = peek();
    if (one < 0) {
      throw new ZipException("gzip: breaks off");
    }
    next++;
    return one;
  }

  private long takeNumber(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) take() << (8 * i);
    }
    return number;
  }

  private void pass(long bytes) throws IOException {
    for (long i = 0; i < bytes; i++) {
      take();
    }
  }

  private void readHeader(int first) throws IOException {
    if (first != FIRST || take() != SECOND || take() != DEFLATE) {
      throw new ZipException("gzip: something else follows");
    }
    int flags = take();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("gzip: unknown flags");
    }
    pass(6);
    if ((flags & EXTRA) != 0) {
      pass(takeNumber(2));
    }
    for (int text : new int[] {NAME, COMMENT}) {
      int one = flags & text;
      while (one != 0) {
        one = take();
      }
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      pass(2);
    }
    inflater.reset();
    checksum.reset();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      while (!isAtEnd && length > 0) {
        int count = inflater.inflate(bytes, offset, length);
        if (count > 0) {
          checksum.update(bytes, offset, count);
          return count;
        } else if (inflater.finished()) {
          next = end - inflater.getRemaining();
          finishMember();
        } else if (inflater.needsDictionary()) {
          throw new ZipException("gzip: needs a dictionary");
        } else if (next < end || fill()) {
          inflater.setInput(buffer, next, end - next);
          next = end;
        } else {
          throw new ZipException("gzip: breaks off");
        }
      }
      return length > 0 ? -1 : 0;
    } catch (DataFormatException e) {
      ZipException broken = new ZipException("gzip: " + e.getMessage());
      broken.initCause(e);
      throw broken;
    }
  }

  private void finishMember() throws IOException {
    if (takeNumber(4) != checksum.getValue()
        || takeNumber(4) != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
      throw new ZipException("gzip: checksum does not match");
    }
    isAtEnd = peek() < 0;
    if (!isAtEnd) {
      readHeader(take());
    }
  }

  /** Frees memory; the packed stream stays open. */
  @Override
  public void close() {
    inflater.end();
  }
}
