package vn.cchc.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;

/** The limit of whoever reads with Jackson: the tokens of a file, and nothing done with them. */
final class TokenScan {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TokenScan() {}

  /** Counts the lines of a file, in as many parts at once as there are cores. */
  static long lines(Path file) throws IOException {
    int parts = Runtime.getRuntime().availableProcessors();
    long[] cuts = new long[parts + 1];
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      for (int i = 1; i < parts; i++) {
        bytes.seek(bytes.length() / parts * i);
        bytes.readLine();
        cuts[i] = bytes.getFilePointer();
      }
      cuts[parts] = bytes.length();
    }
    return IntStream.range(0, parts)
        .parallel()
        .mapToLong(part -> lines(file, cuts[part], cuts[part + 1]))
        .sum();
  }

  private static long lines(Path file, long from, long to) {
    long lines = 0;
    int depth = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream bytes =
            ByteStreams.limit(Channels.newInputStream(channel.position(from)), to - from);
        JsonParser parser = FACTORY.createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          depth++;
        } else if (token == JsonToken.END_OBJECT && --depth == 0) {
          lines++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
