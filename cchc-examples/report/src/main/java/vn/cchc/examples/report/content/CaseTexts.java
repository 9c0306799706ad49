package vn.cchc.examples.report.content;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
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
      String number =
          edition.messages().value(Quantity.of(new BigDecimal(count.value())), Unit.COUNT);
      return Optional.of(
          Stream.concat(Stream.of(number), result.caseName().stream())
              .collect(Collectors.joining(" ")));
    }
    return cases == Cases.None.IMPOSSIBLE
        ? Optional.of(edition.word(Word.IMPOSSIBLE))
        : Optional.empty();
  }
}
