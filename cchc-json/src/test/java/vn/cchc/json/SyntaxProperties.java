package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

class SyntaxProperties {
  private static final List<String> TEXTS =
      List.of(
          "{\"a\": [1, -2.5e+3, true, \"\\u00e1\\n\"], \"b\": {\"c\": null}}\r\n",
          "\"a\" ",
          "12\r\n 3",
          "true\n");
  private static final String CHARACTERS = "{}[]:,\"\\/ \t\n\r0159-+.eEtrufalsn\u0001\u0111'#";

  private static String spoilt(Random random) {
    StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length() + 1);
      text.replace(
          at,
          Math.min(text.length(), at + random.nextInt(3)),
          Character.toString(CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))));
    }
    return text.toString();
  }

  @Property(tries = 5_000)
  void whatIsNoJsonHasALineOfTheTextAndAQuote(@ForAll Random random) {
    String text = spoilt(random);
    int lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length;
    for (Problem problem : CchcJson.readPlan(text.getBytes(UTF_8), "p").problems()) {
      if (problem.code() == ProblemCode.SYNTAX || problem.code() == ProblemCode.TRAILING_CONTENT) {
        assertThat(problem.place().line()).as(text).isBetween(1, lines);
        assertThat(problem.place().column()).as(text).isPositive();
        assertThat(problem.actual()).as(text).isNotEmpty();
      }
    }
  }
}
