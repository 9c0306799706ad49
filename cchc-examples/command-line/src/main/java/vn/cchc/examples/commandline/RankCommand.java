package vn.cchc.examples.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.ReadResult;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.ranking.Ranking;

/** Ranks agencies by an indicator, each kind in a block of its own. */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = "Ranks agencies by an indicator of the plan, each kind of agency by itself.")
@SuppressWarnings("NullAway.Init")
final class RankCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec;

  @Option(names = "--plan", required = true, paramLabel = "FILE", description = "the plan")
  private Path plan;

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
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "the day, such as 2021-01-15")
  private LocalDate asOf;

  @Option(names = "--indicator", required = true, paramLabel = "ID", description = "the indicator")
  private String indicator;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "the time, such as 2020-Q1 (default: the plan's)")
  private @Nullable String period;

  @Option(names = "--lower-is-better", description = "put the lowest value first")
  private boolean lowerIsBetter;

  @Option(names = "--lang", defaultValue = "vi", description = "vi or en (default: vi)")
  private Lang lang;

  RankCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Messages messages = Messages.of(lang.language());
    InputFiles files = new InputFiles(Progress.of(err, false));
    var readPlan = files.plan(plan);
    var readAgencies = files.agencies(agencies).flatMap(ReadResult::value);
    ObservationAccumulator figures = files.observations(observations, asOf);
    readPlan.ifPresent(reading -> files.validate(reading, readAgencies));
    if (files.report(err, messages)) {
      return InputFiles.UNUSABLE;
    }
    AgencyRegister register = readAgencies.orElseThrow();
    print(
        blocks(readPlan.flatMap(ReadResult::value).orElseThrow(), register, figures),
        messages.naming(register));
    return 0;
  }

  private Map<AgencyKind, Ranking> blocks(
      Plan judged, AgencyRegister register, ObservationAccumulator figures) {
    try {
      ReportingPeriod time = period == null ? judged.period() : ReportingPeriod.parse(period);
      LocalDate end = time.days(judged.calendar()).last();
      Selection everyone =
          Selection.ofKinds(EnumSet.allOf(AgencyKind.class).toArray(AgencyKind[]::new));
      return Ranking.of(
              judged,
              register,
              figures,
              IndicatorId.of(indicator),
              time,
              everyone,
              lowerIsBetter ? Ranking.Better.LOWER : Ranking.Better.HIGHER)
          .byKind(register, end.isBefore(asOf) ? end : asOf);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Prints the kinds of which an agency has a place; of the others nobody has reported. */
  private void print(Map<AgencyKind, Ranking> blocks, Messages messages) {
    blocks.forEach(
        (kind, ranking) -> {
          if (ranking.agencies().stream().anyMatch(agency -> agency.rank().isPresent())) {
            out.println("■ " + messages.kind(kind));
            messages.places(ranking).forEach(line -> out.println("  " + line));
          }
        });
  }
}
