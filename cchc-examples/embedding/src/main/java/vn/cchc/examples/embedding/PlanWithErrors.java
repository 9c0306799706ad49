package vn.cchc.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;
import vn.cchc.validation.PlanValidator;

/** Everything that is wrong with a plan file, each with its line. */
public final class PlanWithErrors {
  private PlanWithErrors() {}

  /**
   * Prints what is wrong.
   *
   * @param arguments none
   * @throws IOException never, if all is well
   */
  public static void main(String[] arguments) throws IOException {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) throws IOException {
    String good = SmallPlan.json();
    check(good.replace("\"due\"", "\"deu\"").replace("60}", "\"60%\"}"), out);
    check(good.replace("\"ubnd-tinh\"", "\"ubnd-tihn\""), out);
  }

  private static void check(String json, PrintStream out) throws IOException {
    ReadResult<Plan> reading =
        CchcJson.readPlan(json.getBytes(StandardCharsets.UTF_8), "plan.json");
    ImmutableList<Problem> problems = reading.problems();
    if (reading.value().isPresent()) {
      problems =
          PlanValidator.validate(reading.value().get(), SmallPlan.agencies()).stream()
              .map(reading::locate)
              .collect(ImmutableList.toImmutableList());
    }
    problems.forEach(problem -> out.println(Messages.of(Language.VIETNAMESE).describe(problem)));
  }
}
