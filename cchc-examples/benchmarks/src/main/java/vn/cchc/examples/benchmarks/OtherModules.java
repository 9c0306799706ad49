package vn.cchc.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import vn.cchc.json.CchcJson;

/**
 * What the report, the service and Spark cost. Each has a program among its tests that measures,
 * which is started with the class path of its module and prints JSON.
 */
final class OtherModules {
  static final String PROVINCE = "after the verdicts, 138 agencies";
  static final String COUNTRY = "after the verdicts, 12 000 agencies";
  static final String PAGE = "page";
  static final String WORKBOOK = "workbook";
  static final String SPARK = "Spark, local[2]: 14 400 000 lines to the report";
  static final String JOB = "the job";
  static final String STATE = "state shuffled for a cell";

  /** How many clients send at once where the service is compared with the bare one. */
  static final int CLIENTS = 8;

  private static final int SECONDS = 3;

  private OtherModules() {}

  private record Report(long nanos, long bytes) {}

  private record Spark(long start, long job, long shuffled) {}

  /**
   * Measures the page and the workbook, each time in a new process with the launcher's settings.
   */
  static ImmutableList<Results.Timing> report(boolean briefly)
      throws IOException, InterruptedException {
    ImmutableList.Builder<Results.Timing> timings = ImmutableList.builder();
    for (String format : ImmutableList.of("html", "xlsx")) {
      timings.add(report(PROVINCE, format, "138", "9", briefly ? 1 : 3));
    }
    for (String format : ImmutableList.of("html", "xlsx")) {
      timings.add(report(COUNTRY, format, briefly ? "138" : "12000", "1", 1));
    }
    return timings.build();
  }

  private static Results.Timing report(
      String question, String format, String agencies, String months, int rounds)
      throws IOException, InterruptedException {
    ImmutableList.Builder<Report> reports = ImmutableList.builder();
    for (int round = 0; round < rounds; round++) {
      reports.add(
          Results.parsed(
              started(
                      "report",
                      ImmutableList.of("-Xmx4g", "-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC"),
                      "vn.cchc.examples.report.ReportCost",
                      format,
                      agencies,
                      months)
                  .get(0),
              Report.class));
    }
    long[] nanos = reports.build().stream().mapToLong(Report::nanos).sorted().toArray();
    return new Results.Timing(
        question,
        format.equals("html") ? PAGE : WORKBOOK,
        nanos[rounds / 2],
        (nanos[rounds - 1] - nanos[0]) / 2.0,
        reports.build().stream().mapToLong(Report::bytes).max().orElseThrow());
  }

  /** Measures requests to the service and to bare controllers, both on SQLite. */
  static ImmutableList<Results.Load> service(boolean briefly)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(folder(), "service");
    ImmutableList.Builder<Results.Load> loads = ImmutableList.builder();
    for (String line :
        started(
            "service",
            ImmutableList.of(),
            "vn.cchc.examples.service.BareComparison",
            folder.toString(),
            Integer.toString(briefly ? 1 : SECONDS))) {
      loads.add(Results.parsed(line, Results.Load.class));
    }
    return loads.build();
  }

  /** Measures Spark on a file of the country, and holds its report against the library's. */
  static ImmutableList<Results.Timing> spark(Nation nation)
      throws IOException, InterruptedException {
    Path folder = folder();
    Path plan = folder.resolve("plan.json");
    Path agencies = folder.resolve("agencies.json");
    Files.writeString(plan, CchcJson.writePlan(nation.plan()));
    Files.writeString(agencies, CchcJson.writeAgencies(nation.agencies()));
    Path file = Data.file(nation).toAbsolutePath();
    Path report = folder.resolve("spark.json");
    Spark measured =
        Results.parsed(
            started(
                    "spark",
                    ImmutableList.of("-Xmx4g", "-XX:+IgnoreUnrecognizedVMOptions", "@java.options"),
                    "vn.cchc.examples.spark.SparkRun",
                    plan.toString(),
                    agencies.toString(),
                    file.toString(),
                    Nation.AS_OF.toString(),
                    report.toString())
                .get(0),
            Spark.class);
    Agreement.require(
        SPARK,
        "Spark",
        new Cchc(nation).fromFile(file),
        Answer.of(
            CchcJson.readEvaluation(Files.readAllBytes(report), "report").value().orElseThrow()));
    return ImmutableList.of(
        new Results.Timing(SPARK, "Spark's start", measured.start(), 0, Double.NaN),
        new Results.Timing(SPARK, JOB, measured.job(), 0, Double.NaN),
        new Results.Timing(
            SPARK, STATE, Double.NaN, 0, (double) measured.shuffled() / nation.cells()));
  }

  private static Path folder() throws IOException {
    return Files.createDirectories(Data.folder().resolve("modules")).toAbsolutePath();
  }

  /** Returns the lines of JSON that a program prints. */
  private static ImmutableList<String> started(
      String module, ImmutableList<String> options, String program, String... arguments)
      throws IOException, InterruptedException {
    Path home = Processes.EXAMPLES.resolve(module);
    Path target = home.resolve("target");
    Path output = folder().resolve(module + ".out");
    Processes.run(
        ImmutableList.<String>builder()
            .add(Processes.java())
            .addAll(options)
            .add("-cp")
            .add(
                String.join(
                    File.pathSeparator,
                    target.resolve("classes").toString(),
                    target.resolve("test-classes").toString(),
                    Files.readString(target.resolve("class-path")).strip()))
            .add(program)
            .addAll(Arrays.asList(arguments))
            .build(),
        home,
        output);
    try (Stream<String> lines = Files.lines(output, UTF_8)) {
      return lines.filter(line -> line.startsWith("{")).collect(ImmutableList.toImmutableList());
    }
  }
}
