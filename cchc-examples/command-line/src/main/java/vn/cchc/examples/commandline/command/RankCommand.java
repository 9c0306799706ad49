package vn.cchc.examples.commandline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.NearestName;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.report.export.RankingSheet;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.json.CchcJson;
import vn.cchc.json.PlanInput;
import vn.cchc.message.Messages;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingReport;

/** Ranks agencies by an indicator, each block by itself. */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    description = "Ranks agencies by an indicator of the plan, each block by itself.")
@SuppressWarnings("NullAway.Init")
public final class RankCommand implements Callable<Integer> {
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

  @Option(
      names = "--block",
      paramLabel = "NAME=SELECTION",
      description =
          "agencies ranked among themselves, such as \"Xã=kinds:communeCommittee\";"
              + " may be given several times (default: each kind of agency)")
  private List<NamedBlock> blocks = ImmutableList.of();

  @Option(names = "--partial", description = "give places to who reported in part, too")
  private boolean partial;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, json, csv or xlsx (default: table)")
  private Format format;

  @Option(names = "--output", paramLabel = "FILE", description = "where to write, if not here")
  private @Nullable Path output;

  @Mixin private DocumentLimit limit;

  public RankCommand(Console console) {
    this.console = console;
  }

  /** How the ranking is written. */
  enum Format {
    TABLE,
    JSON,
    CSV,
    XLSX
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
    requireSoundBlocks();
    Output target = Output.to(output, console, inputs());
    InputFiles files = new InputFiles(console, false, limit);
    PlanInput.Builder wanted =
        PlanInput.builder(asOf).addPlan(files.document(plan)).agencies(files.document(agencies));
    observations.forEach(file -> wanted.addObservations(files.lines(file)));
    Optional<PlanInput> read = files.take(wanted.read());
    if (files.report()) {
      return ExitCode.UNUSABLE;
    }
    PlanInput input = read.orElseThrow();
    requireKnownIndicator(input.plan());
    requireNumbers(input.plan());
    blocks.forEach(block -> requireKnownAgencies(block, input.agencies()));
    Optional<Ranking.Better> better = better(input.plan());
    Messages messages = Messages.of(console.language()).naming(input.agencies(), asOf);
    UnendedDay.warn(asOf, console);
    RankingReport report =
        new RankingReport(
            input.plan().id(),
            asOf,
            IndicatorId.of(indicator),
            better.orElse(Ranking.Better.HIGHER),
            rankings(input, better.orElse(Ranking.Better.HIGHER), messages));
    target.write(
        switch (format) {
          case TABLE -> table(report, messages.order(better), messages).getBytes(UTF_8);
          case JSON -> CchcJson.writeRanking(report).getBytes(UTF_8);
          case CSV -> new RankingSheet(report, messages, console.language()).csv().getBytes(UTF_8);
          case XLSX -> new RankingSheet(report, messages, console.language()).xlsx();
        });
    return 0;
  }

  private ImmutableList<Path> inputs() {
    return ImmutableList.<Path>builder().add(plan, agencies).addAll(observations).build();
  }

  private void requireSoundBlocks() {
    Map<String, NamedBlock> named = new HashMap<>();
    for (NamedBlock block : blocks) {
      String name = PrintableText.escaped(block.name());
      if (block.roots().size() > 1) {
        String roots =
            block.roots().stream()
                .map(root -> PrintableText.escaped("within:" + root))
                .collect(Collectors.joining(", "));
        throw new FailedCommandException(
            new Sentence(
                "khối \"%s\" nêu nhiều phạm vi (%s); chỉ được nêu một".formatted(name, roots),
                "block \"%s\" names several subtrees (%s); name only one".formatted(name, roots)),
            ExitCode.WRONG_USAGE);
      }
      NamedBlock other = named.put(block.name(), block);
      if (other != null) {
        String first = PrintableText.escaped(other.written());
        String second = PrintableText.escaped(block.written());
        throw new FailedCommandException(
            new Sentence(
                "hai khối cùng tên \"%s\" (%s và %s); đặt tên khác cho một khối"
                    .formatted(name, first, second),
                "two blocks are called \"%s\" (%s and %s); give one of them another name"
                    .formatted(name, first, second)),
            ExitCode.WRONG_USAGE);
      }
    }
  }

