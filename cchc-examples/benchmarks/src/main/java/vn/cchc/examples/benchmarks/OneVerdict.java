package vn.cchc.examples.benchmarks;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Objects;
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
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Verdict;

/** One verdict with its margin. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
@OperationsPerInvocation(OneVerdict.CASES)
public class OneVerdict {
  static final int CASES = 1024;

  /** The counts judged. */
  @State(Scope.Benchmark)
  public static class Cases {
    private final long[] n = new long[CASES];
    private final long[] d = new long[CASES];
    private final Ratio[] ratios = new Ratio[CASES];
    private final Criterion minimum = Criterion.atLeast(Judge.MINIMUM);

    /** Draws them from the country's figures. */
    public Cases() {
      for (int i = 0; i < CASES; i++) {
        d[i] = Nation.YEAR.denominator(0, i, 0);
        n[i] = Nation.YEAR.numerator(0, i, 0, 0);
        ratios[i] = Ratio.of(n[i], d[i]);
      }
    }
  }

  /** Whoever else judges. */
  @State(Scope.Benchmark)
  public static class Chosen {
    /** Its name. */
    @Param({"CEL", "SpEL, compiled", "EvalEx", "Easy Rules"})
    public String side = "";

    private Map<String, Judge> judges = Map.of();

    /** Compiles all rules. */
    @Setup
    public void compile() throws CelValidationException, CelEvaluationException {
      judges = judges();
    }
  }

  static Map<String, Judge> judges() throws CelValidationException, CelEvaluationException {
    return Map.of(
        "CEL",
        Judge.cel(),
        "SpEL, compiled",
        Judge.spel(),
        "EvalEx",
        Judge.evalEx(),
        "Easy Rules",
        Judge.easyRules());
  }

  /** Judges a value and takes outcome and exact margin. */
  @Benchmark
  public void cchc(Cases cases, Blackhole sink) {
    for (int i = 0; i < CASES; i++) {
      judge(cases, cases.ratios[i], sink);
    }
  }

  /** The same of two counts, of which the value is made first. */
  @Benchmark
  public void counts(Cases cases, Blackhole sink) {
    for (int i = 0; i < CASES; i++) {
      judge(cases, Ratio.of(cases.n[i], cases.d[i]), sink);
    }
  }

  private static void judge(Cases cases, Ratio ratio, Blackhole sink) {
    Verdict verdict = Verdict.of(cases.minimum, ratio);
    sink.consume(verdict.outcome());
    sink.consume(verdict.margin().orElseThrow().exact());
  }

  /** The limit: a comparison of products, without a margin. */
  @Benchmark
  public void comparison(Cases cases, Blackhole sink) {
    for (int i = 0; i < CASES; i++) {
      sink.consume(cases.n[i] * 100 >= Judge.MINIMUM * cases.d[i]);
    }
  }

  /** Evaluates an expression or a rule. */
  @Benchmark
  public void other(Cases cases, Chosen chosen, Blackhole sink) {
    Judge judge = Objects.requireNonNull(chosen.judges.get(chosen.side));
    for (int i = 0; i < CASES; i++) {
      sink.consume(judge.margin(cases.n[i], cases.d[i]));
    }
  }
}
