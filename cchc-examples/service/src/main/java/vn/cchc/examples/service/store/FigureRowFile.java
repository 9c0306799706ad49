package vn.cchc.examples.service.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;

/**
 * The rows of an upload, ready for the database, in a temporary file: memory does not grow with
 * their number, and while a client sends, no connection is held.
 */
public final class FigureRowFile implements AutoCloseable {
  private final TemporaryFile file;
  private final DataOutputStream out;
  private final Map<Subject, Integer> places = new HashMap<>();
  private final List<String> subjects = new ArrayList<>();
  private long count;
  private long bytes;

  /**
   * Makes an empty list of rows.
   *
   * @param file where they are put
   */
  public FigureRowFile(TemporaryFile file) {
    this.file = file;
    this.out = new DataOutputStream(new BufferedOutputStream(file.output(), 1 << 16));
  }

  /** {@return how a subject is called in the database, where a task is no indicator} */
  static String name(Subject subject) {
    return (subject instanceof TaskId ? "task " : "indicator ") + subject.value();
  }

  /**
   * Adds the row of a figure.
   *
   * @return the length of its line
   */
  public int add(Observation figure) {
    byte[] line = CchcJson.writeObservation(figure).getBytes(UTF_8);
    Integer place = places.get(figure.subject());
    if (place == null) {
      place = subjects.size();
      places.put(figure.subject(), place);
      subjects.add(name(figure.subject()));
    }
    try {
      out.write(Hashing.sha256().hashBytes(line).asBytes());
      out.writeInt(place);
      out.writeLong(figure.visibleFrom().toEpochDay());
      out.writeInt(line.length);
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count++;
    bytes += line.length;
    return line.length;
  }

  /** {@return how many rows there are} */
  public long count() {
    return count;
  }

  /** {@return how many bytes their lines have} */
  public long bytes() {
    return bytes;
  }

  /** {@return what the figures are of, by the number that each has in the rows} */
  ImmutableList<String> subjects() {
    return ImmutableList.copyOf(subjects);
  }

  Cursor open() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Cursor(new DataInputStream(new BufferedInputStream(file.input(), 1 << 16)), count);
  }

  @Override
  public void close() {
    file.close();
  }

  /** Reads the rows one after the other. */
  static final class Cursor implements AutoCloseable {
    private final DataInputStream in;
    private final byte[] digest = new byte[32];
    private long left;
    private int subject;
    private long visibleFrom;
    private byte[] line = new byte[0];

    Cursor(DataInputStream in, long count) {
      this.in = in;
      this.left = count;
    }

    boolean next() {
      if (left-- == 0) {
        return false;
      }
      try {
        in.readFully(digest);
        subject = in.readInt();
        visibleFrom = in.readLong();
        line = new byte[in.readInt()];
        in.readFully(line);
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    byte[] digest() {
      return digest.clone();
    }

    int subject() {
      return subject;
    }

    long visibleFrom() {
      return visibleFrom;
    }

    byte[] lineBytes() {
      return line;
    }

    String line() {
      return new String(line, UTF_8);
    }

    @Override
    public void close() {}
  }
}
