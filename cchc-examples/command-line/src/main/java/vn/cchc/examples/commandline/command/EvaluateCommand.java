package vn.cchc.examples.commandline.command;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.table.Table;
import vn.cchc.examples.commandline.table.ToFollowUp;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.Progress;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.export.CsvReport;
import vn.cchc.examples.report.export.NdjsonReport;
import vn.cchc.examples.report.export.XlsxReport;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.json.PlanInput;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;

/** Judges the targets of a plan and says the results of its tasks. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Judges every target of a plan, says why, and gives the state of its tasks.")
@SuppressWarnings("NullAway.Init")
public final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--plan",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "the plan, and its revisions; the one in force on the day is judged")
  private List<Path> plan;

  @Option(names = "--agencies", required = true, paramLabel = "FILE", description = "the agencies")
  private Path agencies;

  @Option(
      names = "--observations",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "the observations, one a line")
  private List<Path> observations;

  @Option(
      names = "--suppose",
      arity = "1..*",
      paramLabel = "FILE",
      description = "hypothetical observations, laid over the real ones and marked as such")
  private List<Path> supposed = ImmutableList.of();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "the day, such as 2021-01-15")
  private LocalDate asOf;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, json, ndjson, csv, html or xlsx")
  private Format format;

  @Option(names = "--output", paramLabel = "FILE", description = "where to write, if not here")
  private @Nullable Path output;

  @Option(
      names = "--fail-on-missed",
      description = "end with exit code 3 where a target is not met")
  private boolean failOnMissed;

  @Option(
      names = "--detail",
      description = "also show who holds each target back, and its course (table, json and ndjson)")
  private boolean detail;

  @Mixin private ComparedDay comparedDay;

  @Option(
      names = "--only",
      defaultValue = "all",
      paramLabel = "WHICH",
      description =
          "open or all (default: all): of a table only the targets that are missed, below their"
              + " level or undecided, and the tasks that are late, overdue or without a report")
  private ToFollowUp only;

  @Mixin private DocumentLimit limit;

  @Option(names = "--quiet", description = "say nothing but errors on standard error")
  private boolean quiet;

  /** How the report is written. */
  enum Format {
    TABLE,
    JSON,
    NDJSON,
    CSV,
    HTML,
    XLSX
  }

  public EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    comparedDay.require(asOf, supposed);
    requireTable();
    Output target = Output.to(output, console, inputs());
    InputFiles files = new InputFiles(console, quiet, limit);
    PlanInput.Builder wanted = PlanInput.builder(asOf).agencies(files.document(agencies));
    plan.forEach(file -> wanted.addPlan(files.document(file)));
    observations.forEach(file -> wanted.addObservations(files.lines(file)));
    supposed.forEach(file -> wanted.addHypothetical(files.lines(file)));
    comparedDay.ask(wanted, observations);
    Optional<PlanInput> read = files.take(wanted.read());
    read.flatMap(comparedDay::problem).ifPresent(files::take);
    if (files.report()) {
      return ExitCode.UNUSABLE;
    }
    PlanInput input = read.orElseThrow();
    Progress progress = files.progress();
    JudgedPlan judged =
        progress.during(
            new Sentence("đang đánh giá", "judging").in(language()), () -> judged(input));
    EvaluationReport report = judged.report();
    target.write(
        progress.during(
            new Sentence("đang viết báo cáo", "writing the report").in(language()),
            () -> written(judged)));
    if (!quiet) {
      UnendedDay.warn(asOf, console);
    }
    if (!quiet && !report.unused().isEmpty()) {
      Messages messages =
          Messages.of(language()).naming(input.agencies(), input.asOf()).naming(input.plan());
      console.err().println(messages.unused(report));
    }
    return failOnMissed && report.summary().count(Outcome.NOT_MET) > 0 ? ExitCode.MISSED : 0;
  }

  /** Other formats hold all results, so that nothing is taken for the whole that is not. */
  private void requireTable() {
    if (only == ToFollowUp.OPEN && format != Format.TABLE) {
      throw new FailedCommandException(
          new Sentence(
              "--only open chỉ dùng với --format table; các dạng khác luôn có đủ mọi kết quả",
              "--only open goes with --format table alone; other formats always hold all results"),
          ExitCode.WRONG_USAGE);
    }
  }

  private JudgedPlan judged(PlanInput input) {
    Optional<ReportComparison> comparison =
        comparedDay.compared(input).map(compared -> detail ? compared.withDetail() : compared);
    if (comparison.isPresent()) {
      return new JudgedPlan(
          input.plan(), input.agencies(), comparison.orElseThrow().later(), comparison);
    }
    EvaluationReport report =
        Evaluator.evaluate(
            input.revisions(),
            input.agencies(),
            input.figures(),
            Runtime.getRuntime().availableProcessors());
    return new JudgedPlan(input.plan(), input.agencies(), detail ? report.withDetail() : report);
  }

  private ImmutableList<Path> inputs() {
    return ImmutableList.<Path>builder()
        .addAll(plan)
        .add(agencies)
        .addAll(observations)
        .addAll(supposed)
        .build();
  }

  private byte[] written(JudgedPlan judged) {
    EvaluationReport report = judged.report();
    Messages messages =
        Messages.of(language()).naming(judged.agencies(), report.asOf()).naming(judged.plan());
    return switch (format) {
      case TABLE -> utf8(new Table(judged, messages, language(), only).toString());
      case JSON -> utf8(judged.document(messages));
      case NDJSON -> utf8(NdjsonReport.of(judged, language()));
      case CSV -> utf8(CsvReport.of(judged, language()));
      case HTML -> utf8(HtmlReport.of(judged, language(), UnendedDay.hasEnded(asOf)));
      case XLSX -> XlsxReport.of(judged, language());
    };
  }

  private Language language() {
    return console.language();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
