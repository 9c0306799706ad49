package vn.cchc.examples.report.page;

import java.util.List;
import java.util.Optional;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.OpenTasks;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.tasks.TaskResult;

/**
 * The tasks that are overdue, reported in contradiction, or lack the report of a period that has
 * ended, the longest overdue first.
 */
final class TaskAttention {
  private static final int FIRST = 6;

  private final Edition edition;
  private final OpenTasks tasks;

  TaskAttention(Edition edition) {
    this.edition = edition;
    this.tasks = new OpenTasks(edition);
  }

  Optional<Node> node() {
    List<TaskResult> open = tasks.all();
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

  private Node table(List<TaskResult> tasks) {
    return Element.of("table", "urge-table")
        .add(
            Element.of("thead")
                .add(new ColumnHeadings(edition).row(Word.TASK, Word.LEAD, Word.STANDING)),
            Element.of("tbody").addAll(tasks.stream().map(this::row).toList()));
  }

  private Node row(TaskResult task) {
    String distance = tasks.overdue(task);
    String standing = tasks.standing(task);
    Element told = Element.of("td", "distance").add(Element.of("b").text(distance));
    return Element.of("tr", Tone.of(task).css())
        .add(
            Element.of("th")
                .with("scope", "row")
                .add(edition.quoted(edition.taskName(task.task()))),
            Element.of("td").add(edition.quoted(edition.agency(task.lead().orElseThrow()))),
            standing.equals(distance)
                ? told
                : told.text(" ").add(Element.of("span", "under").text(standing)));
  }
}
