package vn.cchc.testkit;

import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.json.ReadResult;
import vn.cchc.verdict.Verdict;

/**
 * Assertions about what is judged and read. A failure prints the whole explanation, so that a test
 * report shows why an outcome is not the expected one.
 *
 * <pre>{@code
 * assertThat(report).result("ho-so-60").isNotMet().lacksExistingCases(34);
 * }</pre>
 */
public final class CchcAssertions {
  private CchcAssertions() {}

  /**
   * Returns assertions about a verdict.
   *
   * @param actual the verdict
   * @return the assertions
   */
  public static VerdictAssert assertThat(Verdict actual) {
    return new VerdictAssert(actual);
  }

  /**
   * Returns assertions about the result of a target.
   *
   * @param actual the result
   * @return the assertions
   */
  public static TargetResultAssert assertThat(TargetResult actual) {
    return new TargetResultAssert(actual);
  }

  /**
   * Returns assertions about a report.
   *
   * @param actual the report
   * @return the assertions
   */
  public static EvaluationReportAssert assertThat(EvaluationReport actual) {
    return new EvaluationReportAssert(actual);
  }

  /**
   * Returns assertions about what came of reading a document.
   *
   * @param actual what came of it
   * @param <T> the kind of document
   * @return the assertions
   */
  public static <T> ReadResultAssert<T> assertThat(ReadResult<T> actual) {
    return new ReadResultAssert<>(actual);
  }
}
