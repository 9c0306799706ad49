package vn.cchc.examples.service.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file for the time of one request. On Linux it has no name once it is open, so it is gone with
 * the process, however that ends.
 */
public final class TemporaryFile implements AutoCloseable {
  private final SeekableByteChannel channel;
  private final Runnable whenClosed;

  TemporaryFile(SeekableByteChannel channel, Runnable whenClosed) {
    this.channel = channel;
    this.whenClosed = whenClosed;
  }

  /** {@return a stream that appends} */
  public OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
          try {
            channel.write(buffer);
          } catch (IOException e) {
            throw new FullFolderException(e);
          }
        }
      }
    };
  }

  /** {@return a stream that reads it from its beginning; only one at a time} */
  public InputStream input() {
    try {
      channel.position(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(bytes, offset, length));
      }

      @Override
      public int available() throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, channel.size() - channel.position());
      }
    };
  }

  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      whenClosed.run();
    }
  }
}
