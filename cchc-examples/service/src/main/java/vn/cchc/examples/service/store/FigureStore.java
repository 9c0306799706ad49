package vn.cchc.examples.service.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.cchc.json.AccumulatorReadResult;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.ObservationAccumulator;

/**
 * The figures in the database. They are only ever added: a correction is a further figure with a
 * later {@code recordedAt}.
 *
 * <p>A row has a figure's canonical line, as {@code CchcJson} writes it, so every kind of value
 * keeps all its digits and the moment its nanoseconds. Two rows are the same figure when their
 * lines are the same text, of which the key is the SHA-256.
 */
public final class FigureStore {
  /** From this size on, an upload leaves something to tidy up. */
  private static final long LARGE = 1_000_000;

  /**
   * The subjects are named one by one: of a subquery, PostgreSQL would guess that it finds a large
   * part of the table, and read all of it.
   */
  private static final String CHOOSE =
      """
      SELECT line FROM observation WHERE visible_from <= ? AND subject IN (%1$s)
      UNION ALL
      SELECT line FROM withdrawn_observation
      WHERE visible_from <= ? AND visible_until > ? AND subject IN (%1$s)
      """;

  private static final String UNKNOWN =
      """
      SELECT name, figures FROM subject
      WHERE figures > 0 AND id NOT IN (SELECT subject FROM plan_subject) ORDER BY name
      """;

  private final Database database;
  private final Journal journal;
  private final Clock clock;

  /** Opens the figures of a database. */
  public FigureStore(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Adds all figures of an upload, or none where the database fails.
   *
   * @return what came of it
   */
  public Upload add(String who, FigureRowFile rows) {
    ImmutableList<String> names = rows.subjects();
    int[] subjects = subjects(names);
    Upload upload =
        database.write(
            jdbc -> {
              Upload begun = begin(jdbc, who, rows.count());
              long[] added = insert(jdbc, begun.id(), rows, subjects);
              long total = 0;
              Map<Integer, Long> counts = new TreeMap<>(); // in order: nobody waits crosswise
              for (int i = 0; i < added.length; i++) {
                total += added[i];
                counts.merge(subjects[i], added[i], Long::sum);
              }
              jdbc.update("UPDATE upload SET added = ? WHERE id = ?", total, begun.id());
              String detail = "%d sent, %d added".formatted(rows.count(), total);
              journal.add(jdbc, who, Journal.Action.ADD_FIGURES, Long.toString(begun.id()), detail);
              if (total > 0) {
                counts.forEach((subject, count) -> count(jdbc, subject, count));
                database.noteChange(jdbc);
              }
              return begun.added(total);
            });
    if (rows.bytes() > LARGE) {
      database.tidy();
    }
    return upload;
  }

  private Upload begin(JdbcTemplate jdbc, String who, long sent) {
    String now = clock.instant().toString();
    Long id =
        jdbc.queryForObject(
            "INSERT INTO upload (received_at, received_by, sent, added) VALUES (?, ?, ?, 0)"
                + " RETURNING id",
            Long.class,
            now,
            who,
            sent);
    return new Upload(id == null ? 0 : id, now, who, sent, 0, "", "");
  }

  private long[] insert(JdbcTemplate jdbc, long upload, FigureRowFile rows, int[] subjects) {
    ConnectionCallback<long[]> insert =
        (Connection connection) -> database.insert(connection, upload, rows, subjects);
    long[] added = jdbc.execute(insert);
    return added == null ? new long[0] : added;
  }

  /** Changes how many figures of a subject there are. */
  static void count(JdbcTemplate jdbc, int subject, long more) {
    if (more != 0) {
      jdbc.update("UPDATE subject SET figures = figures + ? WHERE id = ?", more, subject);
    }
  }

  /** A write of its own, so that a long upload keeps no other from naming the same subject. */
  private int[] subjects(ImmutableList<String> names) {
    int[] known = database.read(jdbc -> find(jdbc, names));
    return hasNew(known)
        ? database.write(
            jdbc -> {
              names.stream()
                  .sorted()
                  .forEach(
                      name ->
                          jdbc.update(
                              "INSERT INTO subject (name) VALUES (?) ON CONFLICT DO NOTHING",
                              name));
              return find(jdbc, names);
            })
        : known;
  }

  private static boolean hasNew(int[] ids) {
    for (int id : ids) {
      if (id == 0) {
        return true;
      }
    }
    return false;
  }

  private static int[] find(JdbcTemplate jdbc, ImmutableList<String> names) {
    return names.stream()
        .mapToInt(
            name ->
                jdbc
                    .queryForList("SELECT id FROM subject WHERE name = ?", Integer.class, name)
                    .stream()
                    .findFirst()
                    .orElse(0))
        .toArray();
  }

  /**
   * {@return the figures that may count for a plan on a day, put together; within a read}
   *
   * <p>What no plan has is not read: {@link #unknown} names it.
   */
  public ObservationAccumulator fold(JdbcTemplate jdbc, String plan, LocalDate asOf) {
    long day = asOf.toEpochDay();
    String subjects =
        jdbc
            .queryForList(
                "SELECT subject FROM plan_subject WHERE plan = ? ORDER BY 1", Integer.class, plan)
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    String choose = CHOOSE.formatted(subjects.isEmpty() ? "NULL" : subjects);
    try (Stream<byte[]> lines =
            jdbc.queryForStream(choose, (row, number) -> row.getBytes(1), day, day, day);
        InputStream all = new LineInputStream(lines.iterator())) {
      AccumulatorReadResult folded = CchcJson.foldObservations(all, "database", asOf, 1);
      if (!folded.problems().isEmpty()) {
        throw new IllegalStateException("a kept line is not good: " + folded.problems());
      }
      return folded.accumulator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return how many figures are kept of each indicator or task that no plan has} */
  public ImmutableSortedMap<String, Long> unknown() {
    return database.read(
        jdbc -> {
          Map<String, Long> found = new TreeMap<>();
          jdbc.query(
              UNKNOWN,
              row -> {
                found.put(row.getString(1), row.getLong(2));
              });
          return ImmutableSortedMap.copyOf(found);
        });
  }
}
