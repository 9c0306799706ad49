package vn.cchc.testkit;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Outcome;

/** Assertions about a report. */
public final class EvaluationReportAssert
    extends AbstractAssert<EvaluationReportAssert, EvaluationReport> {
  EvaluationReportAssert(EvaluationReport actual) {
    super(actual, EvaluationReportAssert.class);
  }

  /**
   * Returns assertions about the result of one target.
   *
   * @param target the id of the target
   * @return the assertions
   */
  public TargetResultAssert result(String target) {
    isNotNull();
    Optional<TargetResult> result = actual.find(TargetId.of(target));
    if (result.isEmpty()) {
      throw failure("no result of target %s%n%s", target, explanation());
    }
    return new TargetResultAssert(result.get());
  }

  /**
   * Checks how many targets have an outcome.
   *
   * @param outcome the outcome
   * @param expected the number of targets expected
   * @return these assertions
   */
  public EvaluationReportAssert has(Outcome outcome, long expected) {
    isNotNull();
    long found = actual.results().stream().filter(result -> result.outcome() == outcome).count();
    if (found != expected) {
      throw failureWithActualExpected(
          found,
          expected,
          "%s: expected %s, but were %s%n%s",
          outcome,
          expected,
          found,
          explanation());
    }
    return this;
  }

  /**
   * Checks that every figure belongs to some target or task of the plan.
   *
   * @return these assertions
   */
  public EvaluationReportAssert hasNoUnusedFigures() {
    isNotNull();
    if (!actual.unused().isEmpty()) {
      throw failure("unused figures: %s%n%s", actual.unused(), explanation());
    }
    return this;
  }

  private String explanation() {
    return Explanations.of(actual.results().stream());
  }
}
