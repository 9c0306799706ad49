package vn.cchc.examples.report.page;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.examples.report.chart.Bar;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

/** The tasks: how many are in which state, and each by its progress and its deadline. */
final class TaskSection {
  private final Edition edition;
  private final ImmutableMap<TaskId, Task> tasks;

  TaskSection(Edition edition) {
    this.edition = edition;
    this.tasks =
        edition.plan().taskGroups().stream()
            .flatMap(group -> group.tasks().stream())
            .collect(ImmutableMap.toImmutableMap(Task::id, Function.identity()));
  }

  Optional<Node> node() {
    List<TaskResult> results = edition.report().tasks();
    if (results.isEmpty()) {
      return Optional.empty();
    }
    Element section =
        Element.of("section", "tasks")
            .with("id", "tasks")
            .add(Element.of("h2").text(edition.word(Word.TASKS)), bar(results), line(results));
    ImmutableListMultimap<GroupId, TaskResult> groups = Multimaps.index(results, TaskResult::group);
    for (TaskGroup group : edition.plan().taskGroups()) {
      if (groups.containsKey(group.id())) {
        section.add(table(group, groups.get(group.id()), groups.keySet().size() > 1));
      }
    }
    return Optional.of(section);
  }

  private Node bar(List<TaskResult> results) {
    TaskCounts counts = TaskCounts.of(results);
    Bar bar = new Bar(edition);
    for (TaskState state : TaskState.values()) {
      for (Timeliness timeliness : Timeliness.values()) {
        bar.add(
            Tone.of(state, timeliness), words(state, timeliness), counts.count(state, timeliness));
      }
    }
    bar.add(Tone.CONFLICT, edition.messages().state(TaskState.CONFLICTING), counts.conflicting());
    return bar.node();
  }

  private String words(TaskState state, Timeliness timeliness) {
    return edition.messages().state(state) + ", " + edition.messages().timeliness(timeliness);
  }

  private Node table(TaskGroup group, List<TaskResult> results, boolean isOneOfSeveral) {
    Element part = Element.of("div").add(Element.of("h3").add(edition.quoted(group.name())));
    if (isOneOfSeveral) {
      part.add(line(results));
    }
    Element head = new ColumnHeadings(edition).row(Word.TASK, Word.LEAD, Word.STANDING);
    return part.add(
        Element.of("table", "task-table")
            .add(
                Element.of("thead").add(head),
                Element.of("tbody").addAll(results.stream().map(this::row).toList())));
  }

  private Node line(List<TaskResult> results) {
    return Element.of("p", "line").text(edition.messages().counts(TaskCounts.of(results)) + ".");
  }

  private Node row(TaskResult result) {
    Optional<Task> task = Optional.ofNullable(tasks.get(result.task()));
    Element name =
        Element.of("th")
            .with("scope", "row")
            .add(edition.quoted(task.map(Task::name).orElseGet(() -> result.task().value())))
            .add(task.flatMap(Task::product).map(product -> quoted(Word.PRODUCT, product)))
            .add(
                task.flatMap(Task::assignedBy)
                    .map(edition::document)
                    .map(document -> fact(Word.ASSIGNED_BY, Element.words(document))))
            .add(task.flatMap(Task::funding).map(funding -> quoted(Word.FUNDING, funding)));
    return Element.of("tr", Tone.of(result).css())
        .add(
            name,
            Element.of("td").add(lead(result)),
            Element.of("td")
                .add(Tone.of(result).badge(edition.standing(result)))
                .add(result.progress().map(progress -> progress(result, progress)))
                .add(Element.of("span", "explanation").text(edition.messages().explain(result)))
                .add(members(result)));
  }

  /** Returns the name of the agency that leads a task, or how many each lead their own part. */
  private Node lead(TaskResult result) {
    String leads = edition.leads(result);
    return result.lead().isPresent() ? edition.quoted(leads) : Element.words(leads);
  }

  private Node quoted(Word name, String words) {
    return fact(name, edition.quoted(words));
  }

  private Node fact(Word name, Node words) {
    return Element.of("span", "product").text(edition.word(name) + ": ").add(words);
  }

  /** Returns the result of the part of each agency, where each answers for its own. */
  private Optional<Node> members(TaskResult result) {
    if (result.members().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Element.of("details")
            .add(
                Element.of("summary").text(edition.word(Word.AGENCIES)),
                Element.of("ul").addAll(result.members().stream().map(this::member).toList())));
  }

  private Node member(TaskResult member) {
    return Element.of("li").add(lead(member)).text(" – " + edition.messages().explain(member));
  }

  private static Node progress(TaskResult result, BigDecimal percent) {
    return Element.of("svg", "progress")
        .with("aria-hidden", "true")
        .add(
            Element.of("rect", "track").with("width", "100%").with("height", "6"),
            Element.of("rect", "fill " + Tone.of(result).css())
                .with("width", Bar.percent(percent.doubleValue()))
                .with("height", "6"));
  }
}
