package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.cchc.observation.Observation;

/** DuckDB in this process, on all cores, through JDBC. */
final class DuckDb implements AutoCloseable {
  private static final String FILE =
      """
      (SELECT indicator, agency, period, value.numerator AS n, value.denominator AS d, recordedAt
       FROM read_json('%s', format = 'newline_delimited', columns = {
         indicator: 'VARCHAR', agency: 'VARCHAR', period: 'VARCHAR',
         value: 'STRUCT(numerator BIGINT, denominator BIGINT)', recordedAt: 'TIMESTAMP'}))
      """;

  /**
   * Of each commune and month what was recorded last, no two at one time; then the sums. Of several
   * ways to say so this was the fastest.
   */
  private static final String LATEST =
      """
      SELECT indicator, sum(n), sum(d), count(*) FROM (
        SELECT indicator, agency, sum(n) AS n, sum(d) AS d FROM (
          SELECT indicator, agency, period, arg_max(n, recordedAt) AS n, arg_max(d, recordedAt) AS d
          FROM %1$s WHERE recordedAt < TIMESTAMP '%2$s' GROUP BY indicator, agency, period)
        GROUP BY indicator, agency)
      GROUP BY indicator ORDER BY indicator
      """;

  /** The sums alone, right only as long as no figure was ever reported twice. */
  private static final String PLAIN =
      """
      SELECT indicator, sum(n), sum(d), count(*) FROM (
        SELECT indicator, agency, sum(n) AS n, sum(d) AS d
        FROM %1$s WHERE recordedAt < TIMESTAMP '%2$s' GROUP BY indicator, agency)
      GROUP BY indicator ORDER BY indicator
      """;

  private final Connection connection;

  DuckDb() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  /** {@return whether the driver is there, which only the profile brings} */
  static boolean isPresent() {
    return DriverManager.drivers().anyMatch(driver -> driver.getClass().getName().contains("duck"));
  }

  /** Loads a file into a table. */
  void load(Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE facts AS SELECT * FROM " + table(file));
    }
  }

  ImmutableList<Answer> fromFile(Path file) throws SQLException {
    return query(LATEST, table(file));
  }

  ImmutableList<Answer> fromFilePlainly(Path file) throws SQLException {
    return query(PLAIN, table(file));
  }

  ImmutableList<Answer> fromTable() throws SQLException {
    return query(LATEST, "facts");
  }

  ImmutableList<Answer> fromTablePlainly() throws SQLException {
    return query(PLAIN, "facts");
  }

  private static String table(Path file) {
    return FILE.formatted(file.toString().replace("'", "''"));
  }

  private ImmutableList<Answer> query(String query, String from) throws SQLException {
    String end = Observation.endOf(Nation.AS_OF).toString().replace("Z", "").replace('T', ' ');
    ImmutableList.Builder<Answer> answers = ImmutableList.builder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(from, end))) {
      while (rows.next()) {
        answers.add(Answer.of(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getInt(4)));
      }
    }
    return answers.build();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
