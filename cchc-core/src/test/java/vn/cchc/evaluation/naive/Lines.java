package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.StraightLine;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;

/** The pace by a straight line (V2). */
final class Lines {
  private Lines() {}

  static Pace pace(Span span, Criterion criterion, int per, Finding finding) {
    if (finding.outcome == Outcome.MET) {
      return Pace.AHEAD;
    }
    Criterion.Threshold threshold = (Criterion.Threshold) criterion;
    boolean isMinimum = threshold.range().hasLowerBound();
    Frac end =
        Frac.of(isMinimum ? threshold.range().lowerEndpoint() : threshold.range().upperEndpoint());
    Frac point = point(span, span.target().line().orElseThrow(), end);
    Optional<Frac> value = finding.actual.flatMap(actual -> Judge.number(actual, per));
    boolean isWorse =
        value.map(x -> isMinimum ? x.compareTo(point) < 0 : x.compareTo(point) > 0).orElse(false);
    return isWorse ? Pace.BEHIND : Pace.ON_PACE;
  }

  private static Frac point(Span span, StraightLine line, Frac end) {
    LocalDate today = span.situation().asOf();
    Frac start = Frac.of(line.value());
    if (today.isBefore(line.from())) {
      return start;
    }
    Frac gone = days(line.from(), today).over(days(line.from(), span.due()));
    return start.plus(end.minus(start).times(gone));
  }

  private static Frac days(LocalDate from, LocalDate to) {
    return Frac.of(to.toEpochDay() - from.toEpochDay());
  }
}
