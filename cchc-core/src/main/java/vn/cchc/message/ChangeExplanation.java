package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Unit;

/** The clause that tells what became of a target between two reports. */
final class ChangeExplanation {
  private final Templates templates;
  private final Numerals numerals;
  private final Remarks remarks;

  ChangeExplanation(Templates templates, Numerals numerals, Names names) {
    this.templates = templates;
    this.numerals = numerals;
    this.remarks = new Remarks(templates, numerals, names);
  }

  String of(OutcomeChange change) {
    String key = change.before().isEmpty() ? ".added" : change.after().isEmpty() ? ".dropped" : "";
    String told =
        templates.fill(
            "outcomeChange" + key,
            ImmutableMap.of(
                "before", outcome(change.before()),
                "after", outcome(change.after()),
                "since", numerals.date(change.since())));
    Unit unit = change.after().or(change::before).map(Explanation::unit).orElse(Unit.COUNT);
    return change.figures().isEmpty()
        ? told
        : templates.fill(
            "outcomeChange.figures",
            ImmutableMap.of("change", told, "figures", remarks.figures(change.figures(), unit)));
  }

  private String outcome(Optional<TargetResult> result) {
    return result.map(some -> templates.get("outcome." + some.outcome())).orElse("");
  }
}
