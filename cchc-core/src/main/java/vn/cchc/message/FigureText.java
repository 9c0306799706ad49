package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Verdict;

/** The clauses that say how one figure compares with its criterion, or why it cannot be judged. */
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

  String sentence(Verdict verdict) {
    return switch (verdict.outcome()) {
      case NOTHING_AROSE -> nothingArose("body.nothingArose", Optional.empty());
      case NO_BASELINE -> noBaseline(verdict.criterion(), verdict.unit(), Optional.empty());
      case MET, NOT_MET, NOT_DUE -> judged(ComparisonText.Facts.of(verdict));
      case NOT_ASSESSED, CONFLICT, INVALID_DATA, NO_DATA -> "";
    };
  }

  String sentence(TargetResult result) {
    return switch (result.outcome()) {
      case NOT_ASSESSED -> templates.get("body.qualitative");
      case CONFLICT, INVALID_DATA -> remarks.sentence(result.reasons(), ResultText.unit(result));
      case NO_BASELINE ->
          result.reasons().isEmpty()
              ? noBaseline(
                  result.criterion().orElseThrow(),
                  ResultText.unit(result),
                  result.baselinePeriod())
              : remarks.sentence(result.reasons(), ResultText.unit(result));
      case NO_DATA -> noData(result);
      case NOTHING_AROSE -> nothingArose("body.nothingArose", result.caseName());
      case MET, NOT_DUE, NOT_MET -> judged(result);
    };
  }

  private String noBaseline(
      Criterion criterion, Unit unit, Optional<ReportingPeriod> baselinePeriod) {
    String asked = requirement.changeAlone((Criterion.Change) criterion, unit);
    return baselinePeriod
        .map(period -> new PeriodNames(templates, numerals).name(period))
        .map(
            period ->
                templates.fill(
                    "body.noBaseline.figures",
                    ImmutableMap.of("requirement", asked, "period", period)))
        .orElseGet(() -> templates.fill("body.noBaseline", ImmutableMap.of("requirement", asked)));
  }

  /** Returns whether there is no data because the periods of all figures have not ended yet. */
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

  private String nothingArose(String key, Optional<String> caseName) {
    return templates.fill(key, ImmutableMap.of("case", values.caseName(caseName, "0")));
  }

  private String judged(TargetResult result) {
    for (Remark caveat : result.caveats()) {
      if (caveat.code() == RemarkCode.NOTHING_AROSE_COUNTS_AS_MET) {
        return nothingArose("body.nothingAroseMet", result.caseName());
      } else if (caveat.code() == RemarkCode.NOTHING_AROSE_COUNTS_AS_NOT_MET) {
        return nothingArose("body.nothingAroseNotMet", result.caseName());
      }
    }
    if (result.actual().isEmpty()) {
      return templates.get("body.periodRuns");
    }
    String judged = judged(ComparisonText.Facts.of(result));
    return result.undecidedTasks().orElse(0) == 0
        ? judged
        : judged
            + templates.get("join")
            + templates.fill(
                "undecidedTasks",
                ImmutableMap.of("count", numerals.whole(result.undecidedTasks().orElseThrow())));
  }

  private String judged(ComparisonText.Facts facts) {
    boolean isNumber =
        facts.actual().number().isPresent()
            && !(facts.criterion() instanceof Criterion.AtLeastGrade);
    String shown =
        isNumber ? values.judged(facts.number()) : values.value(facts.actual(), facts.unit());
    String clause = shown + ", " + relation.phrase(facts);
    return lack.phrase(facts).map(more -> clause + templates.get("join") + more).orElse(clause);
  }
}
