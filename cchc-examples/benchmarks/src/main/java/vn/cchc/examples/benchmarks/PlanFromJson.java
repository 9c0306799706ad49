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
import vn.cchc.json.CchcJson;

/** A plan of 200 targets and 300 tasks, from its document to objects. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class PlanFromJson {
  /** The document. */
  @State(Scope.Benchmark)
  public static class Document {
    private final byte[] json = PlanDocument.json();
  }

  /** Reads and checks it. */
  @Benchmark
  public Object cchc(Document document) {
    return CchcJson.readPlan(document.json, "plan").value().orElseThrow();
  }

  /** Binds it to plain records. */
  @Benchmark
  public Object databind(Document document) throws IOException {
    return PlainPlan.read(document.json);
  }
}
