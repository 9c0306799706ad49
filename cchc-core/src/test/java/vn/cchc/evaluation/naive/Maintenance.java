package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;

/** What was to be maintained. */
final class Maintenance {
  private Maintenance() {}

  /** Tells whether it was maintained (T2); one baseline says nothing of several criteria. */
  static Maintained of(Span span, Optional<Judge> judge, Outcome outcome) {
    List<Value> baselines = new ArrayList<>();
    span.target().baseline().ifPresent(baseline -> baselines.add(baseline.value()));
    span.target().formerBaselines().forEach(baseline -> baselines.add(baseline.value()));
    if (judge.isEmpty() || judge.get().needsBaseline() || judge.get().asksForPartOfZero()) {
      return Maintained.UNKNOWN;
    }
    boolean wasMet = false;
    boolean wasMissed = false;
    for (Value baseline : baselines) {
      boolean isMet = judge.get().isMetBy(baseline);
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
