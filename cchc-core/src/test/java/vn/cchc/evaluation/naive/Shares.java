package vn.cchc.evaluation.naive;

import java.util.Collection;
import java.util.Optional;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.verdict.Outcome;

/** At least a share of the agencies of a selection is to meet it (V6). */
final class Shares {
  private Shares() {}

  static void decide(Finding finding, Collection<Finding> members, Frac percent, boolean isDue) {
    long met = 0;
    long undecided = 0;
    long counted = 0;
    for (Finding member : members) {
      counted += member.outcome == Outcome.NOTHING_AROSE ? 0 : 1;
      met += member.outcome == Outcome.MET ? 1 : 0;
      undecided +=
          member.outcome == Outcome.MET
                  || member.outcome == Outcome.NOT_MET
                  || member.outcome == Outcome.NOTHING_AROSE
              ? 0
              : 1;
    }
    Frac asked = percent.times(Frac.of(counted));
    if (members.isEmpty()) {
      finding.outcome = Outcome.NO_DATA;
    } else if (counted == 0) {
      finding.outcome = Outcome.NOTHING_AROSE;
    } else if (Frac.of(100 * met).compareTo(asked) >= 0) {
      finding.outcome = Outcome.MET;
    } else if (isDue && Frac.of(100 * (met + undecided)).compareTo(asked) < 0) {
      finding.outcome = Outcome.NOT_MET;
    } else {
      finding.outcome = Combining.firstUndecided(members).orElse(Outcome.NOT_DUE);
    }
    finding.actual = Optional.of(Ratio.of(met, counted));
    if (counted > 0) {
      finding.margin = Optional.of(Frac.of(100 * met).over(Frac.of(counted)).minus(percent));
      finding.marginUnit = Optional.of(Unit.PERCENTAGE_POINT);
    }
  }
}
