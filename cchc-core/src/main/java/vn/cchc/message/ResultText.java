package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.evaluation.EarlierTerms;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Verdict;

/** The sentence that says the result of one target and why. */
final class ResultText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final ValueText values;
  private final CriterionText requirement;
  private final FigureText figures;
  private final RemarkText remarks;
  private final MembersText gathering;
  private final DisplayNames names;

  ResultText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = new ValueText(templates, numerals);
    this.requirement = new CriterionText(templates, numerals, values);
    this.remarks = new RemarkText(templates, numerals, names);
    this.figures = new FigureText(templates, numerals, values, requirement, remarks);
    this.gathering = new MembersText(templates, numerals, values, requirement, remarks);
    this.names = names;
  }

  String sentence(Verdict verdict) {
    return templates.fill(
        "sentence",
        ImmutableMap.of(
            "outcome", templates.get("outcome." + verdict.outcome()),
            "body", figures.sentence(verdict)));
  }

  String sentence(TargetResult result) {
    List<String> clauses = new ArrayList<>();
    clauses.add(body(result));
    result
        .pace()
        .filter(pace -> pace == Pace.BEHIND || isJudged(result))
        .ifPresent(pace -> clauses.add(templates.get("pace." + pace)));
    if (!result.stages().isEmpty()) {
      clauses.add(templates.fill("stages", ImmutableMap.of("stages", stages(result))));
    }
    if (result.maintained().isEmpty() && !result.formerBaselines().isEmpty()) {
      clauses.add(
          templates.fill("formerBaselines", ImmutableMap.of("baselines", formerBaselines(result))));
    }
    result
        .maintained()
        .ifPresent(
            maintained ->
                clauses.add(
                    templates.fill(
                        maintained(maintained, result.outcome()),
                        ImmutableMap.of("baseline", baseline(result)))));
    result.coverage().ifPresent(coverage -> addCoverage(clauses, coverage, result));
    String sentence = sentence(result, String.join(templates.get("join"), clauses));
    return remarks.after(
        sentence,
        Stream.concat(
            result.changedAfterDue().stream().map(terms -> changed(terms, result)),
            Stream.concat(Stream.of(result), result.parts().stream())
                .flatMap(
                    one -> one.caveats().stream().map(caveat -> remarks.sentence(caveat, one)))));
  }

  private String changed(EarlierTerms terms, TargetResult result) {
    ImmutableMap.Builder<String, String> arguments =
        ImmutableMap.<String, String>builder()
            .put("on", numerals.date(terms.on()))
            .put("due", terms.due().or(result::due).map(numerals::date).orElse(""));
    terms
        .criterion()
        .ifPresent(
            before ->
                arguments.put(
                    "before", requirement.phrase(before, unit(result), ComparedWith.of(result))));
    return templates.fill(
        terms.criterion().isPresent() ? "changedAfterDue.criterion" : "changedAfterDue",
        arguments.buildOrThrow());
  }

  /** What is met and was not maintained was not there to be maintained. */
  private static String maintained(Maintained maintained, Outcome outcome) {
    return maintained == Maintained.NO && outcome == Outcome.MET
        ? "maintained.NO.met"
        : "maintained." + maintained;
  }

  private static boolean isJudged(TargetResult result) {
    return result.outcome() == Outcome.MET || result.outcome() == Outcome.NOT_DUE;
  }

  private String sentence(TargetResult result, String body) {
    String outcome = outcome(result);
    return result.outcome() == Outcome.NOT_DUE
            && result.due().isPresent()
            && !(result.criterion().orElse(null) instanceof Criterion.DoneBy
                && result.actual().isPresent())
        ? templates.fill(
            "sentence.due",
            ImmutableMap.of(
                "outcome", outcome, "due", numerals.date(result.due().orElseThrow()), "body", body))
        : templates.fill("sentence", ImmutableMap.of("outcome", outcome, "body", body));
  }

  /** Returns the level while the target is not due and can be judged, otherwise the outcome. */
  String status(TargetResult result) {
    return result
        .level()
        .filter(level -> result.reasons().isEmpty())
        .map(level -> templates.get("level." + level))
        .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
        .orElseGet(() -> outcome(result));
  }

  /** Returns the outcome in words; of no data also whether some reported or a period still runs. */
  private String outcome(TargetResult result) {
    if (result.outcome() == Outcome.NO_DATA && result.undecidedTasks().orElse(0) > 0) {
      return templates.get("noData.incomplete");
    }
    if (result.outcome() == Outcome.NO_DATA
        && Stream.concat(result.members().stream(), result.parts().stream())
            .anyMatch(one -> one.outcome() != Outcome.NO_DATA)) {
      return templates.get("noData.incomplete");
    }
    return templates.get(
        figures.periodRuns(result) ? "noData.periodRuns" : "outcome." + result.outcome());
  }

  private String body(TargetResult result) {
    if (result.criterion().isEmpty()) {
      return templates.get("body.qualitative");
    } else if (!result.periods().isEmpty()) {
      return gathering.periods(result);
    } else if (!result.parts().isEmpty()) {
      return parts(result);
    } else if (result.shareOfAgencies().isPresent()) {
      return gathering.share(result);
    } else if (!result.members().isEmpty()) {
      return gathering.each(result);
    } else if (result.coverage().filter(coverage -> coverage.expected() == 0).isPresent()
        && result.unit().isEmpty()) {
      return templates.get("body.noMembers");
    }
    return figures.sentence(result);
  }

  private String parts(TargetResult result) {
    return templates.fill(
            "body.parts",
            ImmutableMap.of(
                "met", numerals.whole(count(result.parts(), Outcome.MET)),
                "total", numerals.whole(result.parts().size())))
        + templates.get("join")
        + result.parts().stream()
            .map(
                part ->
                    templates.fill(
                        "body.part",
                        ImmutableMap.of(
                            "indicator", names.name(part.indicator().orElseThrow()),
                            "explanation",
                                lowerFirst(outcome(part) + ": " + figures.sentence(part)))))
            .collect(Collectors.joining(templates.get("join")));
  }

  private String stages(TargetResult result) {
    return result.stages().stream()
        .map(
            stage ->
                templates.fill(
                    "stage",
                    ImmutableMap.of(
                        "due", numerals.date(stage.due().orElseThrow()),
                        "outcome", lowerFirst(templates.get("outcome." + stage.outcome())))))
        .collect(Collectors.joining(", "));
  }

  private void addCoverage(List<String> clauses, Coverage coverage, TargetResult result) {
    if (result.outcome() == Outcome.NO_DATA
        || result.undecidedTasks().isPresent()
        || !result.members().isEmpty()
        || !result.periods().isEmpty()
        || isYetToCome(result)) {
      return;
    }
    if (!coverage.silent().isEmpty()) {
      clauses.add(
          templates.fill(
              "coverage",
              ImmutableMap.of(
                  "reported", numerals.whole(coverage.reported()),
                  "expected", numerals.whole(coverage.expected()),
                  "agencies", remarks.agencies(coverage.silent()))));
    }
    if (!coverage.partial().isEmpty()) {
      clauses.add(
          templates.fill(
              "coverage.partial",
              ImmutableMap.of("agencies", remarks.agencies(coverage.partial()))));
    }
  }

  /** Nobody is late with the figures of a period that has not ended. */
  private static boolean isYetToCome(TargetResult result) {
    return result.period().isPresent()
        && result.outcome() == Outcome.NOT_DUE
        && result.actual().isEmpty();
  }

  private String baseline(TargetResult result) {
    return result.formerBaselines().isEmpty()
        ? result
            .baseline()
            .map(value -> values.value(value, unit(result)))
            .orElseGet(() -> templates.get("baseline.unknown"))
        : formerBaselines(result);
  }

  private String formerBaselines(TargetResult result) {
    return result.formerBaselines().stream()
        .map(
            former ->
                templates.fill(
                    "formerBaseline",
                    ImmutableMap.of(
                        "agency", names.name(former.agency()),
                        "value", values.value(former.value(), unit(result)))))
        .collect(Collectors.joining(", "));
  }

  static long count(List<TargetResult> results, Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  static Unit unit(TargetResult result) {
    return result.unit().orElse(Unit.COUNT);
  }

  static String lowerFirst(String text) {
    int first = Character.toLowerCase(text.codePointAt(0));
    return new StringBuilder()
        .appendCodePoint(first)
        .append(text.substring(Character.charCount(text.codePointAt(0))))
        .toString();
  }
}
