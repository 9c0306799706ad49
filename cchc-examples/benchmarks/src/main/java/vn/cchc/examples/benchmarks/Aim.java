package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.function.ToDoubleFunction;

/**
 * A ratio that is to stay within a bound.
 *
 * @param text what is divided by what
 * @param bound the greatest ratio that reaches the aim
 * @param of the ratio that was measured
 */
record Aim(String text, double bound, ToDoubleFunction<Results> of) {
  /** All aims. */
  static final ImmutableList<Aim> ALL =
      ImmutableList.of(
          ratio("process: plan of 2020 / java -version", 8, Processes.PLAN, Processes.JAVA),
          new Aim(
              "process: 10 080 lines / java -version",
              1.3 * 8,
              results ->
                  results.nanos(Processes.FEW, FileSides.CCHC)
                      / results.nanos(Processes.PLAN, Processes.JAVA)),
          ratio("process: 1 440 000 lines / DuckDB", 1, Processes.YEAR, FileSides.DUCKDB),
          ratio("process: 14 400 000 lines / DuckDB", 0.6, Processes.TEN_YEARS, FileSides.DUCKDB),
          ratio("file to report / DuckDB", 0.4, Timed.FILE, FileSides.DUCKDB),
          ratio("file to report / Jackson's tokens", 1, Timed.FILE, Timed.TOKENS),
          ratio("file to report / databind, stream", 0.2, Timed.FILE, FileSides.STREAM),
          ratio("memory to report / DuckDB on a table", 0.4, Timed.MEMORY, FileSides.DUCKDB),
          ratio("memory to report / bare loop", 8, Timed.MEMORY, MemorySides.LOOP),
          ratio("one verdict / bare comparison", 15, Timed.VERDICT, Timed.COMPARISON),
          ratio("one verdict / CEL", 0.05, Timed.VERDICT, "CEL"),
          ratio("one verdict / EvalEx", 0.05, Timed.VERDICT, "EvalEx"),
          ratio("one verdict / Easy Rules", 0.05, Timed.VERDICT, "Easy Rules"),
          ratio("plan from JSON / databind", 2, Timed.PLAN, Timed.DATABIND),
          new Aim(
              "a line of 14 400 000 / a line of 1 440 000, heap of 512 MB",
              1.1,
              results ->
                  results.nanos(Timed.HEAP, Timed.TEN_TIMES)
                      / 10
                      / results.nanos(Timed.HEAP, Timed.ONCE)),
          new Aim(
              "register of 12 000 agencies built / 1 s",
              1,
              results -> results.nanos(Timed.REGISTER, Timed.register("build", "12000")) / 1e9),
          new Aim(
              "slowest question to 12 000 agencies / the same to 120",
              5,
              results ->
                  ImmutableList.of("responsibleFor", "inherited", "children", "existed").stream()
                      .mapToDouble(
                          question ->
                              results.nanos(Timed.REGISTER, Timed.register(question, "12000"))
                                  / results.nanos(Timed.REGISTER, Timed.register(question, "120")))
                      .max()
                      .orElseThrow()));

  private static Aim ratio(String text, double bound, String question, String other) {
    return new Aim(
        text,
        bound,
        results -> results.nanos(question, FileSides.CCHC) / results.nanos(question, other));
  }

  /** {@return the ratio that was measured; not a number where a side was not} */
  double measured(Results results) {
    return of.applyAsDouble(results);
  }

  /** {@return whether it was reached} */
  boolean isReached(Results results) {
    return measured(results) <= bound;
  }
}
