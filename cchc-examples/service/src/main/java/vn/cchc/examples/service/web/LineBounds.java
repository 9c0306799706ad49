package vn.cchc.examples.service.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * The size of lines as they are unpacked, found before any of them is read, since a few bytes that
 * are packed may hold many millions of lines. Blank lines count too.
 */
public final class LineBounds {
  /** A blank line costs about as much as a figure, and no honest file has many. */
  static final long MOST_BLANK_LINES = 1000;

  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;

  private LineBounds() {}

  /**
   * Checks what is to be read as lines, which may be packed with gzip. Where it is badly packed,
   * only what comes before that is checked: whoever reads it finds the same.
   *
   * @param lines the lines
   * @param largest the most bytes that they may have
   * @throws FailedRequestException if there are more bytes or blank lines than are taken
   */
  public static void check(InputStream lines, long largest) throws IOException {
    PushbackInputStream start = new PushbackInputStream(lines, 2);
    int first = start.read();
    int second = first < 0 ? -1 : start.read();
    if (second >= 0) {
      start.unread(second);
    }
    if (first >= 0) {
      start.unread(first);
    }
    boolean isPacked = first == MAGIC_1 && second == MAGIC_2;
    if (isPacked) {
      try {
        count(new GZIPInputStream(start, 1 << 16), largest);
      } catch (IOException e) {
        // Badly packed.
      }
    } else {
      count(start, largest);
    }
  }

  private static void count(InputStream lines, long largest) throws IOException {
    byte[] bytes = new byte[1 << 16];
    long size = 0;
    long blank = 0;
    boolean isBlank = true;
    for (int read = lines.read(bytes); read >= 0; read = lines.read(bytes)) {
      size += read;
      if (size > largest) {
        throw FailedRequestException.tooLarge("observations", largest);
      }
      for (int i = 0; i < read; i++) {
        if (bytes[i] == '\n') {
          blank += isBlank ? 1 : 0;
          isBlank = true;
        } else if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
          isBlank = false;
        }
      }
      if (blank > MOST_BLANK_LINES) {
        throw FailedRequestException.tooLarge("blank lines", MOST_BLANK_LINES);
      }
    }
  }
}
