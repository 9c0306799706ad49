package vn.cchc.examples.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/**
 * The report of a plan from any number of figures, accumulated where they lie: NDJSON, or Parquet
 * whose columns have the names of an observation's JSON.
 */
public final class ReportOnSpark {
  private ReportOnSpark() {}

  /**
   * Prints the report.
   *
   * @param arguments the files of the plan and the agencies, the path of the observations (Parquet
   *     where it ends so), and the day
   * @throws Exception if a file cannot be read or a line is no observation
   */
  public static void main(String[] arguments) throws Exception {
    try (SparkSession spark = SparkSession.builder().appName("cchc").getOrCreate()) {
      String report =
          report(
              spark,
              lines(spark, arguments[2]),
              Files.readString(Path.of(arguments[0])),
              Files.readString(Path.of(arguments[1])),
              LocalDate.parse(arguments[3]));
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report);
    }
  }

  /**
   * Reads observations as JSON, one each; rows of Parquet become the JSON that they represent. The
   * bytes are those of the file, since the library reads UTF-8 faster than a text is made of it.
   */
  static Dataset<byte[]> lines(SparkSession spark, String path) {
    return bytes(
        path.endsWith(".parquet")
            ? spark.read().parquet(path).toJSON().toDF()
            : spark.read().text(path));
  }

  /** Returns the texts of a table of one column as their bytes. */
  static Dataset<byte[]> bytes(Dataset<Row> texts) {
    return texts.select(functions.col("value").cast("binary")).as(Encoders.BINARY());
  }

  /**
   * Judges a plan. As many accumulators are shuffled as tasks run at once, however many parts the
   * files have: each may hold a value for every agency, indicator and month.
   *
   * @param spark the session
   * @param lines the observations, one a line
   * @param plan the plan's document
   * @param agencies the register's document
   * @param asOf the day
   * @return the evaluation's document, the same as on one machine
   * @throws IllegalArgumentException if any line is no observation, with all that is wrong
   */
  static String report(
      SparkSession spark, Dataset<byte[]> lines, String plan, String agencies, LocalDate asOf) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Tuple2<String, String> whole =
        lines
            .coalesce(context.defaultParallelism())
            .mapPartitions(
                new PartitionReader(asOf), Encoders.tuple(Encoders.BINARY(), Encoders.STRING()))
            .repartition(1)
            .mapPartitions(
                new WholeReport(context.broadcast(plan), context.broadcast(agencies), asOf),
                Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
            .first();
    if (!whole._2().isEmpty()) {
      throw new IllegalArgumentException(whole._2());
    }
    return whole._1();
  }
}
