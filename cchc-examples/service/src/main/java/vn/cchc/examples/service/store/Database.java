package vn.cchc.examples.service.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with connections of its own for reading, so that whoever reads waits for no upload. A
 * write is on the disk when {@link #write} returns.
 */
public abstract class Database implements AutoCloseable {
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final JdbcTemplate reader;
  private final JdbcTemplate writer;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  Database(HikariDataSource readers, HikariDataSource writers, int snapshotIsolation) {
    this.readers = readers;
    this.writers = writers;
    this.reader = new JdbcTemplate(readers);
    this.reader.setFetchSize(1000);
    this.writer = new JdbcTemplate(writers);
    this.reading = new TransactionTemplate(new JdbcTransactionManager(readers));
    this.reading.setIsolationLevel(snapshotIsolation);
    this.writing = new TransactionTemplate(new WriteTransactionManager(writers));
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @param settings which one
   * @return the database
   * @throws UnsuitableDatabaseException if it is neither SQLite nor PostgreSQL
   */
  public static Database open(DatabaseSettings settings) {
    if (settings.url().startsWith("jdbc:sqlite:")) {
      return SqliteDatabase.connect(settings);
    } else if (settings.url().startsWith("jdbc:postgresql:")) {
      return PostgresDatabase.connect(settings);
    }
    throw new UnsuitableDatabaseException(settings.url());
  }

  static void migrate(DataSource source, String vendor) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/" + vendor)
        .load()
        .migrate();
  }

  /** Reads everything as it was at one moment, without waiting for anybody who writes. */
  public <T> T read(Function<JdbcTemplate, T> work) {
    return reading.execute(status -> work.apply(reader));
  }

  /** Writes all or nothing. */
  public <T> T write(Function<JdbcTemplate, T> work) {
    return writing.execute(status -> work.apply(writer));
  }

  /** Says that documents or figures change with this write; to be the last thing that it does. */
  void noteChange(JdbcTemplate jdbc) {
    jdbc.update("UPDATE state SET version = version + 1");
  }

  /** {@return a number that grows with every change of documents or figures} */
  public long version(JdbcTemplate jdbc) {
    Long version = jdbc.queryForObject("SELECT version FROM state", Long.class);
    return version == null ? 0 : version;
  }

  /** Lets the documents be changed by this write alone until it ends. */
  abstract void lockDocuments(JdbcTemplate jdbc);

  /**
   * Adds rows that are not there yet, the fast way of this database.
   *
   * @param connection a connection within a write
   * @param upload the upload that they belong to
   * @param rows the rows
   * @param subjects the number in the database of each subject of the rows
   * @return how many were added of each subject of the rows
   */
  abstract long[] insert(Connection connection, long upload, FigureRowFile rows, int[] subjects)
      throws SQLException;

  /** Runs one command of a connection for writing, outside of any write. */
  void run(String command) {
    writer.execute(command);
  }

  /** Gives back what a large write left, where the database does not do so by itself. */
  abstract void tidy();

  /** Writes a copy of the whole database while it goes on, where it can do so itself. */
  public abstract void backUp(String file);

  /** {@return whether a failure says that the disk is full} */
  public abstract boolean isFull(Throwable failure);

  /** {@return whether a failure says that the database does not answer or has too much to do} */
  public abstract boolean isUnavailable(Throwable failure);

  /** Asks whether the database answers, on a connection for reading. */
  public void check() {
    reader.queryForList("SELECT version FROM state");
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
