package vn.cchc.testkit;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;

/**
 * Assertions about whatever has an outcome, a margin and a shortfall.
 *
 * @param <S> the assertions themselves
 * @param <A> what they are about
 */
public abstract sealed class AbstractOutcomeAssert<S extends AbstractOutcomeAssert<S, A>, A>
    extends AbstractAssert<S, A> permits TargetResultAssert, VerdictAssert {

  AbstractOutcomeAssert(A actual, Class<?> self) {
    super(actual, self);
  }

  abstract Outcome outcome();

  abstract Optional<Margin> margin();

  abstract Shortfall shortfall();

  abstract String explanation();

  /**
   * Checks the outcome.
   *
   * @param expected the outcome expected
   * @return these assertions
   */
  public S hasOutcome(Outcome expected) {
    return same("outcome", expected, outcome());
  }

  /**
   * Checks that it is met.
   *
   * @return these assertions
   */
  public S isMet() {
    return hasOutcome(Outcome.MET);
  }

  /**
   * Checks that it is not met, and due.
   *
   * @return these assertions
   */
  public S isNotMet() {
    return hasOutcome(Outcome.NOT_MET);
  }

  /**
   * Checks that there is no figure that counts.
   *
   * @return these assertions
   */
  public S hasNoData() {
    return hasOutcome(Outcome.NO_DATA);
  }

  /**
   * Checks the margin, exactly.
   *
   * @param expected the margin as a whole number or a fraction, such as {@code -17/10}, in lowest
   *     terms
   * @return these assertions
   */
  public S hasMargin(String expected) {
    return same(
        "margin", expected, margin().map(margin -> margin.exact().toString()).orElse("none"));
  }

  /**
   * Checks how many of the existing cases are missing.
   *
   * @param expected the number expected
   * @return these assertions
   */
  public S lacksExistingCases(long expected) {
    return same("missing existing cases", Cases.of(expected), shortfall().existingCases());
  }

  /**
   * Checks how many new cases, all good, would do.
   *
   * @param expected the number expected
   * @return these assertions
   */
  public S needsNewCases(long expected) {
    return same("new cases needed", Cases.of(expected), shortfall().newCases());
  }

  /**
   * Checks how many new cases may fail before it is missed.
   *
   * @param expected the number expected
   * @return these assertions
   */
  public S affordsFailures(long expected) {
    return same("affordable failures", Cases.of(expected), shortfall().affordableFailures());
  }

  final S same(String what, Object expected, Object found) {
    isNotNull();
    if (!expected.equals(found)) {
      throw failureWithActualExpected(
          found, expected, "%s: expected %s, but was %s%n%s", what, expected, found, explanation());
    }
    return myself;
  }
}
