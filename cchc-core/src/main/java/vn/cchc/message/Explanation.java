package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.Coverage;
import vn.cchc.evaluation.Outcome;
import vn.cchc.evaluation.Pace;
import vn.cchc.evaluation.Remark;
import vn.cchc.evaluation.RemarkCode;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.target.Criterion;

/** The sentence that tells how one target stands and why. */
final class Explanation {
  private final Templates templates;
  private final Numerals numerals;
  private final Values values;
  private final Relation relation;
  private final Lack lack;
  private final Remarks remarks;
  private final Gathering gathering;
  private final Function<AgencyId, String> names;

  Explanation(Templates templates, Numerals numerals, Function<AgencyId, String> names) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = new Values(templates, numerals);
    this.relation = new Relation(templates, numerals, values);
    this.lack = new Lack(templates, values);
    this.remarks = new Remarks(templates, numerals, names);
    this.gathering = new Gathering(templates, numerals, values, remarks);
    this.names = names;
  }

  String of(TargetResult result) {
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
                        "maintained." + maintained,
                        ImmutableMap.of("baseline", baseline(result)))));
    result.coverage().ifPresent(coverage -> addCoverage(clauses, coverage, result));
    String sentence = sentence(result, String.join(templates.get("join"), clauses));
    List<Remark> caveats =
        Stream.of(List.of(result), result.parts())
            .flatMap(List::stream)
            .flatMap(one -> one.caveats().stream())
            .distinct()
            .toList();
    return remarks.after(sentence, caveats, unit(result));
  }

  private static boolean isJudged(TargetResult result) {
    return result.outcome() == Outcome.MET || result.outcome() == Outcome.NOT_DUE;
  }

  private String sentence(TargetResult result, String body) {
    String outcome = templates.get("outcome." + result.outcome());
    return result.outcome() == Outcome.NOT_DUE
            && result.due().isPresent()
            && !(result.criterion().orElse(null) instanceof Criterion.DoneBy)
        ? templates.fill(
            "sentence.due",
            ImmutableMap.of(
                "outcome", outcome, "due", numerals.date(result.due().orElseThrow()), "body", body))
        : templates.fill("sentence", ImmutableMap.of("outcome", outcome, "body", body));
  }

  private String body(TargetResult result) {
    if (result.criterion().isEmpty()) {
      return templates.get("body.qualitative");
    } else if (!result.parts().isEmpty()) {
      return parts(result);
    } else if (result.shareOfAgencies().isPresent()) {
      return gathering.share(result);
    } else if (!result.members().isEmpty()) {
      return gathering.each(result);
    } else if (result.coverage().filter(coverage -> coverage.expected() == 0).isPresent()
        && result.indicator().isPresent()
        && result.unit().isEmpty()) {
      return templates.get("body.noMembers");
    }
    return figure(result);
  }

  private String figure(TargetResult result) {
    return switch (result.outcome()) {
      case NOT_ASSESSED -> templates.get("body.qualitative");
      case CONFLICT, INVALID_DATA -> remarks.of(result.reasons(), unit(result));
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
            relation.requirement(
                (Criterion.Change) result.criterion().orElseThrow(),
                unit(result),
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
            ? values.judged(actual, unit(result), criterion, result.baseline())
            : values.value(actual, unit(result));
    clauses.add(
        shown
            + ", "
            + relation.of(
                new Relation.Facts(
                    criterion,
                    actual,
                    result.outcome(),
                    result.margin(),
                    unit(result),
                    result.baseline(),
                    result.due())));
    lack.of(result).ifPresent(clauses::add);
    return String.join(templates.get("join"), clauses);
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
                            "indicator", part.indicator().orElseThrow().value(),
                            "explanation",
                                lowerFirst(
                                    templates.get("outcome." + part.outcome())
                                        + ": "
                                        + figure(part)))))
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
    if (result.outcome() == Outcome.NO_DATA || !result.members().isEmpty()) {
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
                        "agency", names.apply(former.agency()),
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
