package vn.cchc.examples.service.store;

import com.google.common.base.Throwables;
import com.google.common.collect.Iterables;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite, embedded: a write-ahead log that is forced to the disk at every commit. One connection
 * writes, so writes wait for their turn in the pool; those for reading never wait for it.
 */
final class SqliteDatabase extends Database {
  private static final int BATCH = 1000;
  private static final int READERS = 8;

  /** A log of this size is given back after a large write. */
  private static final int LARGEST_LOG = 4_000_000;

  private SqliteDatabase(HikariDataSource readers, HikariDataSource writers) {
    super(readers, writers, TransactionDefinition.ISOLATION_DEFAULT);
  }

  static SqliteDatabase connect(DatabaseSettings settings) {
    makeFolder(settings.url());
    migrate(source(settings.url(), SQLiteConfig.TransactionMode.DEFERRED), "sqlite");
    HikariDataSource writers =
        pool(settings.url(), SQLiteConfig.TransactionMode.IMMEDIATE, 1, settings.turn());
    HikariConfig reading =
        config(settings.url(), SQLiteConfig.TransactionMode.DEFERRED, READERS, settings.patience());
    reading.setConnectionInitSql("PRAGMA query_only = ON");
    return new SqliteDatabase(new HikariDataSource(reading), writers);
  }

  private static void makeFolder(String url) {
    String file = url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "");
    Path folder = Path.of(file).toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SQLiteDataSource source(String url, SQLiteConfig.TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setBusyTimeout(10_000);
    config.setCacheSize(-16_000);
    config.setJournalSizeLimit(LARGEST_LOG);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static HikariDataSource pool(
      String url, SQLiteConfig.TransactionMode mode, int size, Duration wait) {
    return new HikariDataSource(config(url, mode, size, wait));
  }

  private static HikariConfig config(
      String url, SQLiteConfig.TransactionMode mode, int size, Duration wait) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(url, mode));
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(wait.toMillis());
    config.setMaxLifetime(0);
    return config;
  }

  /** A write has the whole database for itself. */
  @Override
  void lockDocuments(JdbcTemplate jdbc) {}

  @Override
  long[] insert(Connection connection, long upload, FigureRowFile rows, int[] subjects)
      throws SQLException {
    long[] added = new long[subjects.length];
    int[] batch = new int[BATCH];
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT OR IGNORE INTO observation VALUES (?, ?, ?, ?, ?)");
        FigureRowFile.Cursor cursor = rows.open()) {
      int size = 0;
      while (cursor.next()) {
        insert.setBytes(1, cursor.digest());
        insert.setInt(2, subjects[cursor.subject()]);
        insert.setLong(3, upload);
        insert.setLong(4, cursor.visibleFrom());
        insert.setString(5, cursor.line());
        insert.addBatch();
        batch[size++] = cursor.subject();
        if (size == BATCH) {
          count(insert.executeBatch(), batch, added);
          size = 0;
        }
      }
      count(insert.executeBatch(), batch, added);
    }
    return added;
  }

  private static void count(int[] inserted, int[] subjects, long[] added) {
    for (int i = 0; i < inserted.length; i++) {
      added[subjects[i]] += inserted[i];
    }
  }

  @Override
  void tidy() {
    run("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  @Override
  public void backUp(String file) {
    run("VACUUM INTO '" + file.replace("'", "''") + "'");
  }

  @Override
  public boolean isFull(Throwable failure) {
    return has(
        failure,
        code -> code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR_WRITE);
  }

  @Override
  public boolean isUnavailable(Throwable failure) {
    return has(failure, code -> (code.code & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code);
  }

  private static boolean has(Throwable failure, Predicate<SQLiteErrorCode> wanted) {
    return Iterables.any(
        Throwables.getCausalChain(failure),
        cause -> cause instanceof SQLiteException e && wanted.test(e.getResultCode()));
  }
}
