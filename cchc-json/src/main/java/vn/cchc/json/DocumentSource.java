package vn.cchc.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import vn.cchc.json.cursor.StrictGzipInputStream;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * Where the bytes of a document or of lines come from, their name for problems, and how many bytes
 * of a document are accepted. A document may be compressed with gzip; its limit is one of the
 * unpacked bytes.
 */
public final class DocumentSource {
  /** The most bytes of a plan, a register or a mapping unless the source has a limit: 64 MiB. */
  public static final int DEFAULT_LIMIT = 64 << 20;

  /** The most bytes of an evaluation unless the source has a limit: 1 GiB. */
  public static final int EVALUATION_LIMIT = 1 << 30;

  private static final int NO_LIMIT = 0;

  private final String name;
  private final ByteSource bytes;
  private final int limit;
  private final Optional<Path> file;

  private DocumentSource(String name, ByteSource bytes, int limit, Optional<Path> file) {
    this.name = requireNonNull(name, "name");
    this.bytes = requireNonNull(bytes, "bytes");
    this.limit = limit;
    this.file = file;
  }

  /**
   * Returns a file under its own path.
   *
   * @param file the file
   * @return the source
   */
  public static DocumentSource of(Path file) {
    return new DocumentSource(
        file.toString(), MoreFiles.asByteSource(file), NO_LIMIT, Optional.of(file));
  }

  /**
   * Returns bytes that the caller holds.
   *
   * @param bytes the bytes, which are not copied
   * @param name their name, for problems
   * @return the source
   */
  public static DocumentSource of(byte[] bytes, String name) {
    return of(ByteSource.wrap(bytes), name);
  }

  /**
   * Returns bytes from anywhere else, such as a request or standard input.
   *
   * @param bytes the bytes, which are asked for once
   * @param name their name, for problems
   * @return the source
   */
  public static DocumentSource of(ByteSource bytes, String name) {
    return new DocumentSource(name, bytes, NO_LIMIT, Optional.empty());
  }

  /**
   * Returns this source with a limit of its own.
   *
   * @param most the most bytes of a document that are accepted
   * @return a source with the same bytes and name
   * @throws IllegalArgumentException if the limit is less than 1 byte
   */
  public DocumentSource limitedTo(int most) {
    checkArgument(most >= 1, "limit: must be at least 1, but was %s", most);
    return new DocumentSource(name, bytes, most, file);
  }

  /** {@return the name under which problems name the document} */
  public String name() {
    return name;
  }

  /** Returns what a file looks like now; empty for what is no file or cannot be looked at. */
  Optional<FileState> state() {
    try {
      return file.isPresent()
          ? Optional.of(
              FileState.of(Files.readAttributes(file.orElseThrow(), BasicFileAttributes.class)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What differs when a file is written to, or another one is put in its place. */
  record FileState(long size, FileTime modified, Optional<Object> key) {
    private static FileState of(BasicFileAttributes file) {
      return new FileState(
          file.size(), file.lastModifiedTime(), Optional.ofNullable(file.fileKey()));
    }
  }

  /**
   * Opens the bytes as they are, for lines of any number.
   *
   * @return the stream, to be closed by the caller
   * @throws IOException if there is none
   */
  public InputStream open() throws IOException {
    return bytes.openStream();
  }

  /**
   * Reads the whole document, unpacked.
   *
   * @return its bytes; or the problem that it cannot be read, or is larger than the limit, of which
   *     no more than the limit is ever held
   */
  public ReadResult<byte[]> bytes() {
    return bytes(DEFAULT_LIMIT);
  }

  ReadResult<byte[]> bytes(int usualLimit) {
    int most = limit == NO_LIMIT ? usualLimit : limit;
    long size = bytes.sizeIfKnown().or(0L);
    if (size > most) {
      return failed(tooLarge(most, mebibytes(size)));
    }
    try (InputStream stream = open();
        InputStream unpacked = StrictGzipInputStream.unpacked(stream)) {
      byte[] read = unpacked.readNBytes(most);
      return unpacked.read() < 0
          ? new ReadResult<>(Optional.of(read), ImmutableList.of(), this::located)
          : failed(tooLarge(most, "longer"));
    } catch (IOException e) {
      return failed(unreadable(e));
    }
  }

  /**
   * Returns the problem that this could not be read.
   *
   * @param failure why
   * @return the problem, which names the source
   */
  public Problem unreadable(IOException failure) {
    return Problem.error(
        ProblemCode.UNREADABLE, new Place(name, 0, 0, ""), name, "", reason(failure));
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "missing";
    } else if (failure instanceof AccessDeniedException) {
      return "denied";
    }
    String message = String.valueOf(failure.getMessage());
    return message.equals("Is a directory") ? "folder" : message;
  }

  private Problem tooLarge(int most, String actual) {
    return Problem.error(
        ProblemCode.TOO_LARGE, new Place(name, 0, 0, ""), "document", mebibytes(most), actual);
  }

  /**
   * A size that is no whole number of MiB is named in bytes below 1 MiB, and above it rounded up.
   */
  private static String mebibytes(long size) {
    return size < 1 << 20 ? size + " B" : ((size + (1 << 20) - 1) >> 20) + " MiB";
  }

  private Problem located(Problem problem) {
    return problem.at(problem.place().in(name));
  }

  <T> ReadResult<T> failed(Problem problem) {
    return new ReadResult<>(Optional.empty(), ImmutableList.of(problem), this::located);
  }
}
