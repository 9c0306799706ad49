package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** Where a target stands before its due day (V2, V6). */
final class Levels {
  private Levels() {}

  static Optional<Level> find(Span span, Finding finding) {
    if (span.isDue() || finding.outcome == Outcome.NOT_MET) {
      return Optional.empty();
    }
    Collection<Finding> members = finding.members.values();
    boolean oneIsLow = lows(members) + lows(finding.parts) > 0;
    if (span.target().scope().orElseThrow() instanceof Scope.Share share && !members.isEmpty()) {
      return Optional.of(ofShare(members, share.percent(), finding.outcome));
    } else if (finding.outcome == Outcome.MET) {
      return Optional.of(Level.AT_LEVEL);
    }
    return Optional.of(
        oneIsLow || finding.outcome == Outcome.NOT_DUE ? Level.BELOW : Level.UNDECIDED);
  }

  private static Level ofShare(Collection<Finding> members, BigDecimal percent, Outcome outcome) {
    if (outcome == Outcome.MET) {
      return Level.AT_LEVEL;
    }
    long counted = 0;
    long low = 0;
    for (Finding member : members) {
      counted += member.outcome == Outcome.NOTHING_AROSE ? 0 : 1;
      low += isLow(member) ? 1 : 0;
    }
    return Frac.of(100 * (counted - low)).compareTo(Frac.of(percent).times(Frac.of(counted))) < 0
        ? Level.BELOW
        : Level.UNDECIDED;
  }

  private static long lows(Collection<Finding> findings) {
    return findings.stream().filter(Levels::isLow).count();
  }

  private static boolean isLow(Finding finding) {
    return finding.outcome == Outcome.NOT_MET || finding.level.equals(Optional.of(Level.BELOW));
  }
}
