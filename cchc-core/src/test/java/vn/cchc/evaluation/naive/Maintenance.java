package vn.cchc.evaluation.naive;

import vn.cchc.indicator.Value;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;

/** What was to be maintained. */
final class Maintenance {
  private Maintenance() {}

  /** Returns whether it was maintained (T2); one baseline says nothing of several criteria. */
  static Maintained of(Judge judge, Outcome outcome) {
    if (judge.needsBaseline() || judge.asksForPartOfZero()) {
      return Maintained.UNKNOWN;
    }
    boolean wasMet = false;
    boolean wasMissed = false;
    for (Value baseline : judge.allBaselines()) {
      boolean isMet = judge.isMetBy(baseline);
      wasMet |= isMet;
      wasMissed |= !isMet;
    }
    if (wasMet == wasMissed) {
      return Maintained.UNKNOWN;
    } else if (wasMissed) {
      return Maintained.NO;
    }
    return switch (outcome) {
      case MET -> Maintained.YES;
      case NOT_MET, NOT_DUE -> Maintained.NO;
      default -> Maintained.UNKNOWN;
    };
  }
}
