package vn.cchc.examples.report.content;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.evaluation.Summary;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/**
 * The numbers above all others: the targets that are due by their outcome and, never mixed with
 * them, the others by their level; tasks; agencies.
 */
public final class Headline {
  private final Edition edition;
  private final AgencyMatrix matrix;

  public Headline(Edition edition, AgencyMatrix matrix) {
    this.edition = edition;
    this.matrix = matrix;
  }

  /** Returns the numbers of targets in a sentence. */
  public String line() {
    return edition.messages().summary(edition.report().summary()) + ".";
  }

  public ImmutableList<SummaryCard> cards() {
    Summary summary = edition.report().summary();
    return Stream.of(Optional.of(due(summary.due())), notDue(summary.notDue()), tasks(), agencies())
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private SummaryCard due(Summary.Due due) {
    if (due.total() == 0) {
      return new SummaryCard(edition.word(Word.NONE_DUE), ImmutableList.of());
    }
    return new SummaryCard(
        edition.counted(Word.TARGETS_DUE, due.total()),
        ImmutableList.of(
            new SummaryCard.Count(due.notMet(), outcome(Outcome.NOT_MET), Tone.MISSED),
            new SummaryCard.Count(
                due.undecided(), edition.messages().level(Level.UNDECIDED), Tone.NO_DATA),
            new SummaryCard.Count(due.met(), outcome(Outcome.MET), Tone.MET)));
  }

  /** Returns an outcome in small letters, as all other words beside the numbers are. */
  private String outcome(Outcome outcome) {
    return edition.messages().outcome(outcome).toLowerCase(Locale.ROOT);
  }

  private Optional<SummaryCard> notDue(Summary.NotDue notDue) {
    return notDue.total() == 0
        ? Optional.empty()
        : Optional.of(
            new SummaryCard(
                edition.counted(Word.TARGETS_NOT_DUE, notDue.total()) + daysLeft(),
                ImmutableList.of(
                    new SummaryCard.Count(
                        notDue.below(), edition.messages().level(Level.BELOW), Tone.MISSED),
                    new SummaryCard.Count(
                        notDue.undecided(),
                        edition.messages().level(Level.UNDECIDED),
                        Tone.NO_DATA),
                    new SummaryCard.Count(
                        notDue.atLevel(), edition.messages().level(Level.AT_LEVEL), Tone.MET))));
  }

  /** Returns how many days are left, where all targets that are not due have one due day. */
  private String daysLeft() {
    List<Long> days =
        edition.report().results().stream()
            .filter(result -> result.level().isPresent())
            .flatMap(result -> result.due().stream())
            .map(due -> due.toEpochDay() - edition.report().asOf().toEpochDay())
            .distinct()
            .limit(2)
            .toList();
    return days.size() == 1 ? ", " + edition.counted(Word.DAYS_LEFT, days.get(0)) : "";
  }

  private Optional<SummaryCard> tasks() {
    List<TaskResult> tasks =
        edition.report().tasks().stream().flatMap(task -> task.ofEachLead().stream()).toList();
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    int overdue = 0;
    int done = 0;
    for (TaskResult task : tasks) {
      overdue += task.timeliness().equals(Optional.of(Timeliness.OVERDUE)) ? 1 : 0;
      done += task.state() == TaskState.COMPLETED ? 1 : 0;
    }
    int all = tasks.size();
    return Optional.of(
        new SummaryCard(
            edition.counted(Word.TASKS_OF_PLAN, all),
            ImmutableList.of(
                new SummaryCard.Count(overdue, edition.word(Word.OVERDUE), Tone.MISSED),
                new SummaryCard.Count(
                    all - overdue - done, edition.word(Word.NOT_DONE_YET), Tone.NO_DATA),
                new SummaryCard.Count(done, edition.word(Word.DONE), Tone.MET))));
  }

  private Optional<SummaryCard> agencies() {
    return matrix.isOfSeveral()
        ? Optional.of(
            new SummaryCard(
                edition.counted(Word.AGENCIES_JUDGED, matrix.agencies()),
                ImmutableList.of(
                    new SummaryCard.Count(
                        matrix.agenciesShort(),
                        edition.word(Word.WITH_SHORT_TARGETS),
                        Tone.MISSED))))
        : Optional.empty();
  }
}
