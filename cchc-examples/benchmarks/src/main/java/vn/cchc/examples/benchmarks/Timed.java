package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The benchmarks of this package, run by JMH, each in a machine of its own. */
final class Timed {
  static final String FILE = "1 440 000 lines of a file to the report";
  static final String MEMORY = "1 440 000 figures in memory to the report";
  static final String VERDICT = "one verdict with its margin";
  static final String PLAN = "plan of 200 targets and 300 tasks from JSON";
  static final String HEAP = "heap of 512 MB, to the report";
  static final String REGISTER = "register";
  static final String ONCE = "1 440 000 lines";
  static final String TEN_TIMES = "14 400 000 lines";
  static final String TOKENS = "limit: Jackson's tokens, on all cores";
  static final String COMPARISON = "limit: one comparison of longs, no margin";
  static final String DATABIND = "Jackson databind, plain records";

  private static final ImmutableMap<String, String> QUESTIONS =
      ImmutableMap.of(
          "FileToReport", FILE,
          "MemoryToReport", MEMORY,
          "OneVerdict", VERDICT,
          "PlanFromJson", PLAN,
          "SmallHeap", HEAP,
          "Register", REGISTER);

  private static final ImmutableMap<String, String> SIDES =
      ImmutableMap.of(
          "tokens", TOKENS,
          "comparison", COMPARISON,
          "counts", "cchc, the value made first",
          "databind", DATABIND,
          "once", ONCE,
          "tenTimes", TEN_TIMES);

  /** Where JMH writes what it does. */
  static final String LOG = "target/jmh.log";

  private Timed() {}

  /** Runs all benchmarks; briefly, only to see that they run. */
  static ImmutableList<Results.Timing> all(boolean briefly) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Timed.class.getPackageName().replace(".", "\\.") + "\\.")
            .jvmArgsAppend(
                "-D" + Data.FOLDER + "=" + Data.folder().toAbsolutePath(),
                "-D" + Data.COMMUNES + "=" + Data.nation(1).communes())
            .addProfiler(GCProfiler.class)
            .output(LOG)
            .shouldFailOnError(true);
    if (briefly) {
      options
          .warmupIterations(0)
          .measurementIterations(1)
          .measurementTime(TimeValue.milliseconds(200));
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    return results.stream().map(Timed::timing).collect(ImmutableList.toImmutableList());
  }

  private static Results.Timing timing(RunResult result) {
    String[] name = result.getParams().getBenchmark().split("\\.", -1);
    String method = name[name.length - 1];
    Result<?> time = result.getPrimaryResult();
    double unit = TimeUnit.NANOSECONDS.convert(1, result.getParams().getTimeUnit());
    return new Results.Timing(
        QUESTIONS.getOrDefault(name[name.length - 2], name[name.length - 2]),
        side(method, result),
        time.getScore() * unit,
        Double.isNaN(time.getScoreError()) ? 0 : time.getScoreError() * unit,
        Optional.ofNullable(result.getSecondaryResults().get("gc.alloc.rate.norm"))
            .map(allocated -> allocated.getScore())
            .orElse(0.0));
  }

  private static String side(String method, RunResult result) {
    String chosen = result.getParams().getParam("side");
    String agencies = result.getParams().getParam("agencies");
    if (chosen != null) {
      return chosen;
    }
    return agencies == null ? SIDES.getOrDefault(method, method) : register(method, agencies);
  }

  /** Names a question to a register of so many agencies. */
  static String register(String question, String agencies) {
    return question + ", " + agencies + " agencies";
  }
}
