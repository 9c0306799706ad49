package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;

/** What a target lacks, in cases, or has to spare. */
final class ShortfallText {
  private final MessageTemplates templates;
  private final ValueText values;

  ShortfallText(MessageTemplates templates, ValueText values) {
    this.templates = templates;
    this.values = values;
  }

  Optional<String> phrase(ComparisonText.Facts facts) {
    Shortfall shortfall = facts.shortfall();
    String fresh = values.cases(shortfall.newCases());
    String affordable = values.cases(shortfall.affordableFailures());
    ImmutableMap<String, String> arguments =
        ImmutableMap.of(
            "existing", values.cases(shortfall.existingCases()),
            "case", values.caseName(facts.caseName(), "0"),
            "existingCase",
                values.caseName(facts.caseName(), values.cases(shortfall.existingCases())),
            "new", fresh,
            "newCase", values.caseName(facts.caseName(), fresh),
            "count", affordable,
            "countCase", values.caseName(facts.caseName(), affordable));
    if (facts.outcome() == Outcome.MET) {
      return shortfall.affordableFailures() instanceof Cases.Count count
              && count.value().signum() > 0
          ? Optional.of(
              templates.fill(hasMinimum(facts) ? "affordable.rise" : "affordable.fall", arguments))
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
    if (existing && shortfall.newCases() == Cases.None.NOT_APPLICABLE) {
      how = ".over";
    }
    return Optional.of(
        templates.fill((rises(facts) ? "shortfall.rise" : "shortfall.fall") + how, arguments));
  }

  /** Returns whether cases are to be in the numerator: what is affordable has one side only. */
  private static boolean hasMinimum(ComparisonText.Facts facts) {
    return facts.criterion() instanceof Criterion.Change change
        ? change.direction() == Criterion.Direction.INCREASE
        : facts.criterion() instanceof Criterion.Threshold threshold
            && isMinimum(threshold.range(), facts.unit().orPercent());
  }

  /** Returns whether a range is a minimum: up to all cases, or without an upper end. */
  private static boolean isMinimum(Range<BigDecimal> range, Unit unit) {
    return range.hasLowerBound()
        && (!range.hasUpperBound()
            || range.upperEndpoint().compareTo(BigDecimal.valueOf(unit.per().orElseThrow())) >= 0);
  }

  /** Returns whether the value is to rise: it is below the lower bound, or the change goes up. */
  private static boolean rises(ComparisonText.Facts facts) {
    Criterion criterion = facts.criterion();
    if (criterion instanceof Criterion.Change change) {
      return change.direction() == Criterion.Direction.INCREASE;
    }
    if (!(criterion instanceof Criterion.Threshold threshold)
        || !threshold.range().hasUpperBound()) {
      return true;
    }
    return threshold.range().hasLowerBound()
        && facts
                .actual()
                .number(facts.unit())
                .orElseThrow()
                .compareTo(Fraction.of(threshold.range().lowerEndpoint()))
            <= 0;
  }
}
