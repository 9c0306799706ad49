package vn.cchc.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import vn.cchc.json.CchcJson;

/** Whole processes, from the command typed to the report on disk: what a person waits for. */
final class Processes {
  static final String PLAN = "process: plan of 2020 to the report";
  static final String FEW = "process: 10 080 lines to the report";
  static final String YEAR = "process: 1 440 000 lines to the report";
  static final String PACKED = "process: 1 440 000 lines, gzip, to the report";
  static final String SHEET = "process: 1 440 000 figures, CSV, to the report";
  static final String TEN_YEARS = "process: 14 400 000 lines to the report";
  static final String JAVA = "java -version";
  static final String COMMAND = "duckdb, the command";

  private static final Nation SMALL = new Nation(84, 10, 12, 1);
  static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();

  private final Path folder;
  private final boolean briefly;
  private final ImmutableList.Builder<Results.Timing> timings = ImmutableList.builder();

  private Processes(Path folder, boolean briefly) {
    this.folder = folder;
    this.briefly = briefly;
  }

  /** Measures all; briefly, once each. The files of the country must be there. */
  static ImmutableList<Results.Timing> all(boolean briefly)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Data.folder().resolve("processes")).toAbsolutePath();
    Processes processes = new Processes(folder, briefly);
    processes.plan();
    Nation year = Data.nation(1);
    processes.lines(FEW, SMALL, Data.write(SMALL), 9);
    processes.lines(YEAR, year, Data.file(year), 5);
    processes.lines(PACKED, year, packed(Data.file(year)), 5);
    processes.sheet(year);
    Nation tenTimes = Data.nation(Nation.REVISIONS);
    processes.lines(TEN_YEARS, tenTimes, Data.file(tenTimes), 3);
    return processes.timings.build();
  }

  private void plan() throws IOException, InterruptedException {
    Path data = EXAMPLES.resolve("data/2020");
    measure(
        PLAN,
        ImmutableMap.of(
            FileSides.CCHC,
            evaluate(
                data.resolve("plan.json"),
                data.resolve("agencies.json"),
                data.resolve("observations.ndjson"),
                "2021-01-15"),
            JAVA,
            ImmutableList.of(java(), "-version")),
        15);
  }

  private void lines(String question, Nation nation, Path file, int rounds)
      throws IOException, InterruptedException {
    Path plan = folder.resolve("plan.json");
    Path agencies = folder.resolve("agencies.json");
    Files.write(plan, CchcJson.writePlan(nation.plan()).getBytes(UTF_8));
    Files.write(agencies, CchcJson.writeAgencies(nation.agencies()).getBytes(UTF_8));
    Path lines = file.toAbsolutePath();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(FileSides.CCHC, evaluate(plan, agencies, lines, Nation.AS_OF.toString()));
    commands.put(FileSides.DUCKDB, alone(FileSides.DUCKDB, lines));
    duckDb()
        .ifPresent(
            duck ->
                commands.put(
                    COMMAND, ImmutableList.of(duck, "-json", "-c", DuckDb.queryOf(lines))));
    if (!question.equals(PACKED)) {
      commands.put(FileSides.STREAM, alone(FileSides.STREAM, lines));
    }
    measure(question, commands, rounds);
    requireAgreement(question, commands.keySet());
  }

  /** A sheet is imported first, and the figures go to the evaluation through a pipe. */
  private void sheet(Nation nation) throws IOException, InterruptedException {
    Path plan = folder.resolve("plan.json");
    Path agencies = folder.resolve("agencies.json");
    Path sheet = folder.resolve("sheet.csv");
    Path mapping = folder.resolve("mapping.json");
    NationSheet.write(nation, sheet);
    Files.writeString(mapping, NationSheet.mapping(nation));
    String imported =
        Joiner.on(' ')
            .join(
                EXAMPLES.resolve("bin/cchc"),
                "import",
                "--mapping=" + mapping,
                "--input=" + sheet,
                "--agencies=" + agencies,
                "--quiet");
    measure(
        SHEET,
        ImmutableMap.of(
            FileSides.CCHC,
            ImmutableList.of(
                "sh",
                "-c",
                imported
                    + " | "
                    + Joiner.on(' ')
                        .join(evaluate(plan, agencies, Path.of("-"), Nation.AS_OF.toString()))),
            FileSides.DUCKDB,
            alone(FileSides.DUCKDB, sheet)),
        3);
    requireAgreement(SHEET, ImmutableList.of(FileSides.CCHC, FileSides.DUCKDB));
  }

  private void requireAgreement(String question, Iterable<String> sides) throws IOException {
    ImmutableList<Answer> expected =
        Answer.of(
            CchcJson.readEvaluation(Files.readAllBytes(output(FileSides.CCHC)), "report")
                .value()
                .orElseThrow());
    for (String other : sides) {
      if (other.equals(COMMAND)) {
        Agreement.require(question, other, expected, DuckDb.answers(output(other)));
      } else if (!other.equals(FileSides.CCHC)) {
        Agreement.require(
            question,
            other,
            Joiner.on('\n').join(expected).strip(),
            Files.readString(output(other)).strip());
      }
    }
  }

  /** Finds the command of DuckDB where there is one. */
  private static Optional<String> duckDb() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getenv().getOrDefault("PATH", ""))
        .map(folder -> Path.of(folder, "duckdb"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** Runs the commands in turn, so that what disturbs the machine disturbs all of them. */
  private void measure(String question, Map<String, ? extends List<String>> commands, int rounds)
      throws IOException, InterruptedException {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int round = briefly ? 0 : -1; round < (briefly ? 1 : rounds); round++) {
      for (Map.Entry<String, ? extends List<String>> command : commands.entrySet()) {
        long nanos = run(command.getValue(), Path.of(""), output(command.getKey()));
        if (round >= 0) {
          times.computeIfAbsent(command.getKey(), some -> new ArrayList<>()).add(nanos);
        }
      }
    }
    times.forEach(
        (side, all) -> {
          List<Long> sorted = all.stream().sorted().toList();
          double range = (double) sorted.get(sorted.size() - 1) - sorted.get(0);
          timings.add(
              new Results.Timing(
                  question, side, sorted.get(sorted.size() / 2), range / 2, Double.NaN));
        });
  }

  private Path output(String side) {
    return folder.resolve(side.replaceAll("[^A-Za-z]", "") + ".out");
  }

  /** Returns the nanoseconds that a command takes. */
  static long run(List<String> command, Path folder, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    long start = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException(command + " failed: " + Files.readString(output));
    }
    return System.nanoTime() - start;
  }

  /** The command as a user types it. */
  private static ImmutableList<String> evaluate(
      Path plan, Path agencies, Path observations, String day) {
    return ImmutableList.of(
        EXAMPLES.resolve("bin/cchc").toString(),
        "evaluate",
        "--plan=" + plan,
        "--agencies=" + agencies,
        "--observations=" + observations,
        "--as-of=" + day,
        "--format=json",
        "--quiet");
  }

  private static ImmutableList<String> alone(String side, Path file) {
    return ImmutableList.of(
        java(),
        "-XX:+IgnoreUnrecognizedVMOptions",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        AnswerOfFile.class.getName(),
        side,
        file.toString());
  }

  static String java() {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  }

  private static Path packed(Path file) throws IOException {
    Path packed = file.resolveSibling(file.getFileName() + ".gz");
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed), 1 << 16)) {
      in.transferTo(out);
    }
    return packed;
  }
}
