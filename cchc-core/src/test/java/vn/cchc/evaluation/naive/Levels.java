package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** The state of a target before its due day (V2, V6). */
final class Levels {
  private Levels() {}

  static Optional<Level> find(Span span, Finding finding) {
    if (span.isDue() || finding.outcome == Outcome.NOT_MET) {
      return Optional.empty();
    }
    Collection<Finding> members = finding.members.values();
    if (!finding.periods.isEmpty()) {
      return Optional.of(ofPeriods(finding.periods.values()));
    } else if (span.target().every().isPresent() && !members.isEmpty()) {
      return Optional.of(
          span.target().scope().orElseThrow() instanceof Scope.Share share
              ? ofShareOfAll(members, share.percent())
              : ofShareOfAll(members, BigDecimal.valueOf(100)));
    }
    boolean oneIsLow = lows(members) + lows(finding.parts) > 0;
    if (span.target().scope().orElseThrow() instanceof Scope.Share share && !members.isEmpty()) {
      return Optional.of(ofShare(members, share.percent(), finding.outcome));
    } else if (finding.outcome == Outcome.MET) {
      return Optional.of(Level.AT_LEVEL);
    }
    return Optional.of(
        oneIsLow || finding.outcome == Outcome.NOT_DUE ? Level.BELOW : Level.UNDECIDED);
  }

  /** Of every period those count that have ended or have a figure. */
  private static Level ofPeriods(Collection<Finding> periods) {
    boolean isOneLeft = false;
    boolean isAllMet = true;
    for (Finding period : periods) {
      if (!period.isLeftOut) {
        if (isLow(period)) {
          return Level.BELOW;
        }
        isOneLeft = true;
        isAllMet &= period.outcome == Outcome.MET;
      }
    }
    return isOneLeft && isAllMet ? Level.AT_LEVEL : Level.UNDECIDED;
  }

  /** Members that are asked for it in every period are at the level before they have met it. */
  private static Level ofShareOfAll(Collection<Finding> members, BigDecimal percent) {
    long counted = 0;
    long high = 0;
    long low = 0;
    for (Finding member : members) {
      counted += member.outcome == Outcome.NOTHING_AROSE ? 0 : 1;
      high += member.level.equals(Optional.of(Level.AT_LEVEL)) ? 1 : 0;
      low += isLow(member) ? 1 : 0;
    }
    Frac asked = Frac.of(percent).times(Frac.of(counted));
    if (Frac.of(100 * (counted - low)).compareTo(asked) < 0) {
      return Level.BELOW;
    }
    return counted > 0 && Frac.of(100 * high).compareTo(asked) >= 0
        ? Level.AT_LEVEL
        : Level.UNDECIDED;
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
