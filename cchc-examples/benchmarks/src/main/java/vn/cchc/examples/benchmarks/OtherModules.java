package vn.cchc.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
  private static final int ROUNDS = 3;

  private OtherModules() {}

  private record Report(long amount) {}

  private record Spark(long start, long job, long shuffled) {}

  /** Measures the page and the workbook, each in a new process with the launcher's settings. */
  static ImmutableList<Results.Timing> report(boolean briefly)
      throws IOException, InterruptedException {
    ImmutableList.Builder<Results.Timing> timings = ImmutableList.builder();
    ImmutableMap<String, String> formats = ImmutableMap.of(PAGE, "html", WORKBOOK, "xlsx");
    for (Map.Entry<String, String> format : formats.entrySet()) {
      List<Long> nanos = new ArrayList<>();
      for (int round = 0; round < (briefly ? 1 : ROUNDS); round++) {
        nanos.add(report("time", format.getValue(), "138", "9"));
      }
      Collections.sort(nanos);
      timings.add(
          new Results.Timing(
              PROVINCE,
              format.getKey(),
              nanos.get(nanos.size() / 2),
              (nanos.get(nanos.size() - 1) - nanos.get(0)) / 2.0,
              Double.NaN));
    }
    for (Map.Entry<String, String> format : formats.entrySet()) {
      long bytes = report("heap", format.getValue(), briefly ? "138" : "12000", "1");
      timings.add(new Results.Timing(COUNTRY, format.getKey(), Double.NaN, 0, bytes));
    }
    return timings.build();
  }

  private static long report(String what, String format, String agencies, String months)
      throws IOException, InterruptedException {
    return Results.parsed(
            started(
                    "report",
                    ImmutableList.of("-Xmx4g", "-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC"),
                    "vn.cchc.examples.report.ReportCost",
                    what,
                    format,
                    agencies,
                    months)
                .get(0),
            Report.class)
        .amount();
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
