package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Outcome;

/** How the agencies of a target stand that each, or a share of them, are to meet. */
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

  String share(TargetResult result) {
    String share = numerals.percent(numerals.decimal(result.shareOfAgencies().orElseThrow()));
    if (result.members().isEmpty()) {
      return templates.get("body.noMembers");
    }
    Value actual = result.actual().orElseThrow();
    String told =
        actual.number().isEmpty()
            ? templates.fill(
                "body.shareNothing",
                ImmutableMap.of("share", share, "requirement", requirement(result)))
            : templates.fill(
                "body.share",
                ImmutableMap.of(
                    "share",
                    share,
                    "requirement",
                    requirement(result),
                    "actual",
                    values.judged(
                        actual,
                        Unit.PERCENT,
                        Criterion.atLeast(result.shareOfAgencies().orElseThrow()),
                        Optional.empty())));
    return told + others(result.members());
  }

  private String requirement(TargetResult result) {
    return requirement.phrase(
        result.criterion().orElseThrow(), ResultColumns.unitOfOne(result), result.baseline());
  }

  private String others(List<TargetResult> members) {
    StringBuilder told = new StringBuilder();
    for (Outcome outcome : Outcome.values()) {
      List<AgencyId> ids =
          members.stream()
              .filter(member -> member.outcome() == outcome && outcome != Outcome.MET)
              .flatMap(member -> member.agency().stream())
              .toList();
      if (!ids.isEmpty()) {
        told.append(templates.get("join"))
            .append(
                templates.fill(
                    "body.list",
                    ImmutableMap.of(
                        "outcome",
                        ResultText.lowerFirst(templates.get("outcome." + outcome)),
                        "agencies",
                        remarks.agencies(ids))));
      }
    }
    return told.toString();
  }
}
