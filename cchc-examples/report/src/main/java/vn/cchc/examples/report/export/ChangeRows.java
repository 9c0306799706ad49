package vn.cchc.examples.report.export;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.examples.report.content.Changes;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.table.Cell;

/** What changed since the day with which the report is compared, as rows of a sheet. */
final class ChangeRows {
  private final Edition edition;
  private final Changes changes;

  ChangeRows(Edition edition) {
    this.edition = edition;
    this.changes = new Changes(edition);
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

  private ImmutableList<Cell> row(OutcomeChange change) {
    String name = changes.name(change.target());
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
}
