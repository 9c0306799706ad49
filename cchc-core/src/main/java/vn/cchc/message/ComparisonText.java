package vn.cchc.message;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

/** How a value compares with its criterion, in words: above the minimum of 60% by so much. */
final class ComparisonText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final ValueText values;
  private final CriterionText requirement;

  ComparisonText(
      MessageTemplates templates,
      NumberFormatter numerals,
      ValueText values,
      CriterionText requirement) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = values;
    this.requirement = requirement;
  }

  /**
   * A value that was judged.
   *
   * @param criterion the criterion
   * @param actual the value judged
   * @param outcome how it was judged
   * @param margin by how much
   * @param unit the indicator's unit
   * @param baseline what a change is counted from
   * @param due the last day in time
   * @param shortfall what is missing, in cases
   * @param caseName what one case is called, if the indicator says
   */
  record Facts(
      Criterion criterion,
      Value actual,
      Outcome outcome,
      Optional<Margin> margin,
      Unit unit,
      ComparedWith baseline,
      Optional<LocalDate> due,
      Shortfall shortfall,
      Optional<String> caseName) {
    static Facts of(TargetResult result) {
      return new Facts(
          result.criterion().orElseThrow(),
          result.actual().orElseThrow(),
          result.outcome(),
          result.margin(),
          ResultText.unit(result),
          ComparedWith.of(result),
          result.due(),
          result.shortfall(),
          result.caseName());
    }

    static Facts of(Verdict verdict) {
      return new Facts(
          verdict.criterion(),
          verdict.actual(),
          verdict.outcome(),
          verdict.margin(),
          verdict.unit(),
          new ComparedWith(verdict.baseline(), Optional.empty()),
          verdict.due(),
          verdict.shortfall(),
          Optional.empty());
    }

    /** Returns the value beside the bounds of its criterion. */
    BoundedNumber number() {
      return new BoundedNumber(criterion, actual, unit, baseline.value());
    }

    int side() {
      return margin.map(some -> some.exact().signum()).orElse(0);
    }
  }

  String phrase(Facts facts) {
    return facts.criterion().match(new Phrases(facts));
  }

  private final class Phrases implements Criterion.Alternatives<String, RuntimeException> {
    private final Facts facts;

    Phrases(Facts facts) {
      this.facts = facts;
    }

    @Override
    public String threshold(Criterion.Threshold threshold) {
      return phrase(facts, threshold);
    }

    @Override
    public String withinTop(Criterion.WithinTop top) {
      return sided("withinTop", facts, numerals.whole(top.places()));
    }

    @Override
    public String atLeastGrade(Criterion.AtLeastGrade least) {
      return templates.fill(
          facts.outcome() == Outcome.MET ? "atLeastGrade.met" : "atLeastGrade.notMet",
          ImmutableMap.of("grade", least.grade(), "scheme", least.scheme()));
    }

    @Override
    public String change(Criterion.Change change) {
      return phrase(facts, change);
    }

    @Override
    public String doneBy(Criterion.DoneBy done) {
      return phraseOfCompletion(facts);
    }

    @Override
    public String byKind(Criterion.ByKind byKind) {
      throw new AssertionError(byKind);
    }

    @Override
    public String allOf(Criterion.AllOf all) {
      throw new AssertionError(all);
    }
  }

  private String phrase(Facts facts, Criterion.Threshold threshold) {
    Range<BigDecimal> range = threshold.range();
    if (!range.hasUpperBound()) {
      return sided(
          range.lowerBoundType() == BoundType.CLOSED ? "atLeast" : "moreThan",
          facts,
          values.threshold(range.lowerEndpoint(), facts.unit()));
    } else if (!range.hasLowerBound()) {
      return sided(
          range.upperBoundType() == BoundType.CLOSED ? "atMost" : "lessThan",
          facts,
          values.threshold(range.upperEndpoint(), facts.unit()));
    }
    Fraction number = facts.actual().number(facts.unit()).orElseThrow();
    boolean isLow = number.compareTo(Fraction.of(range.lowerEndpoint())) < 0;
    if (threshold.isExact()) {
      return templates.fill(
          facts.side() == 0 ? "exactly.at" : isLow ? "exactly.low" : "exactly.high",
          arguments(facts, values.threshold(range.lowerEndpoint(), facts.unit())));
    }
    boolean isInside = facts.outcome() == Outcome.MET;
    boolean isAtLow = number.compareTo(Fraction.of(range.lowerEndpoint())) == 0;
    String key =
        isInside
            ? "between.inside"
            : facts.side() == 0
                ? isAtLow ? "between.end.low" : "between.end.high"
                : isLow ? "between.low" : "between.high";
    return templates.fill(
        key,
        ImmutableMap.of(
            "range", requirement.range(range, facts.unit()),
            "bound",
                values.threshold(
                    isAtLow ? range.lowerEndpoint() : range.upperEndpoint(), facts.unit()),
            "margin", margin(facts)));
  }

  private String sided(String key, Facts facts, String bound) {
    String side = facts.side() > 0 ? ".above" : facts.side() == 0 ? ".at" : ".below";
    return templates.fill(key + side, arguments(facts, bound));
  }

  private String margin(Facts facts) {
    return facts
        .margin()
        .map(margin -> values.margin(margin, Optional.of(facts.number())))
        .orElse("");
  }

  private ImmutableMap<String, String> arguments(Facts facts, String bound) {
    return ImmutableMap.of("bound", bound, "margin", margin(facts));
  }

  private String phrase(Facts facts, Criterion.Change change) {
    boolean isAny = change.percent().isEmpty() && change.amount().isEmpty();
    String side =
        facts.side() > 0
            ? "change.above"
            : facts.side() < 0 ? "change.below" : isAny ? "change.at.any" : "change.at";
    return templates.fill(
        side,
        ImmutableMap.of(
            "requirement", requirement.phrase(change, facts.unit(), facts.baseline()),
            "margin", margin(facts)));
  }

  private String phraseOfCompletion(Facts facts) {
    if (facts.due().isEmpty()) {
      return templates.get("doneBy.noDue");
    }
    boolean isDone =
        facts.actual() instanceof Completion completion && completion.completedOn().isPresent();
    String key = isDone ? facts.side() < 0 ? "doneBy.late" : "doneBy.inTime" : "doneBy.open";
    return templates.fill(
        key,
        ImmutableMap.of(
            "due", numerals.date(facts.due().orElseThrow()),
            "margin", margin(facts)));
  }
}
