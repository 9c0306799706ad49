package vn.cchc.examples.commandline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.FigureForm;
import vn.cchc.examples.sheets.PlanTemplate;
import vn.cchc.indicator.Indicator;
import vn.cchc.json.Reading;
import vn.cchc.message.Messages;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;

/** Writes workbooks to fill in: of a plan, or of the figures of a plan. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a workbook to fill in: without --plan one for a plan, read by import-plan;",
      "with --plan, --agencies and --period the forms for its figures, read by import."
    })
@SuppressWarnings("NullAway.Init")
final class TemplateCommand implements Callable<Integer> {
  private final PrintStream err;

  @Spec private CommandSpec spec;

  @Option(names = "--plan", paramLabel = "FILE", description = "the plan")
  private @Nullable Path plan;

  @Option(names = "--agencies", paramLabel = "FILE", description = "the agencies")
  private @Nullable Path agencies;

  @Option(names = "--period", paramLabel = "PERIOD", description = "the period, such as 2020-03")
  private @Nullable ReportingPeriod period;

  @Option(names = "--output", paramLabel = "FILE", description = "the workbook to write")
  private @Nullable Path output;

  @Option(
      names = "--each-agency",
      paramLabel = "FOLDER",
      description = "where to write a form for each agency")
  private @Nullable Path folder;

  @Option(names = "--lang", defaultValue = "vi", description = "vi (default) or en")
  private Lang lang;

  TemplateCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    if (plan == null && agencies == null && period == null && folder == null && output != null) {
      WholeFile.write(output, PlanTemplate.empty());
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
    InputFiles files = new InputFiles(Progress.of(err, true));
    Optional<AgencyRegister> register = files.agencies(agencies).flatMap(Reading::value);
    Optional<Plan> known = files.plan(plan).flatMap(Reading::value);
    if (files.report(err, Messages.of(lang.language()))) {
      return InputFiles.UNUSABLE;
    }
    FigureForm form = new FigureForm(known.orElseThrow(), register.orElseThrow(), period);
    ImmutableSortedMap<AgencyId, ImmutableList<Indicator>> expected = form.expected();
    if (output != null) {
      WholeFile.write(output, form.workbook(expected));
    } else if (folder != null) {
      Files.createDirectories(folder);
      for (Map.Entry<AgencyId, ImmutableList<Indicator>> one : expected.entrySet()) {
        WholeFile.write(
            folder.resolve(one.getKey().value() + ".xlsx"),
            form.workbook(ImmutableSortedMap.of(one.getKey(), one.getValue())));
      }
    }
    return 0;
  }
}
