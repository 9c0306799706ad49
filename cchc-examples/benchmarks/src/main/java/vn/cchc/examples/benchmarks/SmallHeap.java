package vn.cchc.examples.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The report of the country in a heap of 512 MB, of one revision of each figure and of ten. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 4)
@Fork(
    value = 1,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseParallelGC"})
public class SmallHeap {
  /** The library with the country's plan and agencies. */
  @State(Scope.Benchmark)
  public static class Library {
    private final Cchc cchc = new Cchc(Data.nation(1));
  }

  /** Reads 1 440 000 lines. */
  @Benchmark
  public Object once(Library library) throws IOException {
    return library.cchc.fromFile(Data.file(Data.nation(1)));
  }

  /** Reads 14 400 000 lines. */
  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public Object tenTimes(Library library) throws IOException {
    return library.cchc.fromFile(Data.file(Data.nation(Nation.REVISIONS)));
  }
}
