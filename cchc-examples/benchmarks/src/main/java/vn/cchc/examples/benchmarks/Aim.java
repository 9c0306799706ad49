package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.function.ToDoubleFunction;

/**
 * A ratio that is to stay within a bound.
 *
 * @param topic what it is of
 * @param text what is divided by what
 * @param bound the greatest ratio that reaches the aim; not a number where it is only measured
 * @param of the ratio that was measured
 */
record Aim(Topic topic, String text, double bound, ToDoubleFunction<Results> of) {
  /** What aims are of. The page says of each where its time goes. */
  enum Topic {
    START("start"),
    PROCESS("process"),
    FILE("file"),
    MEMORY("memory"),
    REPORT("report"),
    SERVICE("service"),
    SPARK("Spark"),
    VERDICT("verdict"),
    PLAN("plan"),
    REGISTER("register"),
    GROWTH("growth");

    private final String text;

    Topic(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** Nothing grows faster than in proportion, but for a logarithm, which is as much. */
  private static final double LINEAR = 1.1;

  private static final double START = 8;

  /** All aims. */
  static final ImmutableList<Aim> ALL = all();

  private static ImmutableList<Aim> all() {
    ImmutableList.Builder<Aim> aims = ImmutableList.builder();
    aims.add(
        ratio(Topic.START, "plan of 2020 / java -version", START, Processes.PLAN, Processes.JAVA),
        new Aim(
            Topic.PROCESS,
            "10 080 lines / java -version",
            1.3 * START,
            results ->
                results.nanos(Processes.FEW, FileSides.CCHC)
                    / results.nanos(Processes.PLAN, Processes.JAVA)),
        process("1 440 000 lines / DuckDB", 1, Processes.YEAR),
        process("1 440 000 lines, gzip / DuckDB", 1, Processes.PACKED),
        process("1 440 000 figures, CSV / DuckDB", 1, Processes.SHEET),
        process("14 400 000 lines / DuckDB", 0.6, Processes.TEN_YEARS),
        ratio(Topic.FILE, "to report / DuckDB", 0.4, Timed.FILE, FileSides.DUCKDB),
        ratio(Topic.FILE, "to report / Jackson's tokens", 1, Timed.FILE, Timed.TOKENS),
        ratio(Topic.FILE, "to report / databind, stream", 0.2, Timed.FILE, FileSides.STREAM),
        new Aim(
            Topic.FILE,
            "a line of 14 400 000 / a line of 1 440 000, heap of 512 MB",
            1.1,
            results ->
                results.nanos(Timed.HEAP, Timed.TEN_TIMES)
                    / 10
                    / results.nanos(Timed.HEAP, Timed.ONCE)),
        ratio(Topic.MEMORY, "to report / DuckDB on a table", 0.4, Timed.MEMORY, FileSides.DUCKDB),
        ratio(Topic.MEMORY, "to report / bare loop", 8, Timed.MEMORY, MemorySides.LOOP),
        new Aim(
            Topic.REPORT,
            "page and workbook of a province, first use / 1 s",
            1,
            results ->
                (results.nanos(OtherModules.PROVINCE, OtherModules.PAGE)
                        + results.nanos(OtherModules.PROVINCE, OtherModules.WORKBOOK))
                    / 1e9),
        held(OtherModules.PAGE),
        held(OtherModules.WORKBOOK),
        share("a verdict"),
        share("an evaluation"),
        share("an upload of 10000 figures"),
        new Aim(
            Topic.SPARK,
            "14 400 000 lines without its start / the process",
            3,
            results ->
                results.nanos(OtherModules.SPARK, OtherModules.JOB)
                    / results.nanos(Processes.TEN_YEARS, FileSides.CCHC)),
        ratio(Topic.VERDICT, "one / bare comparison", 15, Timed.VERDICT, Timed.COMPARISON),
        ratio(Topic.VERDICT, "one / CEL", 0.05, Timed.VERDICT, "CEL"),
        ratio(Topic.VERDICT, "one / EvalEx", 0.05, Timed.VERDICT, "EvalEx"),
        ratio(Topic.VERDICT, "one / Easy Rules", 0.05, Timed.VERDICT, "Easy Rules"),
        ratio(Topic.PLAN, "from JSON / databind", 2, Timed.PLAN, Timed.DATABIND),
        new Aim(
            Topic.REGISTER,
            "of 12 000 agencies built / 1 s",
            1,
            results -> results.nanos(Timed.REGISTER, Timed.register("build", "12000")) / 1e9),
        new Aim(
            Topic.REGISTER,
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
    for (String curve : Growth.CURVES.keySet()) {
      aims.add(
          new Aim(
              Topic.GROWTH,
              "exponent of time with " + curve,
              LINEAR,
              results -> results.exponent(curve, Results.Point::millis)),
          new Aim(
              Topic.GROWTH,
              "exponent of memory with " + curve,
              LINEAR,
              results -> results.exponent(curve, Results.Point::kibibytes)));
    }
    return aims.build();
  }

  private static Aim process(String text, double bound, String question) {
    return ratio(Topic.PROCESS, text, bound, question, FileSides.DUCKDB);
  }

  private static Aim held(String format) {
    return new Aim(
        Topic.REPORT,
        "heap that the " + format + " of 12 000 agencies holds beside the verdicts / 256 MiB",
        1,
        results -> results.bytes(OtherModules.COUNTRY, format) / (256 << 20));
  }

  private static Aim share(String request) {
    return new Aim(
        Topic.SERVICE,
        "own share of " + request + ", " + OtherModules.CLIENTS + " clients",
        Double.NaN,
        results -> results.share(request, OtherModules.CLIENTS));
  }

  private static Aim ratio(Topic topic, String text, double bound, String question, String other) {
    return new Aim(
        topic,
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
