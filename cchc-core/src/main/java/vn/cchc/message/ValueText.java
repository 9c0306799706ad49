package vn.cchc.message;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.plan.Criterion;
import vn.cchc.text.Language;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Margin;

/** Values, bounds and margins as a language writes them, with their units. */
final class ValueText {
  private static final ImmutableMap<Unit, String> KEYS =
      ImmutableMap.<Unit, String>builder()
          .put(Unit.COUNT, "unit.count")
          .put(Unit.POINT, "unit.point")
          .put(Unit.PLACE, "unit.place")
          .put(Unit.DAY, "unit.day")
          .put(Unit.DONE, "unit.done")
          .put(Unit.GRADE, "unit.grade")
          .put(Unit.PERCENTAGE_POINT, "unit.percentagePoint")
          .buildOrThrow();

  private final MessageTemplates templates;
  private final NumberFormatter numerals;

  ValueText(MessageTemplates templates, NumberFormatter numerals) {
    this.templates = templates;
    this.numerals = numerals;
  }

  /** Returns a value by itself, not judged by anything. */
  String value(Value value, Unit unit) {
    return value(value, unit, 0, shown -> true);
  }

  /** Returns a judged value, so that what is shown would be judged alike. */
  String judged(BoundedNumber number) {
    return value(number.actual(), number.unit(), number.decimals(), number::isJudgedAlike);
  }

  /** Returns a value with the fewest decimals from two on that a condition admits. */
  String value(Value value, Unit unit, Predicate<BigDecimal> keepsSide) {
    return value(value, unit, 0, keepsSide);
  }

  private String value(
      Value value, Unit unit, int decimalsOfBound, Predicate<BigDecimal> keepsSide) {
    if (value instanceof Ratio ratio) {
      return ratio(ratio, unit.orPercent(), decimalsOfBound, keepsSide);
    } else if (value instanceof Quantity || value instanceof Mean) {
      String number =
          withUnit(numerals.decimal(shown(value, unit, decimalsOfBound, keepsSide)), unit);
      return value instanceof Mean mean ? withSumAndCount(number, mean) : number;
    } else if (value instanceof Rank rank) {
      return templates.fill(
          "rank",
          ImmutableMap.of(
              "rank", numerals.whole(rank.rank()), "of", numerals.whole(rank.population())));
    } else if (value instanceof Grade grade) {
      return templates.fill("grade", ImmutableMap.of("grade", grade.grade()));
    } else if (value instanceof Completion completion) {
      return completion(completion);
    }
    throw new AssertionError(value);
  }

  private String withSumAndCount(String number, Mean mean) {
    String count = numerals.whole(mean.count());
    String inWords = "number." + mean.count();
    return templates.fill(
        "mean",
        ImmutableMap.of(
            "mean",
            number,
            "sum",
            numerals.decimal(mean.sum()),
            "count",
            count,
            "number",
            templates.has(inWords) ? templates.get(inWords) : count));
  }

  private String ratio(
      Ratio ratio, Unit unit, int decimalsOfBound, Predicate<BigDecimal> keepsSide) {
    if (ratio.isOfNothing()) {
      return templates.get("ratio.nothing");
    }
    BigDecimal shown = shown(ratio, unit, decimalsOfBound, keepsSide);
    return templates.fill(
        "ratio",
        ImmutableMap.of(
            "percent", withUnit(numerals.decimal(shown), unit),
            "numerator", numerals.whole(ratio.numerator()),
            "denominator", numerals.whole(ratio.denominator())));
  }

  /** Returns the number that is printed for a value which is one; part is not shown as all. */
  private static BigDecimal shown(
      Value value, Unit unit, int decimalsOfBound, Predicate<BigDecimal> keepsSide) {
    if (value instanceof Quantity quantity) {
      return quantity.decimals().isPresent()
          ? quantity.amount().setScale(quantity.decimals().getAsInt())
          : quantity.amount();
    }
    Predicate<BigDecimal> condition = keepsSide;
    if (value instanceof Ratio ratio && ratio.numerator() != ratio.denominator()) {
      BigDecimal all = BigDecimal.valueOf(unit.orPercent().per().orElseThrow());
      condition = keepsSide.and(number -> number.compareTo(all) != 0);
    }
    return NumberFormatter.rounded(value.number(unit).orElseThrow(), decimalsOfBound, condition);
  }

