package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Measures, or only checks, or renders again what was measured. */
public final class Benchmarks {
  /** The command of the README. */
  static final String COMMAND =
      "mvn -q -Pbenchmarks -DskipTests package -pl :cchc-examples-benchmarks -am";

  private static final String RESULTS = "results/benchmarks.json";

  private Benchmarks() {}

  /**
   * Runs in the module's folder.
   *
   * @param arguments "all" to check, measure, keep and render; "check" to see that all sides agree;
   *     "try" to run everything once on little data and keep nothing; "render" to write the pages
   *     again from what was kept
   */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "all" -> {
        Results results = measured(COMMAND, false);
        results.write(Path.of(RESULTS));
        Pages.write(Path.of(""), results);
        System.out.print(Tables.whole(results));
      }
      case "try" -> {
        Results results = measured(COMMAND + " -Dbenchmarks=try", true);
        results.write(Path.of("target/results.json"));
        System.out.print(Tables.whole(results));
      }
      case "check" -> {
        requireDuckDb();
        Agreement.check(Nation.SMALL, Data.write(Nation.SMALL));
        System.setProperty(Data.COMMUNES, Integer.toString(Nation.SMALL.communes()));
        Nation tenTimes = Data.nation(Nation.REVISIONS);
        Data.write(Data.nation(1));
        Data.write(tenTimes);
        Processes.all(true);
        OtherModules.spark(tenTimes);
        System.out.println("All sides agree.");
      }
      case "render" -> {
        Results results = Results.read(Path.of(RESULTS));
        Pages.write(Path.of(""), results);
        System.out.print(Tables.whole(results));
      }
      default ->
          throw new IllegalArgumentException("all, check, try or render, not " + arguments[0]);
    }
  }

  private static Results measured(String command, boolean briefly) throws Exception {
    requireDuckDb();
    if (briefly && System.getProperty(Data.COMMUNES) == null) {
      System.setProperty(Data.COMMUNES, "120");
    }
    long began = System.nanoTime();
    Nation once = Data.nation(1);
    Nation tenTimes = Data.nation(Nation.REVISIONS);
    Agreement.check(Nation.SMALL, Data.write(Nation.SMALL));
    Agreement.check(once, Data.write(once));
    System.out.println("All sides agree.");
    Data.write(tenTimes);
    System.out.println("Measuring for some minutes; JMH writes what it does to " + Timed.LOG);
    List<Results.Timing> timings =
        ImmutableList.<Results.Timing>builder()
            .addAll(Processes.all(briefly))
            .addAll(OtherModules.spark(tenTimes))
            .addAll(OtherModules.report(briefly))
            .addAll(Timed.all(briefly))
            .build();
    List<Results.Load> loads = OtherModules.service(briefly);
    Files.delete(Data.file(tenTimes));
    Files.delete(Data.file(once));
    List<Results.Point> points = Growth.all(briefly ? 10 : Growth.LARGEST);
    return new Results(
        machine(),
        "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
        LocalDate.now(ZoneOffset.UTC).toString(),
        command,
        Duration.ofNanos(System.nanoTime() - began).plusSeconds(30).toMinutes(),
        timings,
        points,
        loads);
  }

  /** Returns the run that is kept, if one is. */
  static ImmutableList<Path> kept(Path module) {
    Path results = module.resolve(RESULTS);
    return Files.exists(results) ? ImmutableList.of(results) : ImmutableList.of();
  }

  private static void requireDuckDb() {
    if (!DuckDb.isPresent()) {
      throw new IllegalStateException(
          "DuckDB: its driver must be there, which -Pbenchmarks brings");
    }
  }

  /** Names the processor, where the system knows it, the cores and the memory. */
  private static String machine() throws IOException {
    Path processors = Path.of("/proc/cpuinfo");
    String processor =
        !Files.exists(processors)
            ? System.getProperty("os.arch")
            : Files.readAllLines(processors, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    return "%s, %d cores, %s %s"
        .formatted(
            processor,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version").replaceAll("[^0-9.].*", ""));
  }
}
