package vn.cchc.examples.service.store;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who wrote what and when. The database itself refuses to change or delete what is in it. */
public final class Journal {
  private final Database database;
  private final Clock clock;

  /** Opens the journal of a database. */
  public Journal(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds an entry within a write, so that there is never one without the other. */
  public void add(JdbcTemplate jdbc, String who, Action action, String target, String detail) {
    jdbc.update(
        "INSERT INTO journal (at, who, action, target, detail) VALUES (?, ?, ?, ?, ?)",
        clock.instant().toString(),
        who,
        action.text(),
        target,
        detail);
  }

  /**
   * Returns entries in the order in which they were made.
   *
   * @param after the number of the entry before the first one wanted, 0 for all
   * @param most how many at most
   */
  public ImmutableList<Entry> entries(long after, int most) {
    return database.read(
        jdbc ->
            ImmutableList.copyOf(
                jdbc.query(
                    "SELECT id, at, who, action, target, detail FROM journal WHERE id > ?"
                        + " ORDER BY id LIMIT ?",
                    (row, number) ->
                        new Entry(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)),
                    after,
                    most)));
  }

  /** What was done. */
  public enum Action {
    /** Agencies were kept. */
    PUT_AGENCIES("put agencies"),
    /** A plan or a revision of it was kept. */
    PUT_PLAN("put plan"),
    /** A set of criteria or a version of it was kept. */
    PUT_SCORECARD("put scorecard"),
    /** Entries for a set of criteria were added. */
    ADD_SCORES("add scores"),
    /** A version of a document was withdrawn. */
    WITHDRAW_DOCUMENT("withdraw document"),
    /** Figures were added. */
    ADD_FIGURES("add figures"),
    /** The figures of an upload were withdrawn. */
    WITHDRAW_UPLOAD("withdraw upload"),
    /** A user was made or changed. */
    PUT_USER("put user"),
    /** A user's password was changed. */
    CHANGE_PASSWORD("change password");

    private final String text;

    Action(String text) {
      this.text = text;
    }

    /** {@return what the entry says} */
    public String text() {
      return text;
    }
  }

  /**
   * One thing that was done.
   *
   * @param id its number
   * @param at when, as an instant
   * @param who the name of the user
   * @param action what
   * @param target to which document, upload or user
   * @param detail more about it
   */
  public record Entry(
      long id, String at, String who, String action, String target, String detail) {}
}
