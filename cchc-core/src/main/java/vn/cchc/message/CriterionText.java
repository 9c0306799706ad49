package vn.cchc.message;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;
import vn.cchc.period.Frequency;
import vn.cchc.plan.Criterion;

/** What a criterion asks for, in words: at least 60%. */
final class CriterionText {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final ValueText values;

  CriterionText(MessageTemplates templates, NumberFormatter numerals, ValueText values) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = values;
  }

  String phrase(Criterion criterion, Unit unit, ComparedWith baseline) {
    return criterion.match(new Phrases(unit, baseline));
  }

  /** Returns what is asked for, in every period where it is asked for in every one. */
  String phrase(Criterion criterion, Unit unit, ComparedWith baseline, Optional<Frequency> every) {
    String asked = phrase(criterion, unit, baseline);
    return every
        .map(some -> templates.fill("asked.every." + some, ImmutableMap.of("asked", asked)))
        .orElse(asked);
  }

  private final class Phrases implements Criterion.Alternatives<String, RuntimeException> {
    private final Unit unit;
    private final ComparedWith baseline;

    Phrases(Unit unit, ComparedWith baseline) {
      this.unit = unit;
      this.baseline = baseline;
    }

    @Override
    public String threshold(Criterion.Threshold threshold) {
      return phrase(threshold, unit);
    }

    @Override
    public String withinTop(Criterion.WithinTop top) {
      return asked("withinTop", numerals.whole(top.places()));
    }

    @Override
    public String atLeastGrade(Criterion.AtLeastGrade least) {
      return asked("atLeastGrade", least.grade());
    }

    @Override
    public String change(Criterion.Change change) {
      return phrase(change, unit, baseline);
    }

    @Override
    public String doneBy(Criterion.DoneBy done) {
      return templates.get("asked.doneBy");
    }

    @Override
    public String byKind(Criterion.ByKind byKind) {
      return templates.get("asked.byKind");
    }

    @Override
    public String allOf(Criterion.AllOf all) {
      return asked("allOf", numerals.whole(all.parts().size()));
    }
  }

  /** Returns what share of the agencies is asked to do what. */
  String share(BigDecimal share, Criterion criterion, String asked) {
    String each =
        criterion instanceof Criterion.Threshold
            ? templates.fill("asked.reach", ImmutableMap.of("asked", asked))
            : asked;
    return templates.fill(
        isEvery(share) ? "asked.share.every" : "asked.share.some",
        ImmutableMap.of("share", numerals.percent(numerals.decimal(share)), "asked", each));
  }

  /** Returns what those who meet a criterion do: reach its minimum, or meet the requirement. */
  String reach(Criterion criterion, Unit unit, ComparedWith baseline) {
    if (criterion instanceof Criterion.Threshold threshold
        && !threshold.range().hasUpperBound()
        && threshold.range().lowerBoundType() == BoundType.CLOSED) {
      String bound = values.threshold(threshold.range().lowerEndpoint(), unit);
      return templates.fill("body.reach", ImmutableMap.of("bound", bound));
    }
    return templates.fill("body.meet", ImmutableMap.of("asked", phrase(criterion, unit, baseline)));
  }

  static boolean isEvery(BigDecimal share) {
    return share.compareTo(ALL) == 0;
  }

  private String phrase(Criterion.Threshold threshold, Unit unit) {
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

  /** Returns what change is asked for, and from which baseline. */
  String phrase(Criterion.Change change, Unit unit, ComparedWith baseline) {
    return templates.fill(
        "requirement.from",
        ImmutableMap.of("change", changeAlone(change, unit), "baseline", phrase(baseline, unit)));
  }

  private String phrase(ComparedWith baseline, Unit unit) {
    Optional<String> value = baseline.value().map(some -> values.value(some, unit));
    Optional<String> period = baseline.period().map(new PeriodNames(templates, numerals)::name);
    if (value.isPresent() && period.isPresent()) {
      return templates.fill(
          "baseline.figures",
          ImmutableMap.of("value", value.orElseThrow(), "period", period.orElseThrow()));
    }
    return value.or(() -> period).orElseGet(() -> templates.get("baseline.unknown"));
  }

  /** Returns what change is asked for, without its baseline. */
  String changeAlone(Criterion.Change change, Unit unit) {
    String key = "requirement." + change.direction();
    if (change.least().isEmpty()) {
      return templates.get(key + ".any");
    }
    String least = size(change, change.least().orElseThrow(), unit);
    return change
        .atMost()
        .map(most -> size(change, most, unit))
        .map(most -> templates.fill(key + ".range", ImmutableMap.of("least", least, "most", most)))
        .orElseGet(() -> templates.fill(key, ImmutableMap.of("least", least)));
  }

  private String size(Criterion.Change change, BigDecimal size, Unit unit) {
    return change.percent().isPresent()
        ? numerals.percent(numerals.decimal(size))
        : values.bound(size, unit.ofDifference());
  }
}
