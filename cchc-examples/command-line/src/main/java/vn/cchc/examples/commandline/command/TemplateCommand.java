package vn.cchc.examples.commandline.command;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.sheets.FigureForm;
import vn.cchc.examples.sheets.plan.PlanTemplate;
import vn.cchc.examples.sheets.score.ScoreSetTemplate;
import vn.cchc.indicator.Indicator;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.scorecard.Scorecard;

/** Writes workbooks to fill in: of a plan, or of the figures of a plan. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a workbook to fill in: without --plan one for a plan, read by import-plan;",
      "with --plan, --agencies and --period the forms for its figures, read by import;",
      "with --scorecard and --agencies the forms for scores, read by import-scores;",
      "with --set one for a set of criteria, read by import-scorecard."
    })
@SuppressWarnings("NullAway.Init")
public final class TemplateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(names = "--plan", paramLabel = "FILE", description = "the plan")
  private @Nullable Path plan;

  @Option(names = "--agencies", paramLabel = "FILE", description = "the agencies")
  private @Nullable Path agencies;

  @Option(names = "--period", paramLabel = "PERIOD", description = "the period, such as 2020-03")
  private @Nullable ReportingPeriod period;

  @Option(names = "--scorecard", paramLabel = "FILE", description = "the set of criteria")
  private @Nullable Path scorecard;

  @Option(
      names = "--set",
      description = "the set of criteria itself, empty or with that of --scorecard")
  private boolean isSet;

  @Option(
      names = "--agency",
      paramLabel = "ID",
      description = "the agency of the form of scores; goes with --output")
  private @Nullable String agency;

  @Option(names = "--output", paramLabel = "FILE", description = "the workbook to write")
  private @Nullable Path output;

  @Option(
      names = "--each-agency",
      paramLabel = "FOLDER",
      description = "where to write a form for each agency")
  private @Nullable Path folder;

  @Mixin private DocumentLimit limit;

  public TemplateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (isSet) {
      return writeSet();
    } else if (scorecard != null || agency != null) {
      return writeScoreForms();
    }
    if (plan == null && agencies == null && period == null && folder == null && output != null) {
      Output.to(output, console, ImmutableList.of()).write(PlanTemplate.empty());
      return 0;
    }
    if (plan == null
        || agencies == null
        || period == null
        || (output == null) == (folder == null)) {
      throw new ParameterException(
          spec.commandLine(),
          "Give --output alone, or --plan, --agencies, --period and one of --output and"
              + " --each-agency");
    }
    ImmutableList<Path> inputs = ImmutableList.of(plan, agencies);
    Optional<Output> single = Optional.ofNullable(output).map(to -> Output.to(to, console, inputs));
    InputFiles files = new InputFiles(console, true, limit);
    Optional<AgencyRegister> register = files.take(CchcJson.readAgencies(files.document(agencies)));
    Optional<Plan> known = files.take(CchcJson.readPlan(files.document(plan)));
    if (files.report()) {
      return ExitCode.UNUSABLE;
    }
    FigureForm form = new FigureForm(known.orElseThrow(), register.orElseThrow(), period);
    single.ifPresent(file -> file.write(form.workbook(form.expected())));
    if (folder != null) {
      writeEach(form, folder, inputs);
    }
    return 0;
  }

  private Integer writeSet() {
    if (output == null || plan != null || agencies != null || period != null || folder != null) {
      throw new ParameterException(
          spec.commandLine(), "Give --set, --output and, for a set that there is, --scorecard");
    }
    if (scorecard == null) {
      Output.to(output, console, ImmutableList.of()).write(ScoreSetTemplate.empty());
      return 0;
    }
    Output target = Output.to(output, console, ImmutableList.of(scorecard));
    InputFiles files = new InputFiles(console, true, limit);
    Optional<Scorecard> set = files.take(CchcJson.readScorecard(files.document(scorecard)));
    if (files.report()) {
      return ExitCode.UNUSABLE;
    }
    target.write(ScoreSetTemplate.filled(set.orElseThrow()));
    return 0;
  }

  private Integer writeScoreForms() {
    if (scorecard == null
        || agencies == null
        || plan != null
        || period != null
        || (agency == null) != (output == null)
        || (output == null) == (folder == null)) {
      throw new ParameterException(
          spec.commandLine(),
          "Give --scorecard, --agencies and either --agency with --output or --each-agency");
    }
    InputFiles files = new InputFiles(console, true, limit);
    Optional<AgencyRegister> register = files.take(CchcJson.readAgencies(files.document(agencies)));
    ReadResult<Scorecard> set = CchcJson.readScorecard(files.document(scorecard));
    files.take(set);
    files.validate(set, register, Optional.empty());
    if (files.report(true)) {
      return ExitCode.UNUSABLE;
    }
    ScoreForms forms =
        new ScoreForms(
            set.value().orElseThrow(),
            register.orElseThrow(),
            console,
            ImmutableList.of(scorecard, agencies));
    if (folder != null) {
      forms.writeEach(folder);
    } else {
      forms.write(AgencyId.of(requireNonNull(agency)), requireNonNull(output));
    }
    return 0;
  }

  private void writeEach(FigureForm form, Path to, ImmutableList<Path> inputs) {
    Map<AgencyId, Output> targets = Output.inFolder(to, form.expected().keySet(), console, inputs);
    for (Map.Entry<AgencyId, ImmutableList<Indicator>> one : form.expected().entrySet()) {
      requireNonNull(targets.get(one.getKey()))
          .write(form.workbook(ImmutableSortedMap.of(one.getKey(), one.getValue())));
    }
  }
}
