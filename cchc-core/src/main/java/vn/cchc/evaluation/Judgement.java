package vn.cchc.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.target.Criterion;

/** How one value stands to one criterion, compared without rounding or dividing. */
final class Judgement {
  private final Criterion criterion;
  private final Value actual;
  private final Verdict.Terms terms;

  Judgement(Criterion criterion, Value actual, Verdict.Terms terms) {
    this.criterion = criterion;
    this.actual = actual;
    this.terms = terms;
  }

  Outcome outcome() {
    if (criterion instanceof Criterion.Threshold threshold) {
      return judgeThreshold(threshold);
    } else if (criterion instanceof Criterion.WithinTop top) {
      return actual instanceof Rank rank ? met(rank.rank() <= top.places()) : Outcome.INVALID_DATA;
    } else if (criterion instanceof Criterion.Change) {
      return judgeChange();
    } else if (criterion instanceof Criterion.AtLeastGrade least) {
      return judgeGrade(least);
    } else if (criterion instanceof Criterion.DoneBy) {
      return actual instanceof Completion completion
          ? met(completion.completedOn().filter(this::isInTime).isPresent())
          : Outcome.INVALID_DATA;
    } else if (criterion instanceof Criterion.AllOf || criterion instanceof Criterion.ByKind) {
      return Outcome.INVALID_DATA;
    }
    throw new AssertionError(criterion);
  }

  private Outcome judgeThreshold(Criterion.Threshold threshold) {
    if (actual instanceof Ratio ratio) {
      return ratio.isOfNothing()
          ? Outcome.NOTHING_AROSE
          : met(Bounds.of(threshold).contain(Fraction.percent(ratio)));
    } else if (actual instanceof Grade || actual instanceof Completion) {
      return Outcome.INVALID_DATA;
    }
    return met(Bounds.of(threshold).contain(actual.number().orElseThrow()));
  }

  private Outcome judgeChange() {
    if (terms.baseline().isEmpty()) {
      return Outcome.NO_BASELINE;
    } else if (actual instanceof Ratio ratio && ratio.isOfNothing()) {
      return Outcome.NOTHING_AROSE;
    }
    Value baseline = terms.baseline().orElseThrow();
    Optional<Fraction> number = actual.number();
    Optional<Bounds> bounds = Bounds.of(criterion, terms.baseline());
    return number.isEmpty()
            || bounds.isEmpty()
            || (baseline instanceof Rank) != (actual instanceof Rank)
        ? Outcome.INVALID_DATA
        : met(bounds.orElseThrow().contain(number.orElseThrow()));
  }

  private Outcome judgeGrade(Criterion.AtLeastGrade least) {
    Optional<GradeScheme> scheme = terms.scheme();
    Optional<Grade> grade = Optional.empty();
    if (actual instanceof Grade given) {
      grade = Optional.of(given);
    } else if ((actual instanceof Quantity || actual instanceof Mean)
        && scheme.filter(GradeScheme::isScored).isPresent()) {
      grade = scheme.orElseThrow().gradeOf(actual.number().orElseThrow());
      if (grade.isEmpty()) {
        return met(false);
      }
    }
    if (grade.isEmpty() || !grade.orElseThrow().scheme().equals(least.scheme())) {
      return Outcome.INVALID_DATA;
    }
    String name = grade.orElseThrow().grade();
    if (scheme.isEmpty()) {
      return name.equals(least.grade()) ? Outcome.MET : Outcome.INVALID_DATA;
    }
    return scheme.orElseThrow().has(name) && scheme.orElseThrow().has(least.grade())
        ? met(scheme.orElseThrow().isAtLeast(name, least.grade()))
        : Outcome.INVALID_DATA;
  }

  private boolean isInTime(LocalDate day) {
    return terms.due().map(due -> !day.isAfter(due)).orElse(true);
  }

  private static Outcome met(boolean isMet) {
    return isMet ? Outcome.MET : Outcome.NOT_MET;
  }
}
