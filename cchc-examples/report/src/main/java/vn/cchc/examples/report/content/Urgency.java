package vn.cchc.examples.report.content;

import java.util.List;
import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;

/**
 * How urgently somebody has to see to a target: missed ones come before those below their level,
 * and these before those of which the figures leave it open; of each kind the one that lacks most
 * of what is asked comes first.
 *
 * @param kind the kind, the most urgent the lowest
 * @param distance the part of what is asked that is lacking, as a negative number
 */
public record Urgency(int kind, Fraction distance) implements Comparable<Urgency> {
  private static final Fraction HUNDRED = Fraction.of(100);

  static Urgency of(TargetResult result, List<TargetResult> agencies) {
    int kind = result.outcome() == Outcome.NOT_MET ? 0 : isBehind(result) ? 1 : 2;
    return new Urgency(kind, distance(result, agencies));
  }

  /** Returns whether a target is missed, behind or below its level, or is undecided. */
  public static boolean needsAttention(TargetResult result) {
    if (AgencyResults.isShort(result)) {
      return result.outcome() == Outcome.NOT_MET || isBehind(result);
    }
    return result.level().equals(Optional.of(Level.UNDECIDED))
        || switch (result.outcome()) {
          case CONFLICT, INVALID_DATA, NO_BASELINE -> true;
          case NO_DATA -> result.level().isEmpty();
          case NOT_ASSESSED, NOTHING_AROSE, MET, NOT_DUE, NOT_MET -> false;
        };
  }

  /** A target with stages or a line is judged by its pace before it is due. */
  private static boolean isBehind(TargetResult result) {
    return result
        .pace()
        .map(pace -> pace == Pace.BEHIND)
        .orElse(result.level().equals(Optional.of(Level.BELOW)));
  }

  private static Fraction distance(TargetResult result, List<TargetResult> agencies) {
    if (!result.members().isEmpty() && result.shareOfAgencies().isEmpty()) {
      long lacking = agencies.stream().filter(AgencyResults::isShort).count();
      long judged = lacking + agencies.stream().filter(AgencyResults::isReached).count();
      return judged == 0 ? Fraction.ZERO : Fraction.of(-lacking, judged);
    }
    return result
        .margin()
        .map(Margin::exact)
        .map(margin -> margin.over(asked(result)))
        .orElse(Fraction.ZERO);
  }

  private static Fraction asked(TargetResult result) {
    if (result.shareOfAgencies().isEmpty()
        && result.criterion().orElse(null) instanceof Criterion.Threshold threshold
        && threshold.range().hasLowerBound()
        && threshold.range().lowerEndpoint().signum() > 0) {
      return Fraction.of(threshold.range().lowerEndpoint());
    }
    return HUNDRED;
  }

  @Override
  public int compareTo(Urgency other) {
    int byKind = Integer.compare(kind, other.kind);
    return byKind != 0 ? byKind : distance.compareTo(other.distance);
  }
}
