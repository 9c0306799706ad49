package vn.cchc.examples.commandline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.sheets.score.ScoreFormImport;
import vn.cchc.json.CchcJson;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;

/** Reads the entries of one round from a form of scores. */
@Command(
    name = "import-scores",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the form that template --scorecard wrote and that was filled in; writes the entries",
      "of a round, one a line, for score."
    })
@SuppressWarnings("NullAway.Init")
public final class ImportScoresCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--scorecard",
      required = true,
      paramLabel = "FILE",
      description = "the set of criteria")
  private Path scorecard;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "the form")
  private Path input;

  @Option(
      names = "--recorded-at",
      required = true,
      paramLabel = "INSTANT",
      description = "when the scores were recorded, such as 2026-12-20T15:00:00+07:00")
  private OffsetDateTime recordedAt;

  @Option(
      names = "--round",
      defaultValue = "self",
      description =
          "self (default) for the column of the agency; appraised1, appraised2 or published for"
              + " those of the appraisal and the survey")
  private Round round;

  @Option(names = "--by", paramLabel = "NAME", description = "who entered the scores")
  private @Nullable String by;

  @Option(names = "--output", paramLabel = "FILE", description = "where to write, if not here")
  private @Nullable Path output;

  @Mixin private DocumentLimit limit;

  /** The rounds of which a form has points. */
  enum Round {
    SELF(ScoringRound.SELF),
    APPRAISED1(ScoringRound.APPRAISED_1),
    APPRAISED2(ScoringRound.APPRAISED_2),
    PUBLISHED(ScoringRound.PUBLISHED);

    private final ScoringRound round;

    Round(ScoringRound round) {
      this.round = round;
    }

    ScoringRound round() {
      return round;
    }
  }

  public ImportScoresCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Output target = Output.to(output, console, ImmutableList.of(scorecard, input));
    InputFiles files = new InputFiles(console, true, limit);
    Optional<Scorecard> set = files.take(CchcJson.readScorecard(files.document(scorecard)));
    if (files.report()) {
      return ExitCode.UNUSABLE;
    }
    ScoreFormImport read;
    try (InputStream stream = files.watched(input).openStream()) {
      read =
          ScoreFormImport.read(
              stream,
              new ScoreFormImport.Wanted(
                  set.orElseThrow(),
                  round.round(),
                  Optional.ofNullable(by),
                  recordedAt.toInstant()));
    } catch (IOException e) {
      console.tell(InputFiles.unreadable(input, e));
      return ExitCode.UNUSABLE;
    }
    messages().refuse(read.refusals());
    if (!read.refusals().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    if (read.entries().isEmpty()) {
      console.tell(
          new Sentence(
              messages().name() + ": không có điểm nào của vòng này",
              messages().name() + ": no scores of this round"));
    }
    target.write(
        read.entries().stream()
            .map(CchcJson::writeScoreEntry)
            .collect(Collectors.joining())
            .getBytes(UTF_8));
    return 0;
  }

  private SheetMessages messages() {
    return new SheetMessages(console, input);
  }
}
