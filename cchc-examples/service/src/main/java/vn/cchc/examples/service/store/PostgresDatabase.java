package vn.cchc.examples.service.store;

import com.google.common.base.Throwables;
import com.google.common.collect.Iterables;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;

/** PostgreSQL, with an end to every wait: for a connection, an answer, a lock and a statement. */
final class PostgresDatabase extends Database {
  private static final int READERS = 8;
  private static final int WRITERS = 6;

  /** From so many rows on, it is worth a further question to the database how they are added. */
  private static final int MANY = 1000;

  private static final String UNIQUE_VIOLATION = "23505";

  /** So many rows at least are added in a second; an upload may take as long as its rows say. */
  private static final int ROWS_A_SECOND = 2000;

  private final Duration answer;
  private final Duration turn;

  private PostgresDatabase(
      HikariDataSource readers, HikariDataSource writers, DatabaseSettings settings) {
    super(readers, writers, TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.answer = settings.answer();
    this.turn = settings.turn();
  }

  static PostgresDatabase connect(DatabaseSettings settings) {
    PGSimpleDataSource patient = source(settings);
    patient.setSocketTimeout(0);
    patient.setOptions("");
    migrate(patient, "postgresql");
    return new PostgresDatabase(pool(settings, READERS), pool(settings, WRITERS), settings);
  }

  private static PGSimpleDataSource source(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    if (!settings.username().isEmpty()) {
      source.setUser(settings.username());
      source.setPassword(settings.password());
    }
    int seconds = Math.max(1, (int) settings.answer().toSeconds());
    source.setConnectTimeout(1);
    source.setLoginTimeout(2);
    source.setSocketTimeout(seconds);
    source.setTcpKeepAlive(true);
    source.setLogServerErrorDetail(false); // it would have what was sent
    source.setOptions(
        "-c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
            .formatted(settings.answer().toMillis() / 2, settings.turn().toMillis() * 10));
    return source;
  }

  private static HikariDataSource pool(DatabaseSettings settings, int size) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(settings));
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setValidationTimeout(Math.min(1000, settings.patience().toMillis()));
    config.setInitializationFailTimeout(10_000);
    return new HikariDataSource(config);
  }

  @Override
  void lockDocuments(JdbcTemplate jdbc) {
    jdbc.execute("LOCK TABLE document IN SHARE ROW EXCLUSIVE MODE");
  }

  /**
   * Copies the rows into a table of the connection's own and adds them from there in the order of
   * the key, so that two uploads never wait for each other crosswise. To look for each row first
   * takes PostgreSQL nearly as long again as to add it, so of many rows this is done only where the
   * first ones are there already, or where adding them finds one that is.
   */
  @Override
  long[] insert(Connection connection, long upload, FigureRowFile rows, int[] subjects)
      throws SQLException {
    connection.setNetworkTimeout(
        Runnable::run,
        (int) answer.plus(turn).plusSeconds(rows.count() / ROWS_A_SECOND).toMillis());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = " + turn.toMillis());
      statement.execute(
          "CREATE TEMPORARY TABLE IF NOT EXISTS incoming (LIKE observation) ON COMMIT DELETE ROWS");
      try (CopyRowWriter copy =
          new CopyRowWriter(
              new PGCopyOutputStream(
                  connection.unwrap(PGConnection.class),
                  "COPY incoming FROM STDIN WITH (FORMAT binary)",
                  1 << 16))) {
        copy.write(rows, upload, subjects);
      } catch (IOException e) {
        Throwables.throwIfInstanceOf(e.getCause() == null ? e : e.getCause(), SQLException.class);
        throw new UncheckedIOException(e);
      }
      return rows.count() >= MANY && !hasKnown(statement) && addsNew(connection, statement)
          ? rows.counts()
          : addUnknown(statement, subjects);
    }
  }

  /** {@return whether any of the first rows is there already} */
  private static boolean hasKnown(Statement statement) throws SQLException {
    try (ResultSet known =
        statement.executeQuery(
            "SELECT FROM observation WHERE digest IN (SELECT digest FROM incoming LIMIT 100)"
                + " LIMIT 1")) {
      return known.next();
    }
  }

  /** {@return whether all rows are added, because none is there yet; otherwise none is} */
  private static boolean addsNew(Connection connection, Statement statement) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      statement.executeUpdate("INSERT INTO observation SELECT * FROM incoming ORDER BY digest");
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      return false;
    }
  }

  /** Adds the rows that are not there yet, and returns how many of each subject these are. */
  private static long[] addUnknown(Statement statement, int[] subjects) throws SQLException {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < subjects.length; i++) {
      places.put(subjects[i], i);
    }
    long[] added = new long[subjects.length];
    try (ResultSet counts =
        statement.executeQuery(
            """
            WITH added AS (
              INSERT INTO observation SELECT * FROM incoming ORDER BY digest
              ON CONFLICT DO NOTHING RETURNING subject)
            SELECT subject, count(*) FROM added GROUP BY subject
            """)) {
      while (counts.next()) {
        added[places.getOrDefault(counts.getInt(1), 0)] += counts.getLong(2);
      }
    }
    return added;
  }

  @Override
  void tidy() {}

  @Override
  public void backUp(String file) {
    throw new UnsupportedOperationException("of PostgreSQL, make backups with pg_dump");
  }

  @Override
  public boolean isFull(Throwable failure) {
    return hasState(failure, "53100");
  }

  /** The connection failed, something was waited for too long, or the server is going down. */
  @Override
  public boolean isUnavailable(Throwable failure) {
    return hasState(failure, "08", "53", "55P03", "57", "40", "25P02", "25P03");
  }

  private static boolean hasState(Throwable failure, String... starts) {
    return Iterables.any(
        Throwables.getCausalChain(failure),
        cause ->
            cause instanceof SQLException e
                && e.getSQLState() != null
                && Arrays.stream(starts).anyMatch(e.getSQLState()::startsWith));
  }
}
