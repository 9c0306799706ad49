package vn.cchc.examples.report.content;

import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
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
      return Optional.of(edition.messages().cases(result, count));
    }
    return cases == Cases.None.IMPOSSIBLE
        ? Optional.of(edition.word(Word.IMPOSSIBLE))
        : Optional.empty();
  }
}
