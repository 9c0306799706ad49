package vn.cchc.json.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.cchc.json.cursor.StrictGzipInputStream;

/**
 * Hands out a text in blocks of whole lines, one after another, to whoever asks for the next. Only
 * this is done by one thread at a time; it costs little beside the reading of the lines.
 */
final class LineBlockReader implements AutoCloseable {
  /** How far the stream has been read. */
  private enum State {
    OPEN,
    AT_END,
    /** What was packed breaks off, which is still to be reported. */
    BROKEN_OFF,
    OVER
  }

  private final InputStream packed;
  private @Nullable InputStream lines;
  private State state = State.OPEN;
  private String reason = "";
  private @Nullable IOException failure;
  private long handedOut;

  /** The beginning of a line that came with the block before. */
  private byte[] rest = {};

  LineBlockReader(InputStream packed) {
    this.packed = packed;
  }

  /** Fills a block; false where there is no more, or the stream has failed. */
  synchronized boolean next(LineBlock block) {
    int length = rest.length;
    System.arraycopy(rest, 0, block.bytes, 0, length);
    rest = new byte[0];
    while (state == State.OPEN && length < block.size()) {
      length += read(block, length);
    }
    int end = state == State.AT_END ? length : endOfLastLine(block.bytes, length);
    if (state == State.OPEN) {
      rest = Arrays.copyOfRange(block.bytes, end, length);
    }
    block.content = LineBlock.Content.LINES;
    if (state == State.OPEN && end == 0) {
      passOverLine(block);
    }
    if (end == 0 && state == State.BROKEN_OFF) {
      block.content = LineBlock.Content.BROKEN_OFF;
      block.reason = reason;
      state = State.OVER;
    }
    block.length = end;
    block.ordinal = handedOut++;
    return end > 0 || block.content != LineBlock.Content.LINES;
  }

  /** Reads some bytes, or changes the state. */
  private int read(LineBlock block, int start) {
    try {
      if (lines == null) {
        lines = StrictGzipInputStream.unpacked(packed);
      }
      int count = lines.read(block.bytes, start, block.size() - start);
      if (count >= 0) {
        return count;
      }
      state = State.AT_END;
    } catch (ZipException e) {
      reason = String.valueOf(e.getMessage());
      state = State.BROKEN_OFF;
    } catch (IOException e) {
      failure = e;
      state = State.OVER;
    }
    return 0;
  }

  private static int endOfLastLine(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** Goes to the end of a line of which a whole block was read already. */
  private void passOverLine(LineBlock block) {
    block.content = LineBlock.Content.LINE_TOO_LONG;
    rest = new byte[0];
    while (state == State.OPEN) {
      int length = read(block, 0);
      for (int i = 0; i < length; i++) {
        if (block.bytes[i] == '\n') {
          rest = Arrays.copyOfRange(block.bytes, i + 1, length);
          return;
        }
      }
    }
    if (state != State.AT_END) {
      block.content = LineBlock.Content.LINES; // what is not at its end is not reported
    }
  }

  /** What kept the stream from being read, if anything did. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
