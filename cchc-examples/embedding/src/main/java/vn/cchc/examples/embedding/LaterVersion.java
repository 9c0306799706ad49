package vn.cchc.examples.embedding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.json.Strictness;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/** A document of a later minor version, read by this one. */
public final class LaterVersion {
  private LaterVersion() {}

  /**
   * Prints what was kept out.
   *
   * @param arguments none
   * @throws IOException never, if all is well
   */
  public static void main(String[] arguments) throws IOException {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) throws IOException {
    String later = SmallPlan.json().replace("\"period\"", "\"keyOfALaterVersion\": 1, \"period\"");

    ReadResult<Plan> reading =
        CchcJson.readPlan(later.getBytes(StandardCharsets.UTF_8), "plan.json", Strictness.LENIENT);
    out.println(reading.value().orElseThrow().id());
    reading
        .problems()
        .forEach(problem -> out.println(Messages.of(Language.VIETNAMESE).describe(problem)));
  }
}
