package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

/**
 * What changed since the day with which the report is compared. The first targets are in sight,
 * each a line long and a link to where its new figures are named; the tasks are counted, and stand
 * behind a fold.
 */
final class ChangeSection {
  /** So many targets are in sight; the others are folded. */
  private static final int MOST_IN_SIGHT = 5;

  private final Edition edition;

  ChangeSection(Edition edition) {
    this.edition = edition;
  }

  /** Returns the section, if the report is compared with another day. */
  Optional<Node> node() {
    return edition.judged().comparison().map(this::node);
  }

  private Node node(ReportComparison comparison) {
    List<Node> targets = comparison.changes().stream().map(this::item).toList();
    Element section =
        Element.of("section", "changes")
            .with("aria-label", heading(comparison))
            .add(Element.of("h2").text(heading(comparison)));
    if (targets.isEmpty() && comparison.taskChanges().isEmpty()) {
      return section.add(Element.of("p").text(edition.word(Word.NOTHING_CHANGED)));
    }
    if (!targets.isEmpty()) {
      section.add(
          Element.of("ul").addAll(targets.subList(0, Math.min(MOST_IN_SIGHT, targets.size()))));
    }
    if (targets.size() > MOST_IN_SIGHT) {
      section.add(
          folded(
              edition.counted(Word.FURTHER_CHANGES, targets.size() - MOST_IN_SIGHT),
              targets.subList(MOST_IN_SIGHT, targets.size())));
    }
    if (!comparison.taskChanges().isEmpty()) {
      section.add(
          folded(
              counted(comparison.taskChanges()),
              comparison.taskChanges().stream().map(this::item).toList()));
    }
    return section;
  }

  private static Node folded(String summary, List<Node> items) {
    return Element.of("details")
        .add(Element.of("summary").text(summary), Element.of("ul").addAll(items));
  }

  /** Returns how many tasks changed, and how many of them are overdue now, and completed. */
  private String counted(List<TaskChange> changes) {
    List<TaskResult> after = changes.stream().flatMap(change -> change.after().stream()).toList();
    long overdue =
        after.stream()
            .filter(task -> task.timeliness().equals(Optional.of(Timeliness.OVERDUE)))
            .count();
    long done = after.stream().filter(task -> task.state() == TaskState.COMPLETED).count();
    String parts =
        Stream.of(
                overdue == 0 ? "" : edition.whole(overdue) + " " + edition.word(Word.OVERDUE),
                done == 0 ? "" : edition.whole(done) + " " + edition.word(Word.DONE))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    String all = edition.counted(Word.TASKS_CHANGED, changes.size());
    return parts.isEmpty() ? all : all + ": " + parts;
  }

  private Node item(OutcomeChange change) {
    Node name = edition.quoted(name(change.target()));
    OutcomeChange withoutFigures =
        new OutcomeChange(
            change.target(), change.before(), change.after(), change.since(), ImmutableList.of());
    String figures =
        change.figures().isEmpty()
            ? ""
            : "; " + edition.counted(Word.NEW_FIGURES, change.figures().size());
    return Element.of("li")
        .add(
            change
                .after()
                .<Node>map(
                    after -> Element.of("a").with("href", "#t" + edition.number(after)).add(name))
                .orElse(name))
        .text(": " + edition.messages().explain(withoutFigures) + figures);
  }

  private Node item(TaskChange change) {
    return Element.of("li")
        .add(edition.quoted(edition.taskName(change.task())))
        .text(": " + edition.messages().explain(change));
  }

  private String heading(ReportComparison comparison) {
    return edition.word(Word.CHANGED_SINCE)
        + " "
        + edition.messages().date(comparison.earlier().asOf());
  }

  /** Returns a row for each target that changed, and what became of it. */
  ImmutableList<ImmutableList<Cell>> ofTargets() {
    return edition.judged().comparison().stream()
        .flatMap(comparison -> comparison.changes().stream())
        .map(this::row)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns a row for each task that changed, and what became of it. */
  ImmutableList<ImmutableList<Cell>> ofTasks() {
    return edition.judged().comparison().stream()
        .flatMap(comparison -> comparison.taskChanges().stream())
        .map(this::row)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns how many tasks changed, if any did. */
  Optional<String> countOfTasks() {
    return edition
        .judged()
        .comparison()
        .map(ReportComparison::taskChanges)
        .filter(changes -> !changes.isEmpty())
        .map(this::counted);
  }

  private ImmutableList<Cell> row(OutcomeChange change) {
    String name = name(change.target());
    return ImmutableList.of(
        named(name, change.after().map(Tone::of)),
        new Cell.Wide(edition.messages().explain(change)));
  }

  private ImmutableList<Cell> row(TaskChange change) {
    return ImmutableList.of(
        named(edition.taskName(change.task()), change.after().map(Tone::of)),
        new Cell.Wide(edition.messages().explain(change)));
  }

  private static Cell named(String name, Optional<Tone> tone) {
    return tone.<Cell>map(now -> new Cell.Standing(name, now)).orElseGet(() -> Cell.of(name));
  }

  /** Returns what became of the target of a result, if anything. */
  Optional<String> told(TargetResult result) {
    return edition.judged().comparison().stream()
        .flatMap(comparison -> comparison.changes().stream())
        .filter(change -> change.target().equals(result.target()))
        .map(edition.messages()::explain)
        .findFirst();
  }

  /** Returns what became of a task, if anything. */
  Optional<String> told(TaskResult result) {
    return edition.judged().comparison().stream()
        .flatMap(comparison -> comparison.taskChanges().stream())
        .filter(change -> change.task().equals(result.task()))
        .map(edition.messages()::explain)
        .findFirst();
  }

  /** A target that the plan no longer has is called by its id. */
  private String name(TargetId id) {
    return edition.plan().targets().stream()
        .filter(target -> target.id().equals(id))
        .map(Target::text)
        .findFirst()
        .orElse(id.value());
  }
}
