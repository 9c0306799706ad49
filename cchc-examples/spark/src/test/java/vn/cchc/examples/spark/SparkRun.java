package vn.cchc.examples.spark;

import com.google.common.base.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * One report on two cores.
 *
 * @param start how long Spark took until it had counted to one
 * @param job how long it took from the file to the report
 * @param shuffled how many bytes of accumulators were shuffled
 * @param report the report
 */
record SparkRun(Duration start, Duration job, long shuffled, String report) {
  private static final int CORES = 2;

  /**
   * Prints what was measured as a JSON object, which the benchmarks read.
   *
   * @param arguments the files of the plan, the agencies and the figures, the day, and the file for
   *     the report
   */
  public static void main(String[] arguments) throws IOException {
    SparkRun run =
        of(
            Files.readString(Path.of(arguments[0])),
            Files.readString(Path.of(arguments[1])),
            arguments[2],
            LocalDate.parse(arguments[3]));
    Files.writeString(Path.of(arguments[4]), run.report());
    System.out.printf(
        Locale.ROOT,
        "{\"start\": %d, \"job\": %d, \"shuffled\": %d}%n",
        run.start().toNanos(),
        run.job().toNanos(),
        run.shuffled());
  }

  static SparkRun of(String plan, String agencies, String figures, LocalDate asOf)
      throws IOException {
    Stopwatch start = Stopwatch.createStarted();
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[" + CORES + "]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate()) {
      spark.range(1).count();
      start.stop();
      JavaRDD<byte[]> lines = ReportOnSpark.lines(spark, figures);
      Stopwatch job = Stopwatch.createStarted();
      String report = ReportOnSpark.report(spark, lines, plan, agencies, asOf);
      job.stop();
      return new SparkRun(start.elapsed(), job.elapsed(), shuffled(lines, asOf), report);
    }
  }

  private static long shuffled(JavaRDD<byte[]> lines, LocalDate asOf) {
    return lines.coalesce(CORES).mapPartitions(new PartitionReader(asOf)).collect().stream()
        .map(Tuple2::_1)
        .mapToLong(bytes -> bytes.length)
        .sum();
  }
}
