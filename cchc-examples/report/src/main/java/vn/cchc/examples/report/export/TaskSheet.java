package vn.cchc.examples.report.export;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.examples.report.table.Sheet;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskResult;

/**
 * The tasks as a table, below each that several agencies lead the part of each of them. What no
 * task has is left out.
 */
final class TaskSheet {
  /** A column, and whether it is left out where all of its cells are empty. */
  private record Column(Word name, boolean isOptional, Function<TaskResult, Cell> cell) {}

  private final Edition edition;

  TaskSheet(Edition edition) {
    this.edition = edition;
  }

  Sheet sheet() {
    List<TaskResult> rows =
        edition.report().tasks().stream()
            .flatMap(task -> Stream.concat(Stream.of(task), task.members().stream()))
            .toList();
    List<Column> columns =
        columns()
            .filter(
                column -> !column.isOptional() || rows.stream().anyMatch(row -> has(column, row)))
            .toList();
    return new Sheet(
        edition.word(Word.TASKS),
        columns.stream()
            .map(column -> edition.word(column.name()))
            .collect(ImmutableList.toImmutableList()),
        rows.stream()
            .map(
                row ->
                    columns.stream()
                        .map(column -> column.cell().apply(row))
                        .collect(ImmutableList.toImmutableList()))
            .collect(ImmutableList.toImmutableList()),
        2);
  }

  private static boolean has(Column column, TaskResult row) {
    return !(column.cell().apply(row) instanceof Cell.Empty);
  }

  private Stream<Column> columns() {
    return Stream.of(
        always(Word.STANDING, task -> new Cell.Standing(edition.standing(task), Tone.of(task))),
        always(Word.TASK, task -> Cell.of(edition.taskName(task.task()))),
        always(Word.LEAD, task -> Cell.of(edition.leads(task))),
        always(Word.GROUP, task -> Cell.words(group(task))),
        always(Word.ID, task -> Cell.of(task.task().value())),
        always(Word.DONE_SO_FAR, TaskSheet::progress),
        always(Word.COMPLETED_ON, task -> Cell.day(task.completedOn())),
        always(Word.DUE, task -> Cell.day(task.due())),
        always(Word.FINAL, task -> Cell.of(edition.word(task.isFinal() ? Word.YES : Word.NO))),
        always(Word.EXPLANATION, task -> Cell.of(edition.messages().explain(task))),
        new Column(Word.ASSIGNED_BY, true, task -> Cell.words(assignedBy(task))),
        new Column(
            Word.FUNDING,
            true,
            task -> Cell.words(edition.task(task.task()).flatMap(Task::funding))));
  }

  private static Column always(Word name, Function<TaskResult, Cell> cell) {
    return new Column(name, false, cell);
  }

  private static Cell progress(TaskResult task) {
    return task.progress()
        .map(percent -> (Cell) new Cell.Percentage(percent, percent.scale()))
        .orElseGet(Cell.Empty::new);
  }

  private Optional<String> group(TaskResult task) {
    return edition.plan().taskGroups().stream()
        .filter(group -> group.id().equals(task.group()))
        .map(TaskGroup::name)
        .findFirst();
  }

  private Optional<String> assignedBy(TaskResult task) {
    return edition.task(task.task()).flatMap(Task::assignedBy).map(edition::document);
  }
}
