package vn.cchc.examples.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
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
   * Reads observations as JSON, one each; rows of Parquet become the JSON that they represent.
   * Lines stay the bytes of the file, since the library reads UTF-8 faster than a text is made of
   * it, and are no rows of a table: of each row Spark asks anew what type its one column has.
   */
  static JavaRDD<byte[]> lines(SparkSession spark, String path) {
    return path.endsWith(".parquet")
        ? spark
            .read()
            .parquet(path)
            .toJSON()
            .javaRDD()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
        : context(spark)
            .newAPIHadoopFile(
                path,
                TextInputFormat.class,
                LongWritable.class,
                Text.class,
                spark.sparkContext().hadoopConfiguration())
            .map(line -> line._2().copyBytes());
  }

  static JavaSparkContext context(SparkSession spark) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
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
      SparkSession spark, JavaRDD<byte[]> lines, String plan, String agencies, LocalDate asOf) {
    JavaSparkContext context = context(spark);
    Tuple2<String, String> whole =
        lines
            .coalesce(context.defaultParallelism())
            .mapPartitions(new PartitionReader(asOf))
            .repartition(1)
            .mapPartitions(
                new WholeReport(context.broadcast(plan), context.broadcast(agencies), asOf))
            .first();
    if (!whole._2().isEmpty()) {
      throw new IllegalArgumentException(whole._2());
    }
    return whole._1();
  }
}
