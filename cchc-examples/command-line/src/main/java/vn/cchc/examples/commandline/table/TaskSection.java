package vn.cchc.examples.commandline.table;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.indicator.TaskId;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskResult;
import vn.cchc.text.Language;

/**
 * The part of the table on tasks: the counts of each group and of the plan, and one by one the
 * tasks to be followed up.
 */
final class TaskSection {
  private final Plan plan;
  private final EvaluationReport report;
  private final Messages messages;
  private final Language language;
  private final ToFollowUp listed;

  TaskSection(
      Plan plan, EvaluationReport report, Messages messages, Language language, ToFollowUp listed) {
    this.listed = listed;
    this.plan = plan;
    this.report = report;
    this.messages = messages;
    this.language = language;
  }

  /**
   * Writes the section; nothing for a plan without tasks.
   *
   * @param paragraph takes an indent and a paragraph
   */
  void write(BiConsumer<String, String> paragraph) {
    if (report.tasks().isEmpty()) {
      return;
    }
    paragraph.accept("", new Sentence("■ Tình hình thực hiện nhiệm vụ", "■ Tasks").in(language));
    Map<?, TaskCounts> counts = TaskCounts.byGroup(report.tasks());
    for (TaskGroup group : plan.taskGroups()) {
      TaskCounts some = counts.get(group.id());
      if (some != null) {
        paragraph.accept("  ", group.name() + " – " + messages.counts(some));
      }
    }
    paragraph.accept(
        "  ",
        new Sentence("Toàn kế hoạch – ", "The whole plan – ").in(language)
            + messages.counts(TaskCounts.of(report.tasks())));
    ImmutableMap<TaskId, Task> tasks =
        plan.taskGroups().stream()
            .flatMap(group -> group.tasks().stream())
            .collect(ImmutableMap.toImmutableMap(Task::id, task -> task));
    for (TaskResult result : report.tasks()) {
      Task task = tasks.get(result.task());
      if (task != null && listed.lists(result)) {
        paragraph.accept("  • ", task.name());
        paragraph.accept("    → ", messages.explain(result));
        result.members().stream()
            .filter(listed::lists)
            .forEach(member -> paragraph.accept("      · ", sentence(member)));
      }
    }
  }

  private String sentence(TaskResult member) {
    return messages.agency(member.lead().orElseThrow()) + " – " + messages.explain(member);
  }
}
