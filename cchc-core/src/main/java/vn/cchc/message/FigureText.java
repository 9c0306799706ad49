package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Value;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** The clauses that tell how one figure stands to its criterion, or why it cannot be judged. */
final class FigureText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final ValueText values;
  private final CriterionText requirement;
  private final ComparisonText relation;
  private final ShortfallText lack;
  private final RemarkText remarks;

  FigureText(
      MessageTemplates templates,
      NumberFormatter numerals,
      ValueText values,
      CriterionText requirement,
      RemarkText remarks) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = values;
    this.requirement = requirement;
    this.relation = new ComparisonText(templates, numerals, values, requirement);
    this.lack = new ShortfallText(templates, values);
    this.remarks = remarks;
  }

  String sentence(TargetResult result) {
    return switch (result.outcome()) {
      case NOT_ASSESSED -> templates.get("body.qualitative");
      case CONFLICT, INVALID_DATA -> remarks.sentence(result.reasons(), ResultText.unit(result));
      case NO_BASELINE ->
          result.reasons().isEmpty()
              ? noBaseline(result)
              : remarks.sentence(result.reasons(), ResultText.unit(result));
      case NO_DATA -> noData(result);
      case NOTHING_AROSE -> nothingArose("body.nothingArose", result);
      case MET, NOT_DUE, NOT_MET -> judged(result);
    };
  }

  private String noBaseline(TargetResult result) {
    String asked =
        requirement.changeAlone(
            (Criterion.Change) result.criterion().orElseThrow(), ResultText.unit(result));
    return result
        .baselinePeriod()
        .map(period -> new PeriodNames(templates, numerals).name(period))
        .map(
            period ->
                templates.fill(
                    "body.noBaseline.figures",
                    ImmutableMap.of("requirement", asked, "period", period)))
        .orElseGet(() -> templates.fill("body.noBaseline", ImmutableMap.of("requirement", asked)));
  }

  /** Tells whether there is no data because the periods of all figures have not ended yet. */
  boolean periodRuns(TargetResult result) {
    return result.outcome() == Outcome.NO_DATA
        && result.level().isPresent()
        && !result.notCounted().isEmpty()
        && result.notCounted().stream()
            .allMatch(figures -> figures.cause() == UnusedFigures.Cause.AFTER_CUT);
  }

  private String noData(TargetResult result) {
    if (result.undecidedTasks().orElse(0) > 0) {
      return templates.fill(
          "body.tasks",
          ImmutableMap.of(
              "value", values.value(result.actual().orElseThrow(), ResultText.unit(result)),
              "count", numerals.whole(result.undecidedTasks().orElseThrow())));
    }
    if (periodRuns(result)) {
      return remarks.notCounted(result.notCounted());
    }
    if (!result.notCounted().isEmpty()) {
      return templates.get("body.noData")
          + templates.get("join")
          + remarks.notCounted(result.notCounted());
    }
    Optional<Coverage> coverage = result.coverage();
    return coverage.isPresent() && !coverage.orElseThrow().silent().isEmpty()
        ? templates.fill(
            "body.noDataFrom",
            ImmutableMap.of("agencies", remarks.agencies(coverage.orElseThrow().silent())))
        : templates.get("body.noData");
  }

  private String nothingArose(String key, TargetResult result) {
    return templates.fill(key, ImmutableMap.of("case", lack.caseName(result, "0")));
  }

  private String judged(TargetResult result) {
    for (Remark caveat : result.caveats()) {
      if (caveat.code() == RemarkCode.NOTHING_AROSE_COUNTS_AS_MET) {
        return nothingArose("body.nothingAroseMet", result);
      } else if (caveat.code() == RemarkCode.NOTHING_AROSE_COUNTS_AS_NOT_MET) {
        return nothingArose("body.nothingAroseNotMet", result);
      }
    }
    if (result.actual().isEmpty()) {
      return templates.get("body.periodRuns");
    }
    Criterion criterion = result.criterion().orElseThrow();
    Value actual = result.actual().orElseThrow();
    boolean isNumber =
        actual.number().isPresent() && !(criterion instanceof Criterion.AtLeastGrade);
    List<String> clauses = new ArrayList<>();
    ComparisonText.Facts facts =
        new ComparisonText.Facts(
            criterion,
            actual,
            result.outcome(),
            result.margin(),
            ResultText.unit(result),
            ComparedWith.of(result),
            result.due());
    String shown =
        isNumber ? values.judged(facts.number()) : values.value(actual, ResultText.unit(result));
    clauses.add(shown + ", " + relation.phrase(facts));
    lack.phrase(result).ifPresent(clauses::add);
    if (result.undecidedTasks().orElse(0) > 0) {
      clauses.add(
          templates.fill(
              "undecidedTasks",
              ImmutableMap.of("count", numerals.whole(result.undecidedTasks().orElseThrow()))));
    }
    return String.join(templates.get("join"), clauses);
  }
}
