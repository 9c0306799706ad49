package vn.cchc.examples.service.store;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observations;

/** The uploads in the database, each of which can be withdrawn as a whole. */
public final class UploadStore {
  private final Database database;
  private final Journal journal;
  private final Clock clock;

  /** Opens the uploads of a database. */
  public UploadStore(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /** {@return the latest uploads, the newest first} */
  public ImmutableList<Upload> uploads(int most) {
    return database.read(jdbc -> uploads(jdbc, "ORDER BY id DESC LIMIT ?", most));
  }

  /** {@return an upload, or nothing where there is none of that number; within a read or write} */
  public ImmutableList<Upload> upload(JdbcTemplate jdbc, long id) {
    return uploads(jdbc, "WHERE id = ?", id);
  }

  private static ImmutableList<Upload> uploads(JdbcTemplate jdbc, String which, long argument) {
    return ImmutableList.copyOf(
        jdbc.query(
            "SELECT id, received_at, received_by, sent, added, withdrawn_at, withdrawn_by"
                + " FROM upload "
                + which,
            (row, number) ->
                new Upload(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5),
                    String.valueOf(row.getObject(6) == null ? "" : row.getString(6)),
                    String.valueOf(row.getObject(7) == null ? "" : row.getString(7))),
            argument));
  }

  /**
   * Returns the figures that an upload added, unless it was withdrawn; within a read. What it sent
   * that was there already belongs to the upload that brought it.
   */
  public Observations figures(JdbcTemplate jdbc, long upload) {
    try (Stream<byte[]> lines =
            jdbc.queryForStream(
                "SELECT line FROM observation WHERE upload = ?",
                (row, number) -> row.getBytes(1),
                upload);
        InputStream all = new LineInputStream(lines.iterator())) {
      return CchcJson.readObservations(all, "database").orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Withdraws the figures that an upload added: reports of today and later do not have them, those
   * of earlier days still do. Of two at once, the second waits for the first and finds it done.
   *
   * @return whether there was such an upload that was not withdrawn yet
   */
  public boolean withdraw(JdbcTemplate jdbc, String who, long upload) {
    String now = clock.instant().toString();
    long today = clock.instant().atOffset(ZoneOffset.ofHours(7)).toLocalDate().toEpochDay();
    int taken =
        jdbc.update(
            "UPDATE upload SET withdrawn_at = ?, withdrawn_by = ?"
                + " WHERE id = ? AND withdrawn_at IS NULL",
            now,
            who,
            upload);
    if (taken == 0) {
      return false;
    }
    jdbc.query(
        "SELECT subject, count(*) FROM observation WHERE upload = ? GROUP BY subject ORDER BY 1",
        row -> {
          FigureStore.count(jdbc, row.getInt(1), -row.getLong(2));
        },
        upload);
    jdbc.update(
        "INSERT INTO withdrawn_observation (subject, upload, visible_from, visible_until, line)"
            + " SELECT subject, upload, visible_from, ?, line FROM observation WHERE upload = ?",
        today,
        upload);
    long figures = jdbc.update("DELETE FROM observation WHERE upload = ?", upload);
    journal.add(
        jdbc, who, Journal.Action.WITHDRAW_UPLOAD, Long.toString(upload), figures + " figures");
    database.noteChange(jdbc);
    return true;
  }
}
