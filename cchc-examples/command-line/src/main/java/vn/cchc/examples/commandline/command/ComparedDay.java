package vn.cchc.examples.commandline.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.examples.commandline.input.FiguresReadAgain;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.commandline.terminal.StandardStream;
import vn.cchc.json.PlanInput;
import vn.cchc.problem.Problem;

/** The earlier day with which a report is compared, if it is. */
final class ComparedDay {
  @Option(
      names = "--compare-to",
      paramLabel = "DATE",
      description =
          "an earlier day: also list the targets and tasks that have changed since then, and the"
              + " figures that changed them")
  private @Nullable LocalDate day;

  /** Checks that the day is earlier. What is only supposed came on no day and is not compared. */
  void require(LocalDate asOf, List<Path> supposed) {
    requireEarlier(day, asOf);
    if (day != null && !supposed.isEmpty()) {
      throw new FailedCommandException(
          new Sentence(
              "--compare-to không dùng cùng --suppose: số liệu giả định không có ngày ghi nhận",
              "--compare-to does not go with --suppose: what is supposed came on no day"),
          ExitCode.WRONG_USAGE);
    }
  }

  /**
   * Checks that a day with which a report is compared, if there is one, comes before the report's.
   */
  static void requireEarlier(@Nullable LocalDate day, LocalDate asOf) {
    if (day != null && !day.isBefore(asOf)) {
      throw new FailedCommandException(
          new Sentence(
              "ngày so sánh (--compare-to %s) phải trước ngày báo cáo (--as-of %s)"
                  .formatted(day, asOf),
              "the compared day (--compare-to %s) must come before that of the report (--as-of %s)"
                  .formatted(day, asOf)),
          ExitCode.WRONG_USAGE);
    }
  }

  /**
   * Asks for the figures of both days. Of targets that changed, they are needed again to find the
   * day since when: what can be read only once is kept.
   */
  void ask(PlanInput.Builder wanted, List<Path> observations) {
    if (day != null) {
      wanted.compareTo(day);
      if (!observations.stream().allMatch(ComparedDay::canBeReadAgain)) {
        wanted.keepEveryFigure();
      }
    }
  }

  private static boolean canBeReadAgain(Path file) {
    return !StandardStream.is(file) && Files.isRegularFile(file);
  }

  /** Returns what is wrong with the day for a plan, if anything is. */
  Optional<Problem> problem(PlanInput input) {
    return Optional.ofNullable(day)
        .filter(some -> input.revisions().inForce(some).isEmpty())
        .map(input.revisions()::notInForce);
  }

  Optional<ReportComparison> compared(PlanInput input) {
    return input
        .earlierFigures()
        .map(
            earlier ->
                ReportComparison.between(
                    input.revisions(),
                    input.agencies(),
                    earlier,
                    input.figures(),
                    new FiguresReadAgain(input),
                    Runtime.getRuntime().availableProcessors()));
  }
}
