package vn.cchc.examples.service.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of at most so many bytes. */
public final class BoundedInputStream extends FilterInputStream {
  private final long limit;
  private long count;

  /** Bounds a body. */
  public BoundedInputStream(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    count += read;
    if (count > limit) {
      throw FailedRequestException.tooLarge("body", limit);
    }
  }
}
