package vn.cchc.verdict;

import com.google.common.collect.BoundType;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.CriterionRange;

/** Compares one value with one criterion, without rounding or division. */
final class ValueComparison implements Criterion.Alternatives<ComparisonResult, RuntimeException> {
  private final Criterion criterion;
  private final Value actual;
  private final Verdict.Terms terms;

  private ValueComparison(Criterion criterion, Value actual, Verdict.Terms terms) {
    this.criterion = criterion;
    this.actual = actual;
    this.terms = terms;
  }

  /** Compares. Thresholds, the common case, take a shortcut without an object. */
  static ComparisonResult of(Criterion criterion, Value actual, Verdict.Terms terms) {
    return criterion instanceof Criterion.Threshold threshold
        ? judgeThreshold(threshold, actual, terms.unit())
        : criterion.match(new ValueComparison(criterion, actual, terms));
  }

  @Override
  public ComparisonResult threshold(Criterion.Threshold threshold) {
    return judgeThreshold(threshold, actual, terms.unit());
  }

  @Override
  public ComparisonResult withinTop(Criterion.WithinTop top) {
    return actual instanceof Rank rank
        ? of(top, Fraction.of(rank.rank()))
        : ComparisonResult.of(Outcome.INVALID_DATA);
  }

  @Override
  public ComparisonResult atLeastGrade(Criterion.AtLeastGrade least) {
    return ComparisonResult.of(judgeGrade(least));
  }

  @Override
  public ComparisonResult doneBy(Criterion.DoneBy done) {
    return actual instanceof Completion completion
        ? judgeCompletion(completion)
        : ComparisonResult.of(Outcome.INVALID_DATA);
  }

  @Override
  public ComparisonResult byKind(Criterion.ByKind byKind) {
    return ComparisonResult.of(Outcome.INVALID_DATA);
  }

  @Override
  public ComparisonResult allOf(Criterion.AllOf all) {
    return ComparisonResult.of(Outcome.INVALID_DATA);
  }

  private static ComparisonResult judgeThreshold(
      Criterion.Threshold threshold, Value actual, Unit unit) {
    if (actual instanceof Ratio ratio) {
      return ratio.isOfNothing()
          ? ComparisonResult.of(Outcome.NOTHING_AROSE)
          : of(threshold, ratio.number(unit).orElseThrow());
    } else if (actual instanceof Grade || actual instanceof Completion) {
      return ComparisonResult.of(Outcome.INVALID_DATA);
    }
    return of(threshold, actual.number().orElseThrow());
  }

  @Override
  public ComparisonResult change(Criterion.Change change) {
    if (terms.baseline().isEmpty() || change.isOfNothing(terms.baseline().orElseThrow())) {
      return ComparisonResult.of(Outcome.NO_BASELINE);
    } else if (actual instanceof Ratio ratio && ratio.isOfNothing()) {
      return ComparisonResult.of(Outcome.NOTHING_AROSE);
    }
    Value baseline = terms.baseline().orElseThrow();
    Optional<Fraction> number = actual.number(terms.unit());
    Optional<CriterionRange> bounds = criterion.exactRange(terms.baseline(), terms.unit());
    return number.isEmpty()
            || bounds.isEmpty()
            || (baseline instanceof Rank) != (actual instanceof Rank)
        ? ComparisonResult.of(Outcome.INVALID_DATA)
        : ComparisonResult.of(bounds.orElseThrow(), number.orElseThrow());
  }

  private ComparisonResult judgeCompletion(Completion completion) {
    if (completion.completedOn().isEmpty() || terms.due().isEmpty()) {
      return ComparisonResult.of(met(completion.completedOn().isPresent()));
    }
    long toSpare =
        ChronoUnit.DAYS.between(completion.completedOn().orElseThrow(), terms.due().orElseThrow());
    return ComparisonResult.by(Fraction.of(toSpare), BoundType.CLOSED);
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

  private static Outcome met(boolean isMet) {
    return isMet ? Outcome.MET : Outcome.NOT_MET;
  }

  private static ComparisonResult of(Criterion criterion, Fraction number) {
    return ComparisonResult.of(
        criterion.exactRange(Optional.empty(), Unit.COUNT).orElseThrow(), number);
  }
}
