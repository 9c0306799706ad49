package vn.cchc.examples.service.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
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
import java.util.stream.IntStream;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;

/**
 * The rows of an upload, ready for the database, in a temporary file: memory does not grow with
 * their number, and while a client sends, no connection is held.
 */
public final class FigureRowFile implements AutoCloseable {
  /** Whoever adds the rows to the database looks after so many whether it is still wanted. */
  private static final int LOOK = 10_000;

  private final TemporaryFile file;
  private final Runnable requireWanted;
  private final DataOutputStream out;
  private final Map<Subject, Integer> places = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Multiset<Integer> counts = HashMultiset.create();
  private long count;
  private long bytes;

  /**
   * Makes an empty list of rows.
   *
   * @param file where they are put
   * @param requireWanted called from time to time while the rows are added to the database; ends
   *     the work by an exception where nobody waits for it any more
   */
  public FigureRowFile(TemporaryFile file, Runnable requireWanted) {
    this.file = file;
    this.requireWanted = requireWanted;
    this.out = new DataOutputStream(new BufferedOutputStream(file.output(), 1 << 16));
  }

  /** {@return how a subject is called in the database, where a task is no indicator} */
  static String name(Subject subject) {
    return (subject instanceof TaskId ? "task " : "indicator ") + subject.value();
  }

  /**
   * What is kept of a figure. Making it costs far more than adding it, and may be done by several
   * threads at once.
   */
  public static final class Row {
    private final Observation figure;
    private final byte[] line;
    private final byte[] digest;

    private Row(Observation figure, byte[] line) {
      this.figure = figure;
      this.line = line;
      this.digest = Hashing.sha256().hashBytes(line).asBytes();
    }

    /** Makes the row of a figure. */
    public static Row of(Observation figure) {
      return new Row(figure, CchcJson.writeObservation(figure).getBytes(UTF_8));
    }

    /** {@return the figure} */
    public Observation figure() {
      return figure;
    }

    /** {@return how many bytes its line has} */
    public int length() {
      return line.length;
    }
  }

  /** Adds the row of a figure. */
  public void add(Row row) {
    Subject subject = row.figure.subject();
    Integer place = places.get(subject);
    if (place == null) {
      place = names.size();
      places.put(subject, place);
      names.add(name(subject));
    }
    try {
      out.write(row.digest);
      out.writeInt(place);
      out.writeLong(row.figure.visibleFrom().toEpochDay());
      out.writeInt(row.line.length);
      out.write(row.line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    counts.add(place);
    count++;
    bytes += row.line.length;
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
    return ImmutableList.copyOf(names);
  }

  /** {@return how many rows there are of each subject} */
  long[] counts() {
    return IntStream.range(0, names.size()).mapToLong(counts::count).toArray();
  }

  Cursor open() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Cursor(new DataInputStream(new BufferedInputStream(file.input(), 1 << 16)), this);
  }

  @Override
  public void close() {
    file.close();
  }

  /** Reads the rows one after the other. */
  static final class Cursor implements AutoCloseable {
    private final DataInputStream in;
    private final Runnable requireWanted;
    private final byte[] digest = new byte[32];
    private long left;
    private int subject;
    private long visibleFrom;
    private byte[] line = new byte[0];

    Cursor(DataInputStream in, FigureRowFile rows) {
      this.in = in;
      this.requireWanted = rows.requireWanted;
      this.left = rows.count;
    }

    boolean next() {
      if (left-- == 0) {
        return false;
      }
      if (left % LOOK == 0) {
        requireWanted.run();
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
