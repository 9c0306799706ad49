package vn.cchc.verdict;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.CriterionRange;

/**
 * One value judged by one criterion: the outcome, the margin and the missing cases. It is exact:
 * nothing is rounded, and ratios are compared without division.
 */
public final class Verdict {
  private final Criterion criterion;
  private final Value actual;
  private final Terms terms;
  private final Outcome outcome;
  private final @Nullable Fraction margin;

  /**
   * What a criterion may need besides the value.
   *
   * @param unit the unit of quantities, and of ratios if one can be measured in it
   * @param baseline the value from which a change is counted
   * @param due the last day on which something done is in time
   * @param scheme the scheme of the grade asked for
   */
  public record Terms(
      Unit unit, Optional<Value> baseline, Optional<LocalDate> due, Optional<GradeScheme> scheme) {
    /** Nothing besides the value, which is a count. */
    public static final Terms NONE = of(Unit.COUNT);

    /**
     * Returns what a value is measured in, and nothing else.
     *
     * @param unit the unit
     * @return the terms
     */
    public static Terms of(Unit unit) {
      return new Terms(unit, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  private Verdict(Criterion criterion, Value actual, Terms terms, ComparisonResult judged) {
    this.criterion = criterion;
    this.actual = actual;
    this.terms = terms;
    this.outcome = judged.outcome();
    this.margin = judged.margin();
  }

  /**
   * Judges a value. A criterion on a change needs a baseline and is NO_BASELINE here; "done by the
   * due day" is met by any completion.
   *
   * @param criterion the criterion
   * @param actual the value; a ratio is judged in per cent
   * @return MET, NOT_MET, NOTHING_AROSE for a ratio of nothing, NO_BASELINE, or INVALID_DATA where
   *     the criterion cannot judge such a value
   */
  public static Verdict of(Criterion criterion, Value actual) {
    return of(criterion, actual, Terms.NONE);
  }

  /**
   * Judges the change of a value from a baseline.
   *
   * @param criterion the criterion
   * @param actual the value
   * @param baseline the value from which the change is counted, of the same kind
   * @return the verdict, as of {@link #of(Criterion, Value)}
   */
  public static Verdict of(Criterion criterion, Value actual, Value baseline) {
    return of(
        criterion,
        actual,
        new Terms(Unit.COUNT, Optional.of(baseline), Optional.empty(), Optional.empty()));
  }

  /**
   * Judges whether something was done in time.
   *
   * @param completion whether it is done, and since when
   * @param due the last day in time
   * @return the verdict; its margin is the number of days to spare
   */
  public static Verdict ofCompletion(Completion completion, LocalDate due) {
    return of(
        Criterion.doneBy(),
        completion,
        new Terms(Unit.DONE, Optional.empty(), Optional.of(due), Optional.empty()));
  }

  /**
   * Judges a grade, or a score by the grade that it earns.
   *
   * @param criterion the grade asked for
   * @param actual a grade of the scheme, or a quantity that is a score
   * @param scheme the scheme that says which grade is better
   * @return the verdict
   * @throws IllegalArgumentException if the scheme is not the criterion's
   */
  public static Verdict ofGrade(
      Criterion.AtLeastGrade criterion, Value actual, GradeScheme scheme) {
    checkArgument(
        scheme.id().equals(criterion.scheme()),
        "grade of scheme %s: must not be judged by scheme %s",
        criterion.scheme(),
        scheme.id());
    return of(
        criterion,
        actual,
        new Terms(Unit.GRADE, Optional.empty(), Optional.empty(), Optional.of(scheme)));
  }

  /**
   * Judges a value with all that its criterion may need.
   *
   * @param criterion the criterion
   * @param actual the value
   * @param terms unit, baseline, due day and grade scheme
   * @return the verdict
   */
  public static Verdict of(Criterion criterion, Value actual, Terms terms) {
    requireNonNull(criterion, "criterion");
    requireNonNull(actual, "actual");
    return new Verdict(criterion, actual, terms, ValueComparison.of(criterion, actual, terms));
  }

  /** {@return the outcome} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return the criterion it was judged by} */
  public Criterion criterion() {
    return criterion;
  }

  /** {@return the value judged} */
  public Value actual() {
    return actual;
  }

  /** {@return the value from which a change was counted, if one was given} */
  public Optional<Value> baseline() {
    return terms.baseline();
  }

  /** {@return the last day in time, if one was given} */
  public Optional<LocalDate> due() {
    return terms.due();
  }

  /**
   * {@return the unit of the value: places for a rank; for a ratio the unit given or, if no ratio
   * can be measured in that, per cent}
   */
  public Unit unit() {
    if (actual instanceof Ratio) {
      return terms.unit().orPercent();
    }
    return actual instanceof Rank ? Unit.PLACE : terms.unit();
  }

  /**
   * Returns by how much the criterion is met or missed.
   *
   * @return the exact margin; empty where nothing can be counted, as for grades
   */
  public Optional<Margin> margin() {
    return margin == null ? Optional.empty() : Optional.of(new Margin(margin, unitOfMargin()));
  }

  /** {@return what is missing in cases; of anything but a ratio, nothing that applies} */
  public Shortfall shortfall() {
    return actual instanceof Ratio ratio && outcome != Outcome.INVALID_DATA
        ? criterion
            .exactRange(terms.baseline(), terms.unit())
            .map(bounds -> CaseArithmetic.of(bounds.range(), ratio, unit().per().orElseThrow()))
            .orElse(Shortfall.NOT_APPLICABLE)
        : Shortfall.NOT_APPLICABLE;
  }

  /** {@return how much of the way from the baseline to the threshold the value has gone} */
  public Optional<Progress> progress() {
    return terms
        .baseline()
        .filter(baseline -> (baseline instanceof Rank) == (actual instanceof Rank))
        .flatMap(baseline -> baseline.number(terms.unit()))
        .flatMap(
            baseline ->
                criterion
                    .exactRange(terms.baseline(), terms.unit())
                    .flatMap(CriterionRange::threshold)
                    .flatMap(
                        threshold ->
                            actual
                                .number(terms.unit())
                                .map(number -> Progress.of(number, baseline, threshold))));
  }

  private Unit unitOfMargin() {
    return actual instanceof Completion ? Unit.DAY : unit().ofDifference();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Verdict verdict
        && criterion.equals(verdict.criterion)
        && actual.equals(verdict.actual)
        && terms.equals(verdict.terms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(criterion, actual, terms);
  }

  /** {@return outcome, value and criterion} */
  @Override
  public String toString() {
    return "%s: %s by %s".formatted(outcome, actual, criterion);
  }
}
