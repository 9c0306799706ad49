package vn.cchc.figures;

import com.google.common.collect.Range;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.plan.StraightLine;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Verdict;

/** The pace by a straight line, exact to the day. */
public final class LinePace {
  private final StraightLine line;
  private final Window window;

  public LinePace(StraightLine line, Window window) {
    this.line = line;
    this.window = window;
  }

  public Pace pace(Outcome outcome, Optional<Verdict> verdict) {
    if (outcome == Outcome.MET) {
      return Pace.AHEAD;
    }
    return verdict
        .filter(some -> some.outcome() == Outcome.NOT_MET)
        .filter(this::isBehind)
        .map(some -> Pace.BEHIND)
        .orElse(Pace.ON_PACE);
  }

  private boolean isBehind(Verdict verdict) {
    Range<Fraction> range =
        verdict.criterion().exactRange(verdict.baseline(), verdict.unit()).orElseThrow().range();
    Fraction end = range.hasLowerBound() ? range.lowerEndpoint() : range.upperEndpoint();
    int side = verdict.actual().number(verdict.unit()).orElseThrow().compareTo(today(end));
    return range.hasLowerBound() ? side < 0 : side > 0;
  }

  /** Returns the line's value on the day; before its first day that is the value at its start. */
  private Fraction today(Fraction end) {
    Fraction start = Fraction.of(line.value());
    long gone = ChronoUnit.DAYS.between(line.from(), window.asOf());
    return gone <= 0
        ? start
        : end.minus(start)
            .times(Fraction.of(gone))
            .over(Fraction.of(ChronoUnit.DAYS.between(line.from(), window.due())))
            .plus(start);
  }
}