  /** Returns a judged ratio without its counts, so that what is shown would be judged alike. */
  String percentJudged(Ratio ratio, Criterion criterion) {
    BoundedNumber number = new BoundedNumber(criterion, ratio, Unit.PERCENT, Optional.empty());
    return numerals.percent(
        numerals.decimal(shown(ratio, Unit.PERCENT, number.decimals(), number::isJudgedAlike)));
  }

  /** Returns a ratio without its counts, and without decimals that are zero. */
  String plainPercent(Ratio ratio) {
    return numerals.percent(numerals.plainDifference(ratio.number(Unit.PERCENT).orElseThrow()));
  }

  private String completion(Completion completion) {
    if (completion.completedOn().isPresent()) {
      return templates.fill(
          "done", ImmutableMap.of("day", numerals.date(completion.completedOn().orElseThrow())));
    }
    return completion
        .progress()
        .map(
            progress ->
                templates.fill(
                    "notDone.progress",
                    ImmutableMap.of("progress", numerals.percent(numerals.decimal(progress)))))
        .orElseGet(() -> templates.get("notDone"));
  }

  /** Returns a threshold, which for ranks is a place and not a number of places. */
  String threshold(BigDecimal number, Unit unit) {
    return unit.equals(Unit.PLACE)
        ? templates.fill("rank.threshold", ImmutableMap.of("rank", numerals.decimal(number)))
        : bound(number, unit);
  }

  /** Returns a number of a plan, such as a threshold, with the unit and the decimals it has. */
  String bound(BigDecimal number, Unit unit) {
    return withUnit(numerals.decimal(number), unit);
  }

  /** Returns the size of a margin: of a number beside a bound, what the printed ones differ by. */
  String margin(Margin margin, Optional<BoundedNumber> number) {
    boolean isInPoints = margin.unit().equals(Unit.PERCENTAGE_POINT);
    return withUnit(
        number
            .flatMap(ValueText::printedDifference)
            .map(difference -> numerals.difference(difference, isInPoints))
            .orElseGet(
                () ->
                    isInPoints
                        ? numerals.difference(margin.exact())
                        : numerals.plainDifference(margin.exact())),
        margin.unit());
  }

  private static Optional<BigDecimal> printedDifference(BoundedNumber number) {
    Value actual = number.actual();
    return actual instanceof Ratio || actual instanceof Quantity || actual instanceof Mean
        ? number.difference(shown(actual, number.unit(), number.decimals(), number::isJudgedAlike))
        : Optional.empty();
  }

  String cases(Cases cases) {
    return cases instanceof Cases.Count count ? numerals.whole(count.value()) : cases.toString();
  }

  /**
   * Returns what so many cases are called: by the plan's word if it is of this language, and
   * otherwise by the word that the language has for cases of any kind.
   */
  String caseName(Optional<String> ofPlan, String count) {
    return ofPlan
        .filter(this::isOfThisLanguage)
        .orElseGet(() -> templates.fill("cases", ImmutableMap.of("count", count)));
  }

  /** Returns whether a plan's word can be of this language: an English one is all ASCII. */
  boolean isOfThisLanguage(String word) {
    return numerals.language() != Language.ENGLISH || CharMatcher.ascii().matchesAllOf(word);
  }

  private String withUnit(String number, Unit unit) {
    if (unit.equals(Unit.PERCENT)) {
      return numerals.percent(number);
    }
    String key = KEYS.getOrDefault(unit, "unit.other");
    return templates.fill(key, ImmutableMap.of("number", number, "unit", unit.name()));
  }
}
