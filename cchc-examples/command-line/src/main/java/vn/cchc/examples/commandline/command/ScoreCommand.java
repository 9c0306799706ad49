package vn.cchc.examples.commandline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.input.ScoreInput;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.table.ScoreTable;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.report.score.JudgedScores;
import vn.cchc.examples.report.score.ScorePage;
import vn.cchc.examples.report.score.ScoreSheets;
import vn.cchc.json.CchcJson;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.UnusedEntry;

/** Scores agencies by a scorecard. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Scores agencies by a set of criteria, and says where each loses points.")
@SuppressWarnings("NullAway.Init")
public final class ScoreCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--scorecard",
      required = true,
      paramLabel = "FILE",
      description = "the set of criteria")
  private Path scorecard;

  @Option(names = "--agencies", required = true, paramLabel = "FILE", description = "the agencies")
  private Path agencies;

  @Option(
      names = "--entries",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "what was entered, one entry a line")
  private List<Path> entries;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "the plan whose indicators the set scores; goes with --observations")
  private @Nullable Path plan;

  @Option(
      names = "--observations",
      arity = "1..*",
      paramLabel = "FILE",
      description = "the observations, one a line; go with --plan")
  private List<Path> observations = ImmutableList.of();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "the day, such as 2027-03-01")
  private LocalDate asOf;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, json, csv, html or xlsx")
  private Format format;

  @Option(names = "--detail", description = "show every node of every agency in the table")
  private boolean detail;

  @Option(names = "--output", paramLabel = "FILE", description = "where to write, if not here")
  private @Nullable Path output;

  @Mixin private ComparedScores compared;

  @Mixin private DocumentLimit limit;

  @Option(names = "--quiet", description = "say nothing but errors on standard error")
  private boolean quiet;

  /** How the scores are written. */
  enum Format {
    TABLE,
    JSON,
    CSV,
    HTML,
    XLSX
  }

  public ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if ((plan == null) != observations.isEmpty()) {
      throw ComparedScores.together("--plan", "--observations");
    }
    compared.require(asOf);
    ScoreInput.Paths paths =
        new ScoreInput.Paths(scorecard, agencies, entries, Optional.ofNullable(plan), observations);
    Optional<ScoreInput.Paths> otherPaths = compared.edition(agencies);
    Output target =
        Output.to(
            output,
            console,
            ImmutableList.<Path>builder()
                .addAll(paths.all())
                .addAll(otherPaths.map(ScoreInput.Paths::all).orElse(ImmutableList.of()))
                .build());
    InputFiles files = new InputFiles(console, quiet, limit);
    Optional<ScoreInput> input = paths.read(files, asOf, compared.otherDay());
    Optional<ScoreInput> other =
        otherPaths
            .map(some -> some.read(files, compared.day(asOf), Optional.empty()))
            .orElse(input);
    if (files.report(quiet)) {
      return ExitCode.UNUSABLE;
    }
    target.write(written(input.orElseThrow(), compared.base(other.orElseThrow(), asOf)));
    if (!quiet) {
      UnendedDay.warn(asOf, console);
    }
    return 0;
  }

  private byte[] written(ScoreInput input, Optional<ScoreComparison.Base> base) {
    ScoreReport report = input.report(input.entries(), asOf);
    ScoreMessages messages = ScoreMessages.of(console.language()).naming(input.register(), asOf);
    ImmutableList<PublishedTotal> published =
        PublishedTotal.check(report.scorecard(), input.entries(), asOf);
    if (!quiet) {
      for (UnusedEntry unused : report.unused()) {
        console.tell(
            new Sentence(
                "không dùng: " + messages.explain(unused),
                "not used: " + messages.explain(unused)));
      }
    }
    JudgedScores judged = new JudgedScores(report, published, input.register(), base);
    return switch (format) {
      case TABLE ->
          new ScoreTable(judged, messages, console.language(), detail).toString().getBytes(UTF_8);
      case JSON ->
          base.map(before -> CchcJson.writeScores(report, published, before, messages))
              .orElseGet(() -> CchcJson.writeScores(report, published, messages))
              .getBytes(UTF_8);
      case CSV -> ScoreSheets.csv(judged, console.language()).getBytes(UTF_8);
      case HTML ->
          ScorePage.of(judged, console.language(), UnendedDay.hasEnded(asOf)).getBytes(UTF_8);
      case XLSX -> ScoreSheets.xlsx(judged, console.language());
    };
  }
}
