package vn.cchc.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

class ReportOnSparkTest {
  private static final Path DATA = Path.of("../data/2020");
  private static final String FIGURES = DATA.resolve("observations.ndjson").toString();
  private static final LocalDate AS_OF = LocalDate.of(2021, 1, 15);

  /**
   * The names of the format as columns; amounts are exact, and all else that is no count is text.
   */
  private static final String COLUMNS =
      "indicator STRING, task STRING, agency STRING, period STRING, value STRUCT<type: STRING,"
          + " numerator: BIGINT, denominator: BIGINT, amount: DECIMAL(38, 6), decimals: INT,"
          + " rank: INT, of: INT, scheme: STRING, grade: STRING, completedOn: STRING,"
          + " progress: DECIMAL(38, 6)>, recordedAt STRING, kind STRING, status STRING,"
          + " source STRING, publishedOn STRING";

  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void startSpark() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate();
  }

  @AfterAll
  static void stopSpark() {
    spark.stop();
  }

  private static String document(String name) throws Exception {
    return Files.readString(DATA.resolve(name));
  }

  private static String report(JavaRDD<byte[]> lines) throws Exception {
    return ReportOnSpark.report(
        spark, lines, document("plan.json"), document("agencies.json"), AS_OF);
  }

  private static String reportOfOneMachine() throws Exception {
    var agencies =
        CchcJson.readAgencies(
                document("agencies.json").getBytes(StandardCharsets.UTF_8), "agencies")
            .value()
            .orElseThrow();
    var plan =
        CchcJson.readPlan(document("plan.json").getBytes(StandardCharsets.UTF_8), "plan")
            .value()
            .orElseThrow();
    try (InputStream lines = Files.newInputStream(Path.of(FIGURES))) {
      var figures = CchcJson.readObservations(lines, "figures").value().orElseThrow();
      Messages messages = Messages.of(Language.VIETNAMESE).naming(agencies, AS_OF);
      return CchcJson.writeEvaluation(
          Evaluator.evaluate(plan, agencies, figures, AS_OF), messages::explain, messages::explain);
    }
  }

  @Test
  void linesInManyPartitionsMakeTheReportOfOneMachineToTheByte() throws Exception {
    JavaRDD<byte[]> lines = ReportOnSpark.lines(spark, FIGURES).repartition(7);

    assertThat(lines.getNumPartitions()).isEqualTo(7);
    assertThat(report(lines)).isEqualTo(reportOfOneMachine());
  }

  @Test
  void parquetMakesTheReportOfOneMachineToTheByte() throws Exception {
    String parquet = folder.resolve("figures.parquet").toString();
    Dataset<Row> rows = spark.read().schema(COLUMNS).json(FIGURES);
    rows.repartition(5).write().parquet(parquet);

    assertThat(report(ReportOnSpark.lines(spark, parquet))).isEqualTo(reportOfOneMachine());
  }

  @Test
  void linesReadTwiceChangeNothing() throws Exception {
    JavaRDD<byte[]> lines = ReportOnSpark.lines(spark, FIGURES);

    assertThat(report(lines.union(lines))).isEqualTo(reportOfOneMachine());
  }

  @Test
  void everyBadLineIsReportedAndNothingIsJudged() throws Exception {
    List<String> lines =
        new ArrayList<>(Splitter.on('\n').splitToList(Files.readString(Path.of(FIGURES))));
    lines.set(3, "{\"indicator\":\"x\"}");
    lines.set(900, "no observation");

    assertThatThrownBy(
            () ->
                report(
                    ReportOnSpark.context(spark)
                        .parallelize(lines, 4)
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{\"indicator\":\"x\"}")
        .hasMessageContaining("no observation");
  }

  @Test
  void aBadLineIsQuotedWithItsPlaceAlsoInALaterBatch() throws Exception {
    String good = Splitter.on('\n').splitToList(Files.readString(Path.of(FIGURES))).get(0);
    List<String> lines = new ArrayList<>(Collections.nCopies((1 << 25) / good.length() + 2, good));
    lines.add("no observation");
    Iterator<Tuple2<byte[], String>> parts =
        new PartitionReader(AS_OF)
            .call(lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).iterator());

    assertThat(parts.next()._2().lines())
        .singleElement()
        .asString()
        .startsWith("no observation:1:1: ");
  }

  @Test
  void runsOnTheGuavaAndTheJacksonOfSpark() {
    assertThat(where(com.google.common.collect.ImmutableList.class)).contains("guava-33.6.0");
    assertThat(where(com.fasterxml.jackson.core.JsonFactory.class)).contains("jackson-core-2.21.2");
  }

  private static String where(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }
}
