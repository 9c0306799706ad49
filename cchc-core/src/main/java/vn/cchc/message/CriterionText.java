package vn.cchc.message;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;

/** What a criterion asks for, in words: at least 60 %. */
final class CriterionText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final ValueText values;

  CriterionText(MessageTemplates templates, NumberFormatter numerals, ValueText values) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = values;
  }

  String phrase(Criterion criterion, Unit unit, Optional<Value> baseline) {
    if (criterion instanceof Criterion.Threshold threshold) {
      return threshold(threshold, unit);
    } else if (criterion instanceof Criterion.WithinTop top) {
      return asked("withinTop", numerals.whole(top.places()));
    } else if (criterion instanceof Criterion.Change change) {
      return change(change, unit, baseline);
    } else if (criterion instanceof Criterion.AtLeastGrade least) {
      return asked("atLeastGrade", least.grade());
    } else if (criterion instanceof Criterion.DoneBy) {
      return templates.get("asked.doneBy");
    } else if (criterion instanceof Criterion.AllOf all) {
      return asked("allOf", numerals.whole(all.parts().size()));
    } else if (criterion instanceof Criterion.ByKind) {
      return templates.get("asked.byKind");
    }
    throw new AssertionError(criterion);
  }

  private String threshold(Criterion.Threshold threshold, Unit unit) {
    Range<BigDecimal> range = threshold.range();
    if (!range.hasUpperBound()) {
      return asked(
          range.lowerBoundType() == BoundType.CLOSED ? "atLeast" : "moreThan",
          values.threshold(range.lowerEndpoint(), unit));
    } else if (!range.hasLowerBound()) {
      return asked(
          range.upperBoundType() == BoundType.CLOSED ? "atMost" : "lessThan",
          values.threshold(range.upperEndpoint(), unit));
    }
    return threshold.isExact()
        ? asked("exactly", values.threshold(range.lowerEndpoint(), unit))
        : range(range, unit);
  }

  private String asked(String type, String bound) {
    return templates.fill("asked." + type, ImmutableMap.of("bound", bound));
  }

  /** Returns a range with both ends, and whether they belong to it. */
  String range(Range<BigDecimal> range, Unit unit) {
    boolean lowOpen = range.lowerBoundType() == BoundType.OPEN;
    boolean highOpen = range.upperBoundType() == BoundType.OPEN;
    String key =
        lowOpen
            ? highOpen ? "range.open" : "range.lowOpen"
            : highOpen ? "range.highOpen" : "range.closed";
    return templates.fill(
        key,
        ImmutableMap.of(
            "low", values.threshold(range.lowerEndpoint(), unit),
            "high", values.threshold(range.upperEndpoint(), unit)));
  }

  /** Returns what change is asked for. */
  String change(Criterion.Change change, Unit unit, Optional<Value> baseline) {
    String kind =
        change.percent().isPresent() ? "percent" : change.amount().isPresent() ? "amount" : "any";
    String least =
        change
            .percent()
            .map(percent -> numerals.percent(numerals.decimal(percent)))
            .or(() -> change.amount().map(amount -> values.bound(amount, unit.ofDifference())))
            .orElse("");
    return templates.fill(
        "requirement." + change.direction() + "." + kind,
        ImmutableMap.of(
            "least",
            least,
            "baseline",
            baseline
                .map(value -> values.value(value, unit))
                .orElseGet(() -> templates.get("baseline.unknown"))));
  }
}
