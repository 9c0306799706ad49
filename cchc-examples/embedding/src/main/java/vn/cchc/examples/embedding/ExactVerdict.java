package vn.cchc.examples.embedding;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Verdict;

/** What a tester of target logic asks of a verdict. */
public final class ExactVerdict {
  private ExactVerdict() {}

  /**
   * Prints a verdict's parts.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) {
    Verdict verdict = Verdict.of(Criterion.atLeast(100), Ratio.share(19_999, 20_000));
    out.println(verdict.outcome());
    out.println(verdict.margin().orElseThrow().exact());
    out.println(verdict.shortfall().existingCases());
    out.println(verdict.shortfall().newCases());
  }
}
