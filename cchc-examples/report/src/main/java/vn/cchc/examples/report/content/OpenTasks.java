package vn.cchc.examples.report.content;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

/** The tasks that somebody has to see to, and what the page and the workbook say of each. */
public final class OpenTasks {
  private final Edition edition;

  public OpenTasks(Edition edition) {
    this.edition = edition;
  }

  /** Returns the tasks that are overdue, silent or in conflict, the longest overdue first. */
  public ImmutableList<TaskResult> all() {
    return edition.report().tasks().stream()
        .flatMap(task -> task.ofEachLead().stream())
        .filter(OpenTasks::needsAttention)
        .sorted(Comparator.comparing(task -> task.due().orElse(LocalDate.MAX)))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean needsAttention(TaskResult task) {
    return task.state() == TaskState.CONFLICTING
        || task.hasUnreportedPeriod()
        || task.timeliness().equals(Optional.of(Timeliness.OVERDUE));
  }

  public String overdue(TaskResult task) {
    return task.due()
        .filter(due -> task.state() != TaskState.CONFLICTING)
        .map(due -> edition.report().asOf().toEpochDay() - due.toEpochDay())
        .map(days -> edition.counted(Word.DAYS_OVER, days))
        .orElseGet(() -> edition.messages().state(task.state()));
  }

  public String standing(TaskResult task) {
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
