package vn.cchc.examples.commandline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.PlanInput;
import vn.cchc.message.Messages;
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
  private final Console console;

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
  private @Nullable ReportingPeriod period;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "better-first",
      description =
          "better-first, higher or lower: which values come first (default: better-first)")
  private Order order;

  @Option(names = "--lang", defaultValue = "vi", description = "vi or en (default: vi)")
  private Lang lang;

  @Mixin private DocumentLimit limit;

  RankCommand(Console console) {
    this.console = console;
  }

  /** Which values come first. */
  enum Order {
    BETTER_FIRST("better-first"),
    HIGHER("higher"),
    LOWER("lower");

    private final String word;

    Order(String word) {
      this.word = word;
    }

    /** {@return the word on the command line} */
    @Override
    public String toString() {
      return word;
    }
  }

  @Override
  public Integer call() {
    InputFiles files = new InputFiles(console, false, limit);
    PlanInput.Builder wanted =
        PlanInput.builder(asOf).addPlan(files.document(plan)).agencies(files.document(agencies));
    observations.forEach(file -> wanted.addObservations(files.lines(file)));
    Optional<PlanInput> read = files.take(wanted.read());
    if (files.report()) {
      return InputFiles.UNUSABLE;
    }
    PlanInput input = read.orElseThrow();
    requireKnownIndicator(input.plan());
    Optional<Ranking.Better> better = better(input.plan());
    Messages messages = Messages.of(lang.language());
    UnendedDay.warn(asOf, console);
    console.out().println(messages.order(better));
    print(
        blocks(input, better.orElse(Ranking.Better.HIGHER)),
        messages.naming(input.agencies(), asOf));
    return 0;
  }

  private void requireKnownIndicator(Plan judged) {
    List<String> known =
        judged.indicators().stream().map(Indicator::id).map(IndicatorId::value).toList();
    if (!known.contains(indicator)) {
      Optional<String> near = NearestName.to(indicator, known.stream());
      String name = PrintableText.escaped(indicator);
      throw new FailedCommandException(
          new Sentence(
              "kế hoạch không có chỉ số \"%s\"%s"
                  .formatted(name, near.map("; có phải \"%s\"?"::formatted).orElse("")),
              "the plan has no indicator \"%s\"%s"
                  .formatted(name, near.map("; did you mean \"%s\"?"::formatted).orElse(""))),
          InputFiles.WRONG_USAGE);
    }
  }

  /** Returns which values come first, if the order asked for or the plan says. */
  private Optional<Ranking.Better> better(Plan judged) {
    return switch (order) {
      case BETTER_FIRST -> Ranking.better(judged, IndicatorId.of(indicator));
      case HIGHER -> Optional.of(Ranking.Better.HIGHER);
      case LOWER -> Optional.of(Ranking.Better.LOWER);
    };
  }

  private Map<AgencyKind, Ranking> blocks(PlanInput input, Ranking.Better better) {
    ReportingPeriod time = period == null ? input.plan().period() : period;
    LocalDate end = time.days(input.plan().calendar()).last();
    LocalDate day = end.isBefore(asOf) ? end : asOf;
    Map<AgencyKind, Ranking> blocks = new TreeMap<>();
    try {
      for (Agency agency : input.agencies().agencies().values()) {
        if (input.agencies().existed(agency.id(), day)) {
          blocks.computeIfAbsent(agency.kindOn(day), kind -> block(input, time, kind, better));
        }
      }
      return blocks;
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      throw new FailedCommandException(
          new Sentence("không xếp hạng được: " + reason, "cannot rank: " + reason),
          InputFiles.WRONG_USAGE);
    }
  }

  private Ranking block(
      PlanInput input, ReportingPeriod time, AgencyKind kind, Ranking.Better better) {
    return Ranking.of(
        input.plan(),
        input.agencies(),
        input.figures(),
        IndicatorId.of(indicator),
        time,
        Selection.ofKinds(kind),
        better);
  }

  /** Prints the kinds of which an agency has a figure; of the others nobody has reported. */
  private void print(Map<AgencyKind, Ranking> blocks, Messages messages) {
    blocks.forEach(
        (kind, ranking) -> {
          if (ranking.agencies().stream().anyMatch(agency -> agency.value().isPresent())) {
            console
                .out()
                .println("■ %s (%s)".formatted(messages.kind(kind), messages.comparedOn(ranking)));
            messages.places(ranking).forEach(line -> console.out().println("  " + line));
          }
        });
  }
}
