package vn.cchc.examples.report;

import java.util.List;
import java.util.Optional;
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
final class Headline {
  private final Edition edition;
  private final AgencyMatrix matrix;

  Headline(Edition edition, AgencyMatrix matrix) {
    this.edition = edition;
    this.matrix = matrix;
  }

  Node node() {
    Summary summary = edition.report().summary();
    return Element.of("section", "headline")
        .with("aria-label", edition.word(Word.SUMMARY))
        .add(
            Element.of("ul", "cards")
                .add(due(summary.due()))
                .add(notDue(summary))
                .add(tasks())
                .add(agencies()),
            Element.of("p", "line").text(edition.messages().summary(summary) + "."));
  }

  private Node due(Summary.Due due) {
    if (due.total() == 0) {
      return card(edition.word(Word.NONE_DUE), List.of());
    }
    return card(
        edition.counted(Word.TARGETS_DUE, due.total()),
        List.of(
            number(due.notMet(), Tone.MISSED, edition.messages().outcome(Outcome.NOT_MET)),
            number(due.undecided(), Tone.NO_DATA, edition.messages().level(Level.UNDECIDED)),
            number(due.met(), Tone.MET, edition.messages().outcome(Outcome.MET))));
  }

  private Optional<Node> notDue(Summary summary) {
    Summary.NotDue notDue = summary.notDue();
    return notDue.total() == 0
        ? Optional.empty()
        : Optional.of(
            card(
                edition.counted(Word.TARGETS_NOT_DUE, notDue.total()) + daysLeft(),
                List.of(
                    number(notDue.below(), Tone.MISSED, edition.messages().level(Level.BELOW)),
                    number(
                        notDue.undecided(),
                        Tone.NO_DATA,
                        edition.messages().level(Level.UNDECIDED)),
                    number(notDue.atLevel(), Tone.MET, edition.messages().level(Level.AT_LEVEL)))));
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

  private Optional<Node> tasks() {
    if (edition.report().tasks().isEmpty()) {
      return Optional.empty();
    }
    int overdue = 0;
    int done = 0;
    for (TaskResult task : edition.report().tasks()) {
      overdue += task.timeliness().equals(Optional.of(Timeliness.OVERDUE)) ? 1 : 0;
      done += task.state() == TaskState.COMPLETED ? 1 : 0;
    }
    int all = edition.report().tasks().size();
    return Optional.of(
        card(
            edition.counted(Word.TASKS_OF_PLAN, all),
            List.of(
                number(overdue, Tone.MISSED, edition.word(Word.OVERDUE)),
                number(all - overdue - done, Tone.NO_DATA, edition.word(Word.NOT_DONE_YET)),
                number(done, Tone.MET, edition.word(Word.DONE)))));
  }

  private Optional<Node> agencies() {
    return matrix.isOfSeveral()
        ? Optional.of(
            card(
                edition.counted(Word.AGENCIES_JUDGED, matrix.agencies()),
                List.of(
                    number(
                        matrix.agenciesShort(),
                        Tone.MISSED,
                        edition.word(Word.WITH_SHORT_TARGETS)))))
        : Optional.empty();
  }

  private static Node card(String name, List<Node> numbers) {
    return Element.of("li", "card")
        .add(
            Element.of("p", "of").text(name),
            numbers.isEmpty() ? out -> {} : Element.of("ul", "numbers").addAll(numbers));
  }

  private Node number(int count, Tone tone, String words) {
    return Element.of("li", count == 0 ? "none" : tone.css())
        .add(Element.of("b").text(edition.whole(count)))
        .text(" ")
        .add(Element.of("span").text(words));
  }
}
