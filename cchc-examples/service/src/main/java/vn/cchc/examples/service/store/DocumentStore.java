package vn.cchc.examples.service.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.cchc.indicator.Subject;

/**
 * The plans with their revisions, and the register of agencies, each version as it was sent.
 * Nothing is ever overwritten: a later version for the same day counts in place of the earlier one.
 */
public final class DocumentStore {
  /** What the register is called where plans have their ids. */
  public static final String REGISTER = "";

  private static final String COLUMNS =
      "number, plan, in_force_from, title, kept_at, kept_by, withdrawn_at, withdrawn_by,"
          + " withdrawn_on, never_in_force";

  private final Database database;
  private final Journal journal;
  private final Clock clock;

  /** Opens the documents of a database. */
  public DocumentStore(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /** {@return all versions of one document, the oldest first; none where it is not kept} */
  public ImmutableList<DocumentVersion> versions(JdbcTemplate jdbc, String plan) {
    return ImmutableList.copyOf(
        jdbc.query(
            "SELECT " + COLUMNS + " FROM document WHERE plan = ? ORDER BY number",
            (row, number) -> version(row),
            plan));
  }

  /** {@return all versions of all plans, the oldest first} */
  public ImmutableList<DocumentVersion> plans(JdbcTemplate jdbc) {
    return ImmutableList.copyOf(
        jdbc.query(
            "SELECT " + COLUMNS + " FROM document WHERE plan <> '' ORDER BY plan, number",
            (row, number) -> version(row)));
  }

  private static DocumentVersion version(ResultSet row) throws SQLException {
    String withdrawnAt = row.getString(7);
    return new DocumentVersion(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        withdrawnAt == null
            ? Optional.empty()
            : Optional.of(
                new DocumentVersion.Withdrawal(
                    withdrawnAt, row.getString(8), row.getLong(9), row.getInt(10) != 0)));
  }

  /** {@return a version's bytes as they came} */
  public byte[] content(JdbcTemplate jdbc, DocumentVersion version) {
    List<byte[]> found =
        jdbc.query(
            "SELECT content FROM document WHERE number = ?",
            (row, number) -> row.getBytes(1),
            version.number());
    return found.get(0);
  }

  /**
   * Returns the versions that count on a day: of the versions for one day of entry into force, the
   * newest that was not withdrawn by then.
   */
  public static ImmutableList<DocumentVersion> counting(
      ImmutableList<DocumentVersion> versions, LocalDate asOf) {
    Map<List<String>, DocumentVersion> newest = new LinkedHashMap<>();
    for (DocumentVersion version : versions) {
      if (version.counts(asOf)) {
        newest.merge(
            List.of(version.plan(), version.inForceFrom()),
            version,
            Ordering.from(Comparator.comparingLong(DocumentVersion::number))::max);
      }
    }
    return ImmutableList.copyOf(newest.values());
  }

  /** {@return a text that differs whenever anything of a document's history does} */
  public static String state(ImmutableList<DocumentVersion> versions) {
    StringBuilder all = new StringBuilder();
    versions.forEach(
        version ->
            all.append(version.number())
                .append(' ')
                .append(version.keptAt())
                .append(' ')
                .append(version.withdrawal())
                .append('\n'));
    return Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString().substring(0, 32);
  }

  /** {@return today in Viet Nam} */
  public LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.ofHours(7)).toLocalDate();
  }

  /** Lets the documents be changed by this write alone until it ends. */
  public void lock(JdbcTemplate jdbc) {
    database.lockDocuments(jdbc);
  }

  /** Keeps a version of a document, within a write. */
  public void add(
      JdbcTemplate jdbc,
      String who,
      String plan,
      String inForceFrom,
      String title,
      byte[] content,
      ImmutableList<Subject> subjects) {
    jdbc.update(
        "INSERT INTO document (plan, in_force_from, title, content, kept_at, kept_by)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        plan,
        inForceFrom,
        title,
        content,
        clock.instant().toString(),
        who);
    for (Subject subject : subjects) {
      String name = FigureRowFile.name(subject);
      jdbc.update("INSERT INTO subject (name) VALUES (?) ON CONFLICT DO NOTHING", name);
      jdbc.update(
          "INSERT INTO plan_subject SELECT CAST(? AS VARCHAR), id FROM subject WHERE name = ?"
              + " ON CONFLICT DO NOTHING",
          plan,
          name);
    }
    boolean isPlan = !plan.equals(REGISTER);
    journal.add(
        jdbc,
        who,
        isPlan ? Journal.Action.PUT_PLAN : Journal.Action.PUT_AGENCIES,
        plan,
        inForceFrom);
    database.noteChange(jdbc);
  }

  /** Withdraws a version from today on, or also from the days before, within a write. */
  public void withdraw(
      JdbcTemplate jdbc, String who, DocumentVersion version, boolean neverInForce) {
    jdbc.update(
        "UPDATE document SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_on = ?,"
            + " never_in_force = ? WHERE number = ?",
        clock.instant().toString(),
        who,
        today().toEpochDay(),
        neverInForce ? 1 : 0,
        version.number());
    journal.add(
        jdbc,
        who,
        Journal.Action.WITHDRAW_DOCUMENT,
        version.plan(),
        "version " + version.number() + (neverInForce ? ", never in force" : ""));
    database.noteChange(jdbc);
  }
}
