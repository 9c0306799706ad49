package vn.cchc.message;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.scorecard.Deductions;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.ScoreInterval;
import vn.cchc.scorecard.ScoreRule;

/** The rules of a scorecard in words. */
final class ScoreRuleText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;

  ScoreRuleText(MessageTemplates templates, NumberFormatter numerals) {
    this.templates = templates;
    this.numerals = numerals;
  }

  String sentence(ScoreRule rule) {
    if (rule instanceof ScoreRule.OneFigure one) {
      return oneFigure(one);
    } else if (rule instanceof Deductions) {
      return templates.get("scoreRule.deductions");
    } else if (rule instanceof Levels) {
      return templates.get("scoreRule.levels");
    } else if (rule instanceof ScoreRule.Given) {
      return templates.get("scoreRule.given");
    }
    throw new AssertionError(rule);
  }

  private String oneFigure(ScoreRule.OneFigure rule) {
    if (rule instanceof ScoreRule.Steps steps) {
      return templates.fill(
          "scoreRule.steps",
          ImmutableMap.of(
              "steps", steps.steps().stream().map(this::step).collect(Collectors.joining("; "))));
    } else if (rule instanceof ScoreRule.Proportional proportional) {
      return proportional(proportional);
    } else if (rule instanceof ScoreRule.AllOrNothing all) {
      return with("scoreRule.allOrNothing", all.full());
    } else if (rule instanceof ScoreRule.PerCount count) {
      return templates.fill(
          "scoreRule.perCount", ImmutableMap.of("each", numerals.decimal(count.each())));
    } else if (rule instanceof ScoreRule.CaseMean) {
      return templates.get("scoreRule.caseMean");
    } else if (rule instanceof ScoreRule.Survey survey) {
      return templates.fill(
          "scoreRule.survey",
          ImmutableMap.of(
              "low", numerals.decimal(survey.lowest()),
              "high", numerals.decimal(survey.highest())));
    } else if (rule instanceof ScoreRule.RelativeToBest relative) {
      return with("scoreRule.relativeToBest", ScoreInterval.from(relative.target()));
    }
    throw new AssertionError(rule);
  }

  private String proportional(ScoreRule.Proportional rule) {
    ScoreInterval full = ScoreInterval.from(rule.fullMarkAt());
    return rule.noneBelow()
        .map(
            low ->
                templates.fill(
                    "scoreRule.proportionalFrom",
                    ImmutableMap.of(
                        "interval", interval(full), "none", interval(ScoreInterval.below(low)))))
        .orElseGet(() -> with("scoreRule.proportional", full));
  }

  private String with(String key, ScoreInterval interval) {
    return templates.fill(key, ImmutableMap.of("interval", interval(interval)));
  }

  private String step(ScoreRule.Step step) {
    return templates.fill(
        "scoreRule.step",
        ImmutableMap.of(
            "interval", interval(step.interval()), "points", numerals.decimal(step.points())));
  }

  /** Returns an interval in words, such as: từ 95 dưới 98. */
  String interval(ScoreInterval interval) {
    Range<BigDecimal> range = interval.range();
    if (range.hasLowerBound() && range.hasUpperBound()) {
      return range.lowerEndpoint().compareTo(range.upperEndpoint()) == 0
          ? low("interval.exactly", range)
          : templates.fill(
              "interval.both", ImmutableMap.of("low", low(range), "high", high(range)));
    } else if (range.hasLowerBound()) {
      return low(range);
    }
    return range.hasUpperBound() ? high(range) : templates.get("interval.any");
  }

  private String low(Range<BigDecimal> range) {
    return low(
        range.lowerBoundType() == BoundType.CLOSED ? "interval.from" : "interval.above", range);
  }

  private String low(String key, Range<BigDecimal> range) {
    return templates.fill(key, ImmutableMap.of("low", numerals.decimal(range.lowerEndpoint())));
  }

  private String high(Range<BigDecimal> range) {
    return templates.fill(
        range.upperBoundType() == BoundType.CLOSED ? "interval.to" : "interval.below",
        ImmutableMap.of("high", numerals.decimal(range.upperEndpoint())));
  }
}
