package vn.cchc.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A bare program that answers the question about one file by one side, and ends. */
final class AnswerOfFile {
  private AnswerOfFile() {}

  /**
   * Prints an answer a line.
   *
   * @param arguments the side and the file
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path file = Path.of(arguments[1]);
    answers(arguments[0], file).forEach(System.out::println);
  }

  private static List<Answer> answers(String side, Path file) throws IOException, SQLException {
    if (!side.equals(FileSides.DUCKDB)) {
      return Databind.fromFile(file);
    }
    DuckDb duck = new DuckDb();
    return file.toString().endsWith(".csv") ? duck.fromSheet(file) : duck.fromFile(file);
  }
}
