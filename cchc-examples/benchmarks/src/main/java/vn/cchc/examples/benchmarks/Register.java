package vn.cchc.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;

/** A register of 12 000 agencies and 3 000 events, and one of a hundredth of that. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class Register {
  static final int ASKED = 120;

  /** The register, and some of its agencies, the same share of each part. */
  @State(Scope.Benchmark)
  public static class Built {
    /** How many agencies it has. */
    @Param({"120", "12000"})
    public int agencies;

    private Succeeding parts = Succeeding.of(0);
    private AgencyRegister register = parts.register();
    private final AgencyId[] ids = new AgencyId[ASKED];

    /** Builds it. */
    @Setup
    public void build() {
      parts = Succeeding.of(agencies);
      register = parts.register();
      for (int i = 0; i < ASKED; i++) {
        ids[i] = Succeeding.id((int) ((long) i * agencies / ASKED) / 8 * 8 + i % 8);
      }
    }
  }

  /** Builds a register. */
  @Benchmark
  public Object build(Built built) {
    return built.parts.register();
  }

  /** Who answers now for an agency. */
  @Benchmark
  @OperationsPerInvocation(ASKED)
  public void responsibleFor(Built built, Blackhole sink) {
    for (AgencyId id : built.ids) {
      sink.consume(built.register.responsibleFor(id, Succeeding.LATER));
    }
  }

  /** Whose figures an agency inherits. */
  @Benchmark
  @OperationsPerInvocation(ASKED)
  public void inherited(Built built, Blackhole sink) {
    for (AgencyId id : built.ids) {
      sink.consume(built.register.inherited(id, Succeeding.LATER));
    }
  }

  /** Who is directly under an agency. */
  @Benchmark
  @OperationsPerInvocation(ASKED)
  public void children(Built built, Blackhole sink) {
    for (AgencyId id : built.ids) {
      sink.consume(built.register.children(id, Succeeding.LATER));
    }
  }

  /** Whether an agency existed. */
  @Benchmark
  @OperationsPerInvocation(ASKED)
  public void existed(Built built, Blackhole sink) {
    for (AgencyId id : built.ids) {
      sink.consume(built.register.existed(id, Succeeding.LATER));
    }
  }
}
