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
    List<Answer> answers =
        arguments[0].equals(FileSides.DUCKDB)
            ? new DuckDb().fromFile(file)
            : Databind.fromFile(file);
    answers.forEach(System.out::println);
  }
}
