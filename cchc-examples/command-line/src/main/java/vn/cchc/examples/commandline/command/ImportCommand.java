package vn.cchc.examples.commandline.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.commandline.terminal.StandardStream;
import vn.cchc.examples.sheets.FormReading;
import vn.cchc.examples.sheets.ImportReport;
import vn.cchc.examples.sheets.SheetImport;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

/** Turns a clerk's sheet of counts into observations. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Turns a sheet of counts (.xlsx or CSV) into observations, one a line.",
      "Where a row is refused nothing is written, unless --accept-good is given; the exit code is"
          + " then 1 in any case."
    })
@SuppressWarnings("NullAway.Init")
public final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "what rows and columns mean; not needed for a form that template wrote")
  private @Nullable Path mapping;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "the sheet")
  private Path input;

  @Option(names = "--agencies", required = true, paramLabel = "FILE", description = "the agencies")
  private Path agencies;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "the plan whose indicators alone are taken")
  private @Nullable Path plan;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "the period reported, such as 2020-03, in place of the mapping's")
  private @Nullable ReportingPeriod period;

  @Option(
      names = "--recorded-at",
      paramLabel = "INSTANT",
      description =
          "when the figures were recorded, such as 2020-04-05T15:00:00+07:00, in place of the"
              + " mapping's")
  private @Nullable OffsetDateTime recordedAt;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description =
          "a sheet of the workbook, in place of the mapping's; may be given several times")
  private List<String> sheets = new ArrayList<>();

  @Option(
      names = "--corrects",
      paramLabel = "FILE.ndjson",
      description =
          "what an earlier import of the sheet wrote: a figure there whose cell is blank now is"
              + " withdrawn")
  private @Nullable Path corrects;

  @Option(names = "--output", paramLabel = "FILE", description = "where to write, if not here")
  private @Nullable Path output;

  @Option(
      names = "--accept-good",
      description = "write the rows that are good although others are refused")
  private boolean acceptGood;

  @Mixin private DocumentLimit limit;

  @Option(names = "--quiet", description = "say nothing but errors on standard error")
  private boolean quiet;

  public ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Output target = Output.to(output, console, inputs());
    InputFiles files = new InputFiles(console, quiet, limit);
    Optional<FormReading> form = mapping == null ? Optional.of(form()) : Optional.empty();
    Optional<Mapping> read =
        mapping == null ? form.map(FormReading::mapping) : files.mapping(mapping);
    Optional<AgencyRegister> register = files.take(CchcJson.readAgencies(files.document(agencies)));
    Optional<Plan> known =
        Optional.ofNullable(plan)
            .flatMap(file -> files.take(CchcJson.readPlan(files.document(file))));
    Optional<Observations> earlier = Optional.ofNullable(corrects).flatMap(files::observations);
    if (files.report(console::tell)) {
      return ExitCode.UNUSABLE;
    }
    Optional<Refusal> other = form.flatMap(one -> known.flatMap(some -> one.refusal(some.id())));
    if (other.isPresent()) {
      messages().refuse(other.orElseThrow());
      return ExitCode.UNUSABLE;
    }
    ImportReport report;
    SheetImport fresh =
        new SheetImport(complete(read.orElseThrow()), register.orElseThrow(), known);
    SheetImport importer = earlier.map(fresh::correcting).orElse(fresh);
    try (InputStream stream = files.watched(input).openStream()) {
      report = importer.read(stream);
    } catch (IOException e) {
      console.tell(InputFiles.unreadable(input, e));
      return ExitCode.UNUSABLE;
    }
    messages().refuse(report.refusals());
    messages().warn(report.warnings());
    boolean isWritten = report.refusals().isEmpty() || (acceptGood && !report.isIncomplete());
    if (isWritten) {
      target.write(report.ndjson().getBytes(StandardCharsets.UTF_8));
    }
    if (!quiet) {
      console.tell(
          language -> messages().name() + ": " + summary(report, isWritten, language),
          language -> summary(report, isWritten, language));
    }
    return report.refusals().isEmpty() ? 0 : ExitCode.UNUSABLE;
  }

  private ImmutableList<Path> inputs() {
    ImmutableList.Builder<Path> inputs = ImmutableList.builder();
    inputs.add(input, agencies);
    Optional.ofNullable(mapping).ifPresent(inputs::add);
    Optional.ofNullable(plan).ifPresent(inputs::add);
    Optional.ofNullable(corrects).ifPresent(inputs::add);
    return inputs.build();
  }

  private SheetMessages messages() {
    return new SheetMessages(console, input);
  }

  /** Returns a form, which is read twice and so cannot be standard input. */
  private FormReading form() {
    if (StandardStream.is(input)) {
      throw noForm();
    }
    try (InputStream stream = Files.newInputStream(input)) {
      return FormReading.of(stream).orElseThrow(this::noForm);
    } catch (IOException e) {
      Problem problem = InputFiles.unreadable(input, e);
      throw new FailedCommandException(
          new Sentence(
              Messages.of(Language.VIETNAMESE).describe(problem),
              Messages.of(Language.ENGLISH).describe(problem)),
          ExitCode.UNUSABLE);
    }
  }

  private ParameterException noForm() {
    return new ParameterException(
        spec.commandLine(),
        "Missing option: '--mapping', which only a form that 'template' wrote does not need");
  }

  private Mapping complete(Mapping read) {
    Mapping timed = recordedAt == null ? read : read.recordedAt(recordedAt.toInstant());
    Mapping dated = period == null ? timed : timed.period(period);
    Mapping whole = sheets.isEmpty() ? dated : dated.sheets(ImmutableList.copyOf(sheets));
    if (!whole.hasRecordedAt()) {
      throw missing("--recorded-at");
    }
    if (!whole.hasPeriod()) {
      throw missing("--period");
    }
    return whole;
  }

  private ParameterException missing(String option) {
    return new ParameterException(
        spec.commandLine(), "Missing option: '" + option + "', which the mapping does not give");
  }

  private static String summary(ImportReport report, boolean isWritten, Language language) {
    int figures = report.observations().size() - report.withdrawals().size();
    int withdrawn = report.withdrawals().size();
    if (language == Language.VIETNAMESE) {
      return "nhận %d dòng (%d số liệu), từ chối %d dòng, %d dòng không có số liệu, %d dòng bỏ qua theo tệp khai báo cột%s%s"
          .formatted(
              report.accepted().size(),
              figures,
              report.refusedRows(),
              report.rowsWithoutFigure(),
              report.rowsLeftOut(),
              withdrawn == 0 ? "" : ", rút %d số liệu".formatted(withdrawn),
              isWritten ? "" : "; không ghi gì");
    }
    return "%s accepted (%s), %s refused, %s without a figure, %s left out by the mapping%s%s"
        .formatted(
            counted(report.accepted().size(), "row"),
            counted(figures, "figure"),
            counted(report.refusedRows(), "row"),
            counted(report.rowsWithoutFigure(), "row"),
            counted(report.rowsLeftOut(), "row"),
            withdrawn == 0 ? "" : ", " + counted(withdrawn, "figure") + " withdrawn",
            isWritten ? "" : "; nothing was written");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
