package vn.cchc.examples.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body of at most so many bytes, which must all have come within some time. */
final class BoundedInput extends FilterInputStream {
  private final long limit;
  private final LongSupplier nanoTime;
  private final long start;
  private final Duration longest;
  private long count;

  BoundedInput(InputStream body, long limit, Duration longest) {
    this(body, limit, longest, System::nanoTime);
  }

  BoundedInput(InputStream body, long limit, Duration longest, LongSupplier nanoTime) {
    super(body);
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.longest = longest;
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
    if (nanoTime.getAsLong() - start > longest.toNanos()) {
      throw new FailedRequestException(Failure.TOO_SLOW);
    }
  }
}