  private static void requireKnownAgencies(NamedBlock block, AgencyRegister register) {
    String name = PrintableText.escaped(block.name());
    for (AgencyId id : Iterables.concat(block.selection().agencies(), block.roots())) {
      if (register.find(id).isEmpty()) {
        String agency = PrintableText.escaped(id.value());
        Sentence near =
            NearestName.suggestion(
                id.value(), register.agencies().keySet().stream().map(AgencyId::value));
        throw new FailedCommandException(
            new Sentence(
                "khối \"%s\": danh mục cơ quan không có cơ quan \"%s\"%s"
                    .formatted(name, agency, near.vietnamese()),
                "block \"%s\": the register has no agency \"%s\"%s"
                    .formatted(name, agency, near.english())),
            ExitCode.WRONG_USAGE);
      }
    }
    for (AgencyKind kind : block.selection().kinds()) {
      if (!register.isKnown(kind)) {
        String id = PrintableText.escaped(kind.id());
        throw new FailedCommandException(
            new Sentence(
                ("khối \"%s\": loại cơ quan \"%s\" không có sẵn và không được danh mục cơ quan khai"
                        + " báo (kinds)")
                    .formatted(name, id),
                ("block \"%s\": kind of agency \"%s\" is neither well-known nor declared by the"
                        + " register (kinds)")
                    .formatted(name, id)),
            ExitCode.WRONG_USAGE);
      }
    }
  }

  private void requireNumbers(Plan judged) {
    Measure measure = judged.indicator(IndicatorId.of(indicator)).orElseThrow().measure();
    if (measure == Measure.GRADE || measure == Measure.COMPLETION) {
      String name = PrintableText.escaped(indicator);
      throw new FailedCommandException(
          new Sentence(
              "chỉ số \"%s\" không có số để xếp hạng".formatted(name),
              "indicator \"%s\" has no numbers to be ranked by".formatted(name)),
          ExitCode.WRONG_USAGE);
    }
  }

  private void requireKnownIndicator(Plan judged) {
    List<String> known =
        judged.indicators().stream().map(Indicator::id).map(IndicatorId::value).toList();
    if (!known.contains(indicator)) {
      Sentence near = NearestName.suggestion(indicator, known.stream());
      String name = PrintableText.escaped(indicator);
      throw new FailedCommandException(
          new Sentence(
              "kế hoạch không có chỉ số \"%s\"%s".formatted(name, near.vietnamese()),
              "the plan has no indicator \"%s\"%s".formatted(name, near.english())),
          ExitCode.WRONG_USAGE);
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

  private ImmutableMap<String, Ranking> rankings(
      PlanInput input, Ranking.Better better, Messages messages) {
    ReportingPeriod time = period == null ? input.plan().period() : period;
    Map<String, Ranking> rankings = new LinkedHashMap<>();
    if (blocks.isEmpty()) {
      kinds(input, time)
          .forEach(
              kind -> {
                Ranking ranking = ranking(input, time, Selection.ofKinds(kind), better);
                if (hasFigures(ranking)) {
                  rankings.put(format == Format.JSON ? kind.id() : messages.kind(kind), ranking);
                }
              });
    }
    for (NamedBlock block : blocks) {
      rankings.put(block.name(), ranking(input, time, block.selection(), better));
    }
    return ImmutableMap.copyOf(rankings);
  }

  /** Returns the kinds of agencies that there are on the day on which blocks are made. */
  private Set<AgencyKind> kinds(PlanInput input, ReportingPeriod time) {
    LocalDate end = time.days(input.plan().calendar()).last();
    LocalDate day = end.isBefore(asOf) ? end : asOf;
    return input.agencies().agencies().values().stream()
        .filter(agency -> input.agencies().existed(agency.id(), day))
        .map(agency -> agency.kindOn(day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Ranking ranking(
      PlanInput input, ReportingPeriod time, Selection block, Ranking.Better better) {
    Ranking ranking =
        Ranking.of(
            input.plan(),
            input.agencies(),
            input.figures(),
            IndicatorId.of(indicator),
            time,
            block,
            better);
    return partial ? ranking.placingPartial() : ranking;
  }

  /** Returns whether anybody has reported; a kind of which nobody has is not shown. */
  private static boolean hasFigures(Ranking ranking) {
    return ranking.agencies().stream()
        .anyMatch(agency -> !agency.unranked().equals(Optional.of(RankedAgency.NoPlace.NO_DATA)));
  }

  private static String table(RankingReport report, String order, Messages messages) {
    StringBuilder text = new StringBuilder(order).append('\n');
    report
        .blocks()
        .forEach(
            (name, ranking) -> {
              text.append("■ ")
                  .append(PrintableText.escaped(name))
                  .append(" (")
                  .append(messages.comparedOn(ranking))
                  .append(")\n");
              for (String line : messages.places(ranking)) {
                text.append("  ").append(PrintableText.escaped(line)).append('\n');
              }
            });
    return text.toString();
  }
}
