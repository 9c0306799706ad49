package vn.cchc.examples.benchmarks;

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

  private static final Path RESULTS = Path.of("results/benchmarks.json");

  private Benchmarks() {}

  /**
   * Runs in the module's folder.
   *
   * @param arguments "all" to check, measure, keep and render; "check" to see that all sides agree;
   *     "render" to write the pages from what was kept
   */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "all" -> measure();
      case "check" -> check();
      case "render" -> {
        Pages.write(Path.of(""), Results.read(RESULTS));
        System.out.print(Tables.whole(Results.read(RESULTS)));
      }
      default -> throw new IllegalArgumentException("all, check or render, not " + arguments[0]);
    }
  }

  private static void check() throws Exception {
    requireDuckDb();
    Agreement.check(Nation.SMALL, Data.write(Nation.SMALL));
    System.out.println("All sides agree.");
  }

  private static void measure() throws Exception {
    requireDuckDb();
    long began = System.nanoTime();
    Agreement.check(Nation.SMALL, Data.write(Nation.SMALL));
    Agreement.check(Nation.YEAR, Data.write(Nation.YEAR));
    System.out.println("All sides agree.");
    Data.write(Nation.YEAR_REVISED);
    List<Results.Timing> timings = Timed.all();
    Files.delete(Data.file(Nation.YEAR_REVISED));
    Files.delete(Data.file(Nation.YEAR));
    List<Results.Point> points = Growth.all();
    Results results =
        new Results(
            machine(),
            "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
            LocalDate.now(ZoneOffset.UTC).toString(),
            COMMAND,
            Duration.ofNanos(System.nanoTime() - began).plusSeconds(30).toMinutes(),
            timings,
            points);
    results.write(RESULTS);
    Pages.write(Path.of(""), results);
    System.out.print(Tables.whole(results));
  }

  private static void requireDuckDb() {
    if (!DuckDb.isPresent()) {
      throw new IllegalStateException(
          "DuckDB: its driver must be there, which -Pbenchmarks brings");
    }
  }

  /** Names the processor, where the system tells it, the cores and the memory. */
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
