package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.evaluation.Coverage;
import vn.cchc.evaluation.Remark;
import vn.cchc.evaluation.RemarkCode;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Value;
import vn.cchc.target.Criterion;

/** The clauses that tell how one figure stands to its criterion, or why it cannot be judged. */
final class FigureExplanation {
  private final Templates templates;
  private final Values values;
  private final Requirement requirement;
  private final Relation relation;
  private final Lack lack;
  private final Remarks remarks;

  FigureExplanation(
      Templates templates,
      Numerals numerals,
      Values values,
      Requirement requirement,
      Remarks remarks) {
    this.templates = templates;
    this.values = values;
    this.requirement = requirement;
    this.relation = new Relation(templates, numerals, values, requirement);
    this.lack = new Lack(templates, values);
    this.remarks = remarks;
  }

  String of(TargetResult result) {
    return switch (result.outcome()) {
      case NOT_ASSESSED -> templates.get("body.qualitative");
      case CONFLICT, INVALID_DATA -> remarks.of(result.reasons(), Explanation.unit(result));
      case NO_BASELINE -> noBaseline(result);
      case NO_DATA -> noData(result);
      case NOTHING_AROSE -> nothingArose("body.nothingArose", result);
      case MET, NOT_DUE, NOT_MET -> judged(result);
    };
  }

  private String noBaseline(TargetResult result) {
    return templates.fill(
        "body.noBaseline",
        ImmutableMap.of(
            "requirement",
            requirement.change(
                (Criterion.Change) result.criterion().orElseThrow(),
                Explanation.unit(result),
                result.baseline())));
  }

  private String noData(TargetResult result) {
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
    Criterion criterion = result.criterion().orElseThrow();
    Value actual = result.actual().orElseThrow();
    boolean isNumber =
        actual.number().isPresent() && !(criterion instanceof Criterion.AtLeastGrade);
    List<String> clauses = new ArrayList<>();
    String shown =
        isNumber
            ? values.judged(actual, Explanation.unit(result), criterion, result.baseline())
            : values.value(actual, Explanation.unit(result));
    clauses.add(
        shown
            + ", "
            + relation.of(
                new Relation.Facts(
                    criterion,
                    actual,
                    result.outcome(),
                    result.margin(),
                    Explanation.unit(result),
                    result.baseline(),
                    result.due())));
    lack.of(result).ifPresent(clauses::add);
    return String.join(templates.get("join"), clauses);
  }
}
