package vn.cchc.examples.report.content;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Cases;

/** What a result lacks or can spare, in cases. */
public final class CaseTexts {
  private final Edition edition;
  private final TargetResult result;

  public CaseTexts(Edition edition, TargetResult result) {
    this.edition = edition;
    this.result = result;
  }

  public Optional<String> existing() {
    return isReached() ? Optional.empty() : cases(result.shortfall().existingCases());
  }

  /** Returns whether it is missed because too many cases count: above a maximum, or no fall. */
  public boolean isInExcess() {
    return !isReached() && result.criterion().filter(this::isExceeded).isPresent();
  }

  private boolean isExceeded(Criterion criterion) {
    if (criterion instanceof Criterion.Change change) {
      return change.direction() == Criterion.Direction.DECREASE;
    }
    return criterion instanceof Criterion.Threshold threshold
        && threshold.range().hasUpperBound()
        && result.actual().filter(actual -> !isBelow(actual, threshold.range())).isPresent();
  }

  private boolean isBelow(Value actual, Range<BigDecimal> range) {
    return range.hasLowerBound()
        && actual
            .number(result.unit().orElse(Unit.PERCENT))
            .filter(number -> number.compareTo(Fraction.of(range.lowerEndpoint())) <= 0)
            .isPresent();
  }

  public Optional<String> added() {
    return isReached() ? Optional.empty() : cases(result.shortfall().newCases());
  }

  public Optional<String> affordable() {
    return isReached() ? cases(result.shortfall().affordableFailures()) : Optional.empty();
  }

  private boolean isReached() {
    return result.shortfall().existingCases() instanceof Cases.Count missing
        && missing.value().signum() == 0;
  }

  private Optional<String> cases(Cases cases) {
    if (cases instanceof Cases.Count count) {
      return Optional.of(edition.messages().cases(result, count));
    }
    return cases == Cases.None.IMPOSSIBLE
        ? Optional.of(edition.word(Word.IMPOSSIBLE))
        : Optional.empty();
  }
}
