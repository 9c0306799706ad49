package vn.cchc.examples.embedding;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Somebody's own target logic, tried on the conformance suite; it rounds before it compares. */
public final class OwnLogic {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private OwnLogic() {}

  /**
   * Prints where the logic and the suite differ.
   *
   * @param arguments the folder of the suite, or none for that of the source tree
   * @throws IOException if the suite cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    String folder =
        arguments.length == 0 ? "cchc-json/src/conformance/cchc-conformance" : arguments[0];
    print(Path.of(folder), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(Path suite, PrintStream out) throws IOException {
    int tried = 0;
    for (JsonNode one :
        MAPPER.readTree(suite.resolve("cases/numbers.json").toFile()).get("cases")) {
      if (isOneMinimumOfOneRatio(one)) {
        tried++;
        String expected = one.at("/expected/results/0/outcome").asText();
        String outcome =
            outcome(
                one.at("/observations/0/value"),
                one.at("/plan/targets/0/criterion/value").decimalValue());
        if (!outcome.equals(expected)) {
          out.println(
              "%s: %s, not %s (%s)"
                  .formatted(
                      one.get("name").asText(), expected, outcome, one.path("bug").asText()));
        }
      }
    }
    out.println(tried + " cases tried");
  }

  /** The logic under test. */
  private static String outcome(JsonNode ratio, BigDecimal minimum) {
    BigDecimal all = ratio.get("denominator").decimalValue();
    BigDecimal percent = BigDecimal.ZERO;
    if (all.signum() > 0) {
      percent =
          ratio
              .get("numerator")
              .decimalValue()
              .multiply(BigDecimal.valueOf(100))
              .divide(all, 2, RoundingMode.HALF_UP);
    }
    return percent.compareTo(minimum) >= 0 ? "met" : "notMet";
  }

  /** What this logic can judge; the other cases need more of an evaluator. */
  private static boolean isOneMinimumOfOneRatio(JsonNode one) {
    String outcome = one.at("/expected/results/0/outcome").asText();
    return (outcome.equals("met") || outcome.equals("notMet"))
        && one.path("observations").size() == 1
        && one.at("/observations/0/value/type").asText().equals("ratio")
        && one.at("/plan/targets").size() == 1
        && one.at("/plan/targets/0/criterion/type").asText().equals("atLeast")
        && one.at("/plan/targets/0/scope/type").asText().equals("agency");
  }
}
