package vn.cchc.examples.embedding;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.cchc.indicator.Ratio;
import vn.cchc.message.Messages;
import vn.cchc.plan.Criterion;
import vn.cchc.text.Language;
import vn.cchc.verdict.Verdict;

/** One count, one threshold, one verdict: the code of the README. */
public final class VerdictExample {
  private VerdictExample() {}

  /**
   * Prints verdicts.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) {
    Criterion minimum = Criterion.atLeast(60);
    Messages messages = Messages.of(Language.VIETNAMESE);

    Verdict verdict = Verdict.of(minimum, Ratio.share(1166, 2000));
    out.println(verdict.outcome());
    out.println(verdict.shortfall().existingCases());
    out.println(messages.explain(verdict));

    out.println(messages.explain(Verdict.of(minimum, Ratio.share(14_999, 25_000))));
    out.println(messages.explain(Verdict.of(minimum, Ratio.share(0, 0))));
  }
}
