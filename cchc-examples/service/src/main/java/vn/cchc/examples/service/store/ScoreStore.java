package vn.cchc.examples.service.store;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sets of criteria with their versions, and what was entered for them. The database itself
 * refuses to change or delete any of it.
 */
public final class ScoreStore {
  private static final String COLUMNS = "number, id, title, kept_at, kept_by";

  private final Database database;
  private final Journal journal;
  private final Clock clock;

  /** Opens the sets and entries of a database. */
  public ScoreStore(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A set as it was once sent.
   *
   * @param number its number among all versions
   * @param id the id of the set
   * @param title its title
   * @param keptAt when it was kept
   * @param keptBy who sent it
   */
  public record Version(long number, String id, String title, Instant keptAt, String keptBy) {
    /** {@return whether it was kept by the midnight that ends a day in Viet Nam} */
    public boolean isKnownOn(LocalDate day) {
      return keptAt.isBefore(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7)));
    }
  }

  /** {@return all versions of all sets, by id, the oldest first} */
  public ImmutableList<Version> versions(JdbcTemplate jdbc) {
    return ImmutableList.copyOf(
        jdbc.query(
            "SELECT " + COLUMNS + " FROM scorecard ORDER BY id, number",
            (row, number) -> version(row)));
  }

  /** {@return all versions of a set, the oldest first} */
  public ImmutableList<Version> versions(JdbcTemplate jdbc, String id) {
    return ImmutableList.copyOf(
        jdbc.query(
            "SELECT " + COLUMNS + " FROM scorecard WHERE id = ? ORDER BY number",
            (row, number) -> version(row),
            id));
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Instant.parse(row.getString(4)),
        row.getString(5));
  }

  /** {@return a version's bytes as they came} */
  public byte[] content(JdbcTemplate jdbc, Version version) {
    return jdbc.query(
            "SELECT content FROM scorecard WHERE number = ?",
            (row, number) -> row.getBytes(1),
            version.number())
        .get(0);
  }

  /** Keeps a version of a set, within a write. */
  public void addScorecard(JdbcTemplate jdbc, String who, String id, String title, byte[] content) {
    jdbc.update(
        "INSERT INTO scorecard (id, title, content, kept_at, kept_by) VALUES (?, ?, ?, ?, ?)",
        id,
        title,
        content,
        now().toString(),
        who);
    journal.add(jdbc, who, Journal.Action.PUT_SCORECARD, id, "");
    database.noteChange(jdbc);
  }

  /** {@return the moment that entries of this write were recorded at} */
  public Instant now() {
    return clock.instant();
  }

  /** {@return the entries for a set, one a line, in the order in which they came} */
  public ImmutableList<String> lines(JdbcTemplate jdbc, String id) {
    return ImmutableList.copyOf(
        jdbc.queryForList(
            "SELECT line FROM score_entry WHERE scorecard = ? ORDER BY number", String.class, id));
  }

  /** Adds entries for a set, within a write. */
  public void addEntries(JdbcTemplate jdbc, String who, String id, Instant at, List<String> lines) {
    jdbc.batchUpdate(
        "INSERT INTO score_entry (scorecard, received_at, received_by, line)"
            + " VALUES (?, ?, ?, ?)",
        lines,
        100,
        (statement, line) -> {
          statement.setString(1, id);
          statement.setString(2, at.toString());
          statement.setString(3, who);
          statement.setString(4, line);
        });
    journal.add(jdbc, who, Journal.Action.ADD_SCORES, id, lines.size() + " entries");
    database.noteChange(jdbc);
  }
}
