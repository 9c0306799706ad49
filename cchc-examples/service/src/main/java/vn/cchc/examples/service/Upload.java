package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;

/**
 * An upload of observations that was read to its end and found good, each in its canonical line, in
 * a file that goes away with it. While a client sends, no connection to the database is held, and
 * of an upload with a bad line, or one that breaks off, nothing has to be taken back.
 */
final class Upload implements AutoCloseable {
  /** No real figure needs more, and what of its rows is in memory at a time stays small. */
  private static final int LONGEST_LINE = 20_000;

  private final Path file;

  private Upload(Path file) {
    this.file = file;
  }

  /**
   * Reads an upload.
   *
   * @param body what is sent, one observation a line, which may be packed with gzip
   * @param largest the most bytes that its lines may have
   * @throws FailedRequestException if any line is bad, with the problems of all of them
   */
  static Upload read(InputStream body, long largest) throws IOException {
    Upload upload = new Upload(Files.createTempFile("cchc-upload", ".ndjson"));
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(upload.file))) {
      Spool spool = new Spool(file, largest);
      Lines lines = new Lines(spool::write);
      CchcJson.readObservations(body, "observations", lines);
      if (!lines.problems().isEmpty()) {
        throw new FailedRequestException(Failure.REFUSED, lines.problems());
      }
      return upload;
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  /** {@return the canonical lines} */
  InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private static final class Spool {
    private final OutputStream file;
    private final long largest;
    private long size;

    Spool(OutputStream file, long largest) {
      this.file = file;
      this.largest = largest;
    }

    void write(Observation observation) {
      byte[] line = CchcJson.writeObservation(observation).getBytes(UTF_8);
      size += line.length;
      if (line.length > LONGEST_LINE) {
        throw FailedRequestException.tooLarge("observation", LONGEST_LINE);
      }
      if (size > largest) {
        throw FailedRequestException.tooLarge("observations", largest);
      }
      try {
        file.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
