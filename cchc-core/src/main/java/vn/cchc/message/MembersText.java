package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Ratio;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Outcome;

/** The sentences on the agencies of a target that each, or a share of them, are to meet. */
final class MembersText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final ValueText values;
  private final CriterionText requirement;
  private final RemarkText remarks;

  MembersText(
      MessageTemplates templates,
      NumberFormatter numerals,
      ValueText values,
      CriterionText requirement,
      RemarkText remarks) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = values;
    this.requirement = requirement;
    this.remarks = remarks;
  }

  String each(TargetResult result) {
    long met = ResultText.count(result.members(), Outcome.MET);
    return templates.fill(
            "body.members",
            ImmutableMap.of(
                "met", numerals.whole(met),
                "total", numerals.whole(result.members().size()),
                "requirement", requirement(result)))
        + others(result.members());
  }

  /** Returns the outcomes of the periods in each of which it is to be met. */
  String periods(TargetResult result) {
    return templates.fill(
            "body.periods",
            ImmutableMap.of(
                "met", numerals.whole(ResultText.count(result.periods(), Outcome.MET)),
                "total", numerals.whole(result.periods().size()),
                "requirement", requirement(result)))
        + others(
            result.periods(),
            periods -> remarks.periods(periods.flatMap(one -> one.period().stream()).toList()));
  }

  String share(TargetResult result) {
    if (result.members().isEmpty()) {
      return templates.get("body.noMembers");
    }
    return told(result, (Ratio) result.actual().orElseThrow()) + others(result.members());
  }

  private String told(TargetResult result, Ratio actual) {
    BigDecimal share = result.shareOfAgencies().orElseThrow();
    String asked =
        templates.fill(
            CriterionText.isEvery(share) ? "body.share.every" : "body.share.some",
            ImmutableMap.of("share", numerals.percent(numerals.decimal(share))));
    String reach =
        result.every().isPresent()
            ? templates.fill("body.meet", ImmutableMap.of("asked", requirement(result)))
            : requirement.reach(
                result.criterion().orElseThrow(),
                ResultColumns.unitOfOne(result),
                ComparedWith.of(result));
    return actual.isOfNothing()
        ? templates.fill("body.shareNothing", ImmutableMap.of("share", asked, "reach", reach))
        : templates.fill(
            "body.share",
            ImmutableMap.of(
                "met", numerals.whole(actual.numerator()),
                "total", numerals.whole(actual.denominator()),
                "percent", values.percentJudged(actual, Criterion.atLeast(share)),
                "reach", reach,
                "share", asked));
  }

  private String requirement(TargetResult result) {
    return requirement.phrase(
        result.criterion().orElseThrow(),
        ResultColumns.unitOfOne(result),
        ComparedWith.of(result),
        result.every());
  }

  private String others(List<TargetResult> members) {
    return others(
        members,
        agencies -> remarks.agencies(agencies.flatMap(one -> one.agency().stream()).toList()));
  }

  private String others(List<TargetResult> inner, Function<Stream<TargetResult>, String> names) {
    StringBuilder told = new StringBuilder();
    for (Outcome outcome : Outcome.values()) {
      List<TargetResult> some =
          inner.stream().filter(one -> one.outcome() == outcome && outcome != Outcome.MET).toList();
      if (!some.isEmpty()) {
        told.append(templates.get("join"))
            .append(
                templates.fill(
                    "body.list",
                    ImmutableMap.of(
                        "outcome",
                        ResultText.lowerFirst(templates.get("outcome." + outcome)),
                        "agencies",
                        names.apply(some.stream()))));
      }
    }
    return told.toString();
  }
}
