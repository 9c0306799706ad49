package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.Cases;
import vn.cchc.evaluation.Coverage;
import vn.cchc.evaluation.Outcome;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.Pace;
import vn.cchc.evaluation.Remark;
import vn.cchc.evaluation.RemarkCode;
import vn.cchc.evaluation.Shortfall;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.target.Criterion;

/** The sentence that tells how one target stands and why. */
final class Explanation {
  private static final int MOST_NAMED = 5;

  private final Templates templates;
  private final Numerals numerals;
  private final Values values;
  private final Relation relation;
  private final Function<AgencyId, String> names;

  Explanation(Templates templates, Numerals numerals, Function<AgencyId, String> names) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = new Values(templates, numerals);
    this.relation = new Relation(templates, numerals, values);
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
    return result.caveats().isEmpty()
        ? sentence
        : sentence
            + " "
            + templates.fill(
                "caveat", ImmutableMap.of("remarks", remarks(result.caveats(), unit(result))));
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
      return share(result);
    } else if (!result.members().isEmpty()) {
      return members(result);
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
      case CONFLICT, INVALID_DATA -> remarks(result.reasons(), unit(result));
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
            ImmutableMap.of("agencies", agencies(coverage.orElseThrow().silent())))
        : templates.get("body.noData");
  }

  private String nothingArose(String key, TargetResult result) {
    return templates.fill(key, ImmutableMap.of("case", caseName(result, "0")));
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
    shortfall(result).ifPresent(clauses::add);
    return String.join(templates.get("join"), clauses);
  }

  private Optional<String> shortfall(TargetResult result) {
    Shortfall shortfall = result.shortfall();
    String fresh = values.cases(shortfall.newCases());
    String affordable = values.cases(shortfall.affordableFailures());
    ImmutableMap<String, String> arguments =
        ImmutableMap.of(
            "existing", values.cases(shortfall.existingCases()),
            "case", caseName(result, "0"),
            "new", fresh,
            "newCase", caseName(result, fresh),
            "count", affordable,
            "countCase", caseName(result, affordable));
    if (result.outcome() == Outcome.MET) {
      return shortfall.affordableFailures() instanceof Cases.Count count
              && count.number().signum() > 0
          ? Optional.of(templates.fill("affordable", arguments))
          : Optional.empty();
    } else if (shortfall.existingCases() == Cases.None.NOT_APPLICABLE) {
      return Optional.empty();
    }
    boolean existing = shortfall.existingCases() instanceof Cases.Count;
    boolean byNew = shortfall.newCases() instanceof Cases.Count;
    if (!existing && !byNew) {
      return Optional.of(templates.fill("shortfall.none", arguments));
    }
    String how = existing ? byNew ? ".both" : ".existing" : ".new";
    return Optional.of(
        templates.fill((rises(result) ? "shortfall.rise" : "shortfall.fall") + how, arguments));
  }

  /** Tells whether the value is to rise: it is below the lower bound, or the change goes up. */
  private static boolean rises(TargetResult result) {
    Criterion criterion = result.criterion().orElseThrow();
    if (criterion instanceof Criterion.Change change) {
      return change.direction() == Criterion.Direction.INCREASE;
    }
    if (!(criterion instanceof Criterion.Threshold threshold)
        || !threshold.range().hasUpperBound()) {
      return true;
    }
    return threshold.range().hasLowerBound()
        && result
                .actual()
                .flatMap(Value::number)
                .orElseThrow()
                .compareTo(Fraction.of(threshold.range().lowerEndpoint()))
            <= 0;
  }

  private String members(TargetResult result) {
    long met = count(result.members(), Outcome.MET);
    return templates.fill(
            "body.members",
            ImmutableMap.of(
                "met", numerals.whole(met), "total", numerals.whole(result.members().size())))
        + others(result.members());
  }

  private String share(TargetResult result) {
    String share = numerals.percent(numerals.decimal(result.shareOfAgencies().orElseThrow()));
    if (result.members().isEmpty()) {
      return templates.get("body.noMembers");
    }
    Value actual = result.actual().orElseThrow();
    String told =
        actual.number().isEmpty()
            ? templates.fill("body.shareNothing", ImmutableMap.of("share", share))
            : templates.fill(
                "body.share",
                ImmutableMap.of(
                    "share",
                    share,
                    "actual",
                    values.judged(
                        actual,
                        Unit.PERCENT,
                        Criterion.atLeast(result.shareOfAgencies().orElseThrow()),
                        Optional.empty())));
    return told + others(result.members());
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
                        lowerFirst(templates.get("outcome." + outcome)),
                        "agencies",
                        agencies(ids))));
      }
    }
    return told.toString();
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
                  "agencies", agencies(coverage.silent()))));
    }
    if (!coverage.partial().isEmpty()) {
      clauses.add(
          templates.fill(
              "coverage.partial", ImmutableMap.of("agencies", agencies(coverage.partial()))));
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

  private String remarks(List<Remark> remarks, Unit unit) {
    return remarks.stream()
        .limit(MOST_NAMED)
        .map(remark -> remark(remark, unit))
        .collect(Collectors.joining(templates.get("join")));
  }

  String remark(Remark remark, Unit unit) {
    return templates.fill(
        "remark." + remark.code(), ImmutableMap.of("figures", figures(remark.figures(), unit)));
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
            ImmutableMap.of("change", told, "figures", figures(change.figures(), unit)));
  }

  private String outcome(Optional<TargetResult> result) {
    return result.map(some -> templates.get("outcome." + some.outcome())).orElse("");
  }

  private String figures(List<Observation> figures, Unit unit) {
    return limited(figures.stream().map(one -> figure(one, unit)).toList(), "figures");
  }

  private String figure(Observation figure, Unit unit) {
    ImmutableMap<String, String> arguments =
        ImmutableMap.of(
            "agency", names.apply(figure.agency()),
            "period", figure.period().toString(),
            "value", values.value(figure.value(), unit),
            "source", figure.source().orElse(""));
    return templates.fill(figure.source().isPresent() ? "figure.source" : "figure", arguments);
  }

  private String agencies(List<AgencyId> ids) {
    return limited(ids.stream().map(names).toList(), "agencies");
  }

  private String limited(List<String> items, String what) {
    String named = items.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return items.size() <= MOST_NAMED
        ? named
        : templates.fill(
            what + ".more",
            ImmutableMap.of(
                what, named, "count", numerals.whole(items.size() - (long) MOST_NAMED)));
  }

  private static long count(List<TargetResult> results, Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  private static Unit unit(TargetResult result) {
    return result.unit().orElse(Unit.COUNT);
  }

  private String caseName(TargetResult result, String count) {
    return result
        .caseName()
        .orElseGet(() -> templates.fill("cases", ImmutableMap.of("count", count)));
  }

  private static String lowerFirst(String text) {
    int first = Character.toLowerCase(text.codePointAt(0));
    return new StringBuilder()
        .appendCodePoint(first)
        .append(text.substring(Character.charCount(text.codePointAt(0))))
        .toString();
  }
}
