package vn.cchc.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a file of 1 440 000 lines to the report. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 7)
@Fork(
    value = 1,
    jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
public class FileToReport {
  /** The side measured. */
  @State(Scope.Benchmark)
  public static class Chosen {
    /** Its name. */
    @Param({
      FileSides.CCHC,
      FileSides.DUCKDB,
      FileSides.DUCKDB_SUMS,
      FileSides.STREAM,
      FileSides.PARALLEL
    })
    public String side = "";

    private final Path file = Data.file(Data.nation(1));
    private Map<String, Side> sides = Map.of();

    /** Opens all sides. */
    @Setup
    public void open() throws SQLException {
      sides = FileSides.of(Data.nation(1), file);
    }
  }

  /** Reads, accumulates and judges. */
  @Benchmark
  public Object report(Chosen chosen) throws IOException, SQLException {
    return Objects.requireNonNull(chosen.sides.get(chosen.side)).answer();
  }

  /** Reads tokens alone, on all cores. */
  @Benchmark
  public long tokens() throws IOException {
    return TokenScan.lines(Data.file(Data.nation(1)));
  }
}
