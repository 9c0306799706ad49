package vn.cchc.examples.service.store;

import java.io.InputStream;
import java.util.Iterator;

/** The lines of rows, one after the other, as one stream. */
final class LineInputStream extends InputStream {
  private final Iterator<byte[]> lines;
  private byte[] line = new byte[0];
  private int position;

  LineInputStream(Iterator<byte[]> lines) {
    this.lines = lines;
  }

  private boolean hasMore() {
    while (position == line.length) {
      if (!lines.hasNext()) {
        return false;
      }
      line = lines.next();
      position = 0;
    }
    return true;
  }

  @Override
  public int read() {
    return hasMore() ? line[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    int read = 0;
    while (read < length && hasMore()) {
      int part = Math.min(length - read, line.length - position);
      System.arraycopy(line, position, bytes, offset + read, part);
      position += part;
      read += part;
    }
    return read == 0 && length > 0 ? -1 : read;
  }
}
