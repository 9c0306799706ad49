package vn.cchc.examples.commandline.table;

import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.document.LegalDocument;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.text.Language;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** A report to read in a terminal: the state of each target at the left, the reasons beside it. */
public final class Table {
  private static final int WIDTH = TableWidth.ofThisRun();

  private final Plan plan;
  private final EvaluationReport report;
  private final Optional<ReportComparison> comparison;
  private final Messages messages;
  private final Language language;
  private final ToFollowUp listed;
  private final int statusWidth;
  private final StringBuilder text = new StringBuilder();

  public Table(JudgedPlan judged, Messages messages, Language language, ToFollowUp listed) {
    this.listed = listed;
    this.plan = judged.plan();
    this.report = judged.report();
    this.comparison = judged.comparison();
    this.messages = messages;
    this.language = language;
    this.statusWidth =
        Stream.concat(
                    Stream.of(Outcome.values()).map(messages::outcome),
                    Stream.of(Level.values()).map(messages::level))
                .mapToInt(Table::width)
                .max()
                .orElse(0)
            + 2;
  }

  @Override
  public String toString() {
    text.setLength(0);
    paragraph("", plan.title());
    for (LegalDocument document : plan.basis()) {
      paragraph(
          "  ", new Sentence("Căn cứ ", "Basis: ").in(language) + messages.document(document));
    }
    report
        .decision()
        .ifPresent(
            decision ->
                paragraph(
                    "  ",
                    new Sentence("Ban hành theo ", "Issued by ").in(language)
                        + messages.document(decision)));
    report
        .inForceFrom()
        .ifPresent(
            day ->
                paragraph(
                    "  ",
                    new Sentence("Có hiệu lực từ ngày ", "In force from ").in(language)
                        + messages.date(day)));
    paragraph(
        "  ", new Sentence("Tính đến ngày ", "As of ").in(language) + messages.date(report.asOf()));
    text.append('\n');
    paragraph("", messages.summary(report.summary()) + ".");
    comparison.ifPresent(this::changes);
    text.append("─".repeat(WIDTH)).append('\n');
    section(Optional.empty());
    plan.taskGroups().forEach(group -> section(Optional.of(group.id())));
    if (!report.tasks().isEmpty()) {
      text.append('\n');
      new TaskSection(plan, report, messages, language, listed).write(this::paragraph);
    }
    return text.toString();
  }

  private void changes(ReportComparison compared) {
    text.append('\n');
    paragraph(
        "",
        new Sentence("Thay đổi so với ngày ", "Changed since ").in(language)
            + messages.date(compared.earlier().asOf())
            + ":");
    if (compared.changes().isEmpty() && compared.taskChanges().isEmpty()) {
      paragraph(
          "  ",
          new Sentence("không có chỉ tiêu, nhiệm vụ nào thay đổi", "no target or task has changed")
              .in(language));
    }
    for (OutcomeChange change : compared.changes()) {
      String name =
          plan.targets().stream()
              .filter(target -> target.id().equals(change.target()))
              .map(this::wording)
              .findFirst()
              .orElse(change.target().value());
      paragraph("  • ", name + ": " + messages.explain(change));
    }
    for (TaskChange change : compared.taskChanges()) {
      paragraph("  • ", name(change.task()) + ": " + messages.explain(change));
    }
  }

  /** A task that the plan no longer has is called by its id. */
  private String name(TaskId id) {
    return plan.taskGroups().stream()
        .flatMap(group -> group.tasks().stream())
        .filter(task -> task.id().equals(id))
        .map(Task::name)
        .findFirst()
        .orElse(id.value());
  }

  private void section(Optional<GroupId> group) {
    List<TargetResult> results =
        report.results().stream()
            .filter(listed::lists)
            .filter(result -> target(result).group().equals(group))
            .toList();
    if (!results.isEmpty()) {
      text.append('\n');
      paragraph("", heading(group));
      results.forEach(result -> row(target(result), result));
    }
  }

  private Target target(TargetResult result) {
    return plan.targets().stream()
        .filter(target -> target.id().equals(result.target()))
        .findFirst()
        .orElseThrow();
  }

  private String heading(Optional<GroupId> group) {
    return "■ "
        + plan.taskGroups().stream()
            .filter(one -> group.equals(Optional.of(one.id())))
            .map(TaskGroup::name)
            .findFirst()
            .orElse(
                new Sentence("Mục tiêu, chỉ tiêu chung", "General targets and objectives")
                    .in(language));
  }

  private void row(Target target, TargetResult result) {
    String status = messages.status(result);
    String note =
        result.isFinal() || result.outcome() == Outcome.NOT_ASSESSED
            ? ""
            : new Sentence(" (chưa chốt)", " (not final)").in(language);
    text.append('\n');
    List<String> lines = wrapped(wording(target), WIDTH - statusWidth);
    for (int i = 0; i < lines.size(); i++) {
      String left = i == 0 ? status : "";
      text.append(Colour.of(result).paint(left))
          .append(" ".repeat(statusWidth - width(left)))
          .append(lines.get(i))
          .append('\n');
    }
    paragraph(" ".repeat(statusWidth) + "→ ", messages.explain(result).strip() + note);
    new DetailLines(messages, language)
        .of(result)
        .forEach(line -> paragraph(" ".repeat(statusWidth) + "  ", line));
  }

  /** The wording of the plan; where several targets share it, with what this one is about. */
  private String wording(Target target) {
    boolean isShared =
        plan.targets().stream().filter(one -> one.text().equals(target.text())).count() > 1;
    return plan.indicators().stream()
        .filter(one -> isShared && target.indicator().equals(Optional.of(one.id())))
        .map(indicator -> "%s [%s]".formatted(target.text(), indicator.name()))
        .findFirst()
        .orElse(target.text());
  }

  private void paragraph(String indent, String words) {
    List<String> lines = wrapped(words, WIDTH - width(indent));
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? indent : " ".repeat(width(indent))).append(lines.get(i)).append('\n');
    }
  }

  private static List<String> wrapped(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Splitter.on(' ').omitEmptyStrings().split(words.replace('\n', ' '))) {
      if (!line.isEmpty() && width(line) + 1 + width(word) > width && !word.equals("%")) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(CharSequence words) {
    String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
    return composed.codePointCount(0, composed.length());
  }
}
