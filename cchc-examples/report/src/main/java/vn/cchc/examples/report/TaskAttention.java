package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

/**
 * The tasks that are overdue, reported in contradiction, or lack the report of a period that has
 * ended, the longest overdue first.
 */
final class TaskAttention {
  private static final int FIRST = 6;

  private final Edition edition;

  TaskAttention(Edition edition) {
    this.edition = edition;
  }

  Optional<Node> node() {
    List<TaskResult> open = open();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    List<TaskResult> rest = open.subList(Math.min(FIRST, open.size()), open.size());
    Element section =
        Element.of("section", "to-urge")
            .add(
                Element.of("h2").text(edition.word(Word.TASKS_TO_URGE)),
                table(open.subList(0, open.size() - rest.size())));
    if (!rest.isEmpty()) {
      section.add(
          Element.of("details")
              .add(
                  Element.of("summary").text(edition.counted(Word.OTHER_TASKS, rest.size())),
                  table(rest)));
    }
    return Optional.of(section);
  }

  /** Returns the tasks that are overdue, silent or in conflict, the longest overdue first. */
  ImmutableList<TaskResult> open() {
    return edition.report().tasks().stream()
        .flatMap(task -> task.ofEachLead().stream())
        .filter(TaskAttention::needsAttention)
        .sorted(Comparator.comparing(task -> task.due().orElse(LocalDate.MAX)))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean needsAttention(TaskResult task) {
    return task.state() == TaskState.CONFLICTING
        || task.hasUnreportedPeriod()
        || task.timeliness().equals(Optional.of(Timeliness.OVERDUE));
  }

  private Node table(List<TaskResult> tasks) {
    return Element.of("table", "urge-table")
        .add(
            Element.of("thead")
                .add(new ColumnHeadings(edition).row(Word.TASK, Word.LEAD, Word.STANDING)),
            Element.of("tbody").addAll(tasks.stream().map(this::row).toList()));
  }

  private Node row(TaskResult task) {
    return Element.of("tr", Tone.of(task).css())
        .add(
            Element.of("th")
                .with("scope", "row")
                .add(edition.quoted(edition.taskName(task.task()))),
            Element.of("td").add(edition.quoted(edition.agency(task.lead().orElseThrow()))),
            Element.of("td", "distance")
                .add(Element.of("b").text(overdue(task)))
                .text(" ")
                .add(Element.of("span", "under").text(standing(task))));
  }

  String overdue(TaskResult task) {
    return task.due()
        .filter(due -> task.state() != TaskState.CONFLICTING)
        .map(due -> edition.report().asOf().toEpochDay() - due.toEpochDay())
        .map(days -> edition.counted(Word.DAYS_OVER, days))
        .orElseGet(() -> edition.messages().state(task.state()));
  }

  String standing(TaskResult task) {
    if (task.hasUnreportedPeriod()) {
      return edition.messages().explain(task);
    }
    return Stream.of(
            Optional.of(edition.messages().state(task.state())),
            task.progress()
                .map(percent -> edition.messages().value(Quantity.of(percent), Unit.PERCENT)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
