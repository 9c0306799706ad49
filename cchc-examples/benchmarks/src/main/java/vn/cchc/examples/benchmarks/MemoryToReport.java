package vn.cchc.examples.benchmarks;

import java.io.IOException;
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

/** From 1 440 000 figures in memory to the report. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 20)
@Fork(
    value = 1,
    jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
public class MemoryToReport {
  /** The side measured. */
  @State(Scope.Benchmark)
  public static class Chosen {
    /** Its name. */
    @Param({FileSides.CCHC, FileSides.DUCKDB, FileSides.DUCKDB_SUMS, MemorySides.LOOP})
    public String side = "";

    private Map<String, Side> sides = Map.of();

    /** Lays the figures out for all sides. */
    @Setup
    public void open() throws SQLException {
      sides = MemorySides.of(Data.nation(1), Data.file(Data.nation(1)));
    }
  }

  /** Accumulates and judges. */
  @Benchmark
  public Object report(Chosen chosen) throws IOException, SQLException {
    return Objects.requireNonNull(chosen.sides.get(chosen.side)).answer();
  }
}
