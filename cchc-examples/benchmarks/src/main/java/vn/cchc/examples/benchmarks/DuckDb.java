package vn.cchc.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
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

  /** The same of a sheet, whose columns are two for each indicator. */
  private static final String SHEET =
      """
      SELECT indicator, sum(n), sum(d), count(*) FROM (
        SELECT indicator, agency, sum(n) AS n, sum(d) AS d
        FROM (UNPIVOT (SELECT * FROM read_csv('%1$s')) ON %2$s INTO NAME indicator VALUE n, d)
        GROUP BY indicator, agency)
      GROUP BY indicator ORDER BY indicator
      """;

  private static final String END =
      Observation.endOf(Nation.AS_OF).toString().replace("Z", "").replace('T', ' ');

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

  /** Returns the sums of a sheet, which has nothing twice and nothing late. */
  ImmutableList<Answer> fromSheet(Path sheet) throws IOException, SQLException {
    String head;
    try (BufferedReader lines = Files.newBufferedReader(sheet)) {
      head = lines.readLine();
    }
    String columns =
        Splitter.on(',')
            .splitToStream(head)
            .filter(column -> column.endsWith("-n"))
            .map(column -> column.substring(0, column.length() - 2))
            .map("(\"%1$s-n\", \"%1$s-d\") AS \"%1$s\""::formatted)
            .collect(Collectors.joining(", "));
    return answers(SHEET.formatted(sheet.toString().replace("'", "''"), columns));
  }

  /** {@return the query of a file as text, for the command of DuckDB} */
  static String queryOf(Path file) {
    return LATEST.formatted(table(file), END);
  }

  /** Reads what the command printed, columns by what they are called. */
  static ImmutableList<Answer> answers(Path json) throws IOException {
    ImmutableList.Builder<Answer> answers = ImmutableList.builder();
    for (JsonNode row : JsonMapper.builder().build().readTree(json.toFile())) {
      answers.add(
          Answer.of(
              row.get("indicator").asText(),
              row.get("sum(n)").asLong(),
              row.get("sum(d)").asLong(),
              row.get("count_star()").asInt()));
    }
    return answers.build();
  }

  private ImmutableList<Answer> query(String query, String from) throws SQLException {
    return answers(query.formatted(from, END));
  }

  private ImmutableList<Answer> answers(String query) throws SQLException {
    ImmutableList.Builder<Answer> answers = ImmutableList.builder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
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
