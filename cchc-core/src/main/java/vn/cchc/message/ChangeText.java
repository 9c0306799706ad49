package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.observation.Observation;
import vn.cchc.verdict.Outcome;

/** The clause that says what became of a target or a task between two reports. */
final class ChangeText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final RemarkText remarks;
  private final TaskText tasks;

  ChangeText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.remarks = new RemarkText(templates, numerals, names);
    this.tasks = new TaskText(templates, numerals, names);
  }

  String sentence(TaskChange change) {
    return templates.fill(
        "taskChange" + key(change.before(), change.after()),
        ImmutableMap.of(
            "before", change.before().map(tasks::standing).orElse(""),
            "after", change.after().map(tasks::standing).orElse("")));
  }

  private static String key(Optional<?> before, Optional<?> after) {
    return before.isEmpty() ? ".added" : after.isEmpty() ? ".dropped" : "";
  }

  String sentence(OutcomeChange change) {
    String told =
        templates.fill(
            "outcomeChange" + key(change.before(), change.after()),
            ImmutableMap.of(
                "before", standing(change, change.before()),
                "after", standing(change, change.after()),
                "since", numerals.date(change.since())));
    Optional<TargetResult> result = change.after().or(change::before);
    return change.figures().isEmpty()
        ? told
        : templates.fill(
            "outcomeChange.figures",
            ImmutableMap.of(
                "change",
                told,
                "figures",
                remarks.figures(change.figures(), figure -> unit(result, figure))));
  }

  /** Returns the unit of the result, or of the condition in it, that a figure is for. */
  private static Unit unit(Optional<TargetResult> result, Observation figure) {
    return result
        .flatMap(
            whole ->
                whole.parts().stream()
                    .filter(part -> part.indicator().stream().anyMatch(figure.subject()::equals))
                    .findFirst()
                    .or(() -> result))
        .map(ResultColumns::unitOfOne)
        .orElse(Unit.COUNT);
  }

  /**
   * Returns the level of what is judged by its figures and not due, and wherever the outcomes do
   * not differ; else the outcome, which says what is wrong with the figures.
   */
  private String standing(OutcomeChange change, Optional<TargetResult> result) {
    boolean isOneOutcome =
        change
            .before()
            .map(TargetResult::outcome)
            .equals(change.after().map(TargetResult::outcome));
    return result
        .map(
            some ->
                some.level()
                    .filter(any -> isOneOutcome || isJudged(some.outcome()))
                    .map(level -> templates.get("level." + level))
                    .orElseGet(() -> templates.get("outcome." + some.outcome())))
        .orElse("");
  }

  private static boolean isJudged(Outcome outcome) {
    return outcome == Outcome.MET || outcome == Outcome.NOT_DUE;
  }
}
