package vn.cchc.verdict.rule;

import static vn.cchc.verdict.Outcome.CONFLICT;
import static vn.cchc.verdict.Outcome.INVALID_DATA;
import static vn.cchc.verdict.Outcome.MET;
import static vn.cchc.verdict.Outcome.NOTHING_AROSE;
import static vn.cchc.verdict.Outcome.NOT_DUE;
import static vn.cchc.verdict.Outcome.NOT_MET;
import static vn.cchc.verdict.Outcome.NO_BASELINE;
import static vn.cchc.verdict.Outcome.NO_DATA;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Ratio;
import vn.cchc.verdict.Outcome;

/** Combines several outcomes into one. */
public final class OutcomeCombination {
  /** Outcomes that leave open whether a member meets its criterion, in order of precedence. */
  private static final ImmutableList<Outcome> UNDECIDED =
      ImmutableList.of(CONFLICT, INVALID_DATA, NO_BASELINE, NO_DATA, NOT_DUE);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Outcome> outcomes;

  public OutcomeCombination(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  /** Returns the outcome if all must be met: one missed member decides. */
  public Outcome ofAll() {
    if (outcomes.isEmpty()) {
      return NO_DATA;
    } else if (outcomes.contains(NOT_MET)) {
      return NOT_MET;
    }
    return firstUndecided().orElse(outcomes.contains(MET) ? MET : NOTHING_AROSE);
  }

  /** Returns the outcome if a share of the members that had cases must be met. */
  public Outcome ofShare(BigDecimal percent, boolean isDue) {
    Ratio met = metOfCounted();
    if (outcomes.isEmpty()) {
      return NO_DATA;
    } else if (met.isOfNothing()) {
      return NOTHING_AROSE;
    }
    long undecided = outcomes.stream().filter(UNDECIDED::contains).count();
    BigDecimal wanted = percent.multiply(BigDecimal.valueOf(met.denominator()));
    if (isEnough(met.numerator(), wanted)) {
      return MET;
    } else if (isDue && !isEnough(met.numerator() + undecided, wanted)) {
      return NOT_MET;
    }
    return firstUndecided().orElse(NOT_DUE);
  }

  /** Returns how many are met, of those that had cases. */
  public Ratio metOfCounted() {
    return Ratio.of(
        outcomes.stream().filter(outcome -> outcome == MET).count(),
        outcomes.stream().filter(outcome -> outcome != NOTHING_AROSE).count());
  }

  private static boolean isEnough(long met, BigDecimal wanted) {
    return HUNDRED.multiply(BigDecimal.valueOf(met)).compareTo(wanted) >= 0;
  }

  private Optional<Outcome> firstUndecided() {
    return UNDECIDED.stream().filter(outcomes::contains).findFirst();
  }
}
