package vn.cchc.examples.commandline.command;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cchc.examples.commandline.input.ScoreInput;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.ScoreComparison;

/** The earlier scores with which scores are compared, if they are: of a day, round or edition. */
final class ComparedScores {
  @Option(
      names = "--compare-to",
      paramLabel = "DATE",
      description = "an earlier day: also list how each agency has changed since then")
  private @Nullable LocalDate day;

  @Option(
      names = "--compare-round",
      paramLabel = "ROUND",
      description =
          "self, appraised1, appraised2 or published: compare with the scores up to this round")
  private ImportScoresCommand.@Nullable Round round;

  @Option(
      names = "--compare-scorecard",
      paramLabel = "FILE",
      description = "another edition of the set to compare with; goes with --compare-entries")
  private @Nullable Path scorecard;

  @Option(
      names = "--compare-entries",
      arity = "1..*",
      paramLabel = "FILE",
      description = "what was entered for that edition, one entry a line")
  private List<Path> entries = ImmutableList.of();

  @Option(
      names = "--compare-plan",
      paramLabel = "FILE",
      description = "the plan whose indicators that edition scores")
  private @Nullable Path plan;

  @Option(
      names = "--compare-observations",
      arity = "1..*",
      paramLabel = "FILE",
      description = "the observations for that plan; go with --compare-plan")
  private List<Path> observations = ImmutableList.of();

  /** Checks which options are given together. */
  void require(LocalDate asOf) {
    if ((scorecard == null) != entries.isEmpty()) {
      throw together("--compare-scorecard", "--compare-entries");
    } else if ((plan == null) != observations.isEmpty()) {
      throw together("--compare-plan", "--compare-observations");
    } else if (plan != null && scorecard == null) {
      throw together("--compare-plan", "--compare-scorecard");
    } else if (scorecard == null) {
      ComparedDay.requireEarlier(day, asOf);
    }
  }

  static FailedCommandException together(String one, String other) {
    return new FailedCommandException(
        new Sentence(
            one + " và " + other + " phải được dùng cùng nhau",
            one + " and " + other + " must be given together"),
        ExitCode.WRONG_USAGE);
  }

  /** Returns the files of the other edition, if one is given. */
  Optional<ScoreInput.Paths> edition(Path agencies) {
    return Optional.ofNullable(scorecard)
        .map(
            file ->
                new ScoreInput.Paths(
                    file, agencies, entries, Optional.ofNullable(plan), observations));
  }

  /** Returns the day of which scores of the same edition are wanted too. */
  Optional<LocalDate> otherDay() {
    return Optional.ofNullable(day).filter(some -> scorecard == null);
  }

  /** Returns the day of the scores of the other edition. */
  LocalDate day(LocalDate asOf) {
    return day == null ? asOf : day;
  }

  /** Returns the earlier scores, if any are asked for, by what was read of their edition. */
  Optional<ScoreComparison.Base> base(ScoreInput input, LocalDate asOf) {
    if (day == null && round == null && scorecard == null) {
      return Optional.empty();
    }
    Optional<ScoringRound> last = Optional.ofNullable(round).map(ImportScoresCommand.Round::round);
    ScoreEntries some = last.map(input.entries()::upTo).orElse(input.entries());
    return Optional.of(new ScoreComparison.Base(input.report(some, day(asOf)), last));
  }
}
