package vn.cchc.examples.report.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

/** What became of targets and tasks since the day with which the report is compared. */
public final class Changes {
  private final Edition edition;

  public Changes(Edition edition) {
    this.edition = edition;
  }

  /** Returns how many tasks changed, and how many of them are overdue now, and completed. */
  public String counted(List<TaskChange> changes) {
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

  /** Returns how many tasks changed, if any did. */
  public Optional<String> countOfTasks() {
    return edition
        .judged()
        .comparison()
        .map(ReportComparison::taskChanges)
        .filter(changes -> !changes.isEmpty())
        .map(this::counted);
  }

  /** Returns what became of the target of a result, if anything. */
  public Optional<String> told(TargetResult result) {
    return edition.judged().comparison().stream()
        .flatMap(comparison -> comparison.changes().stream())
        .filter(change -> change.target().equals(result.target()))
        .map(edition.messages()::explain)
        .findFirst();
  }

  /** Returns what became of a task, if anything. */
  public Optional<String> told(TaskResult result) {
    return edition.judged().comparison().stream()
        .flatMap(comparison -> comparison.taskChanges().stream())
        .filter(change -> change.task().equals(result.task()))
        .map(edition.messages()::explain)
        .findFirst();
  }

  /** A target that the plan no longer has is called by its id. */
  public String name(TargetId id) {
    return edition.plan().targets().stream()
        .filter(target -> target.id().equals(id))
        .map(Target::text)
        .findFirst()
        .orElse(id.value());
  }
}
