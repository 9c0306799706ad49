package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

/** What holds of every sentence, whatever it says. */
public final class Sentences {
  private static final Pattern EMPTY_CLAUSE =
      Pattern.compile("[:;,–(]\\s*[:;,.)]|\\s[:;,.]|\\.\\.|\\(\\s|\\s\\)");
  private static final Pattern CODE = Pattern.compile("null|[A-Z]{2,}_[A-Z]+|IMPOSSIBLE|Optional");

  private static final ImmutableMap<Language, Messages> MESSAGES =
      Maps.toMap(EnumSet.allOf(Language.class), Messages::of);

  private Sentences() {}

  /**
   * Checks the words for a result in both languages.
   *
   * @param result the result
   */
  public static void assertSound(TargetResult result) {
    for (Messages messages : MESSAGES.values()) {
      assertSound(messages.explain(result));
    }
  }

  /**
   * Checks the clause for a problem in both languages.
   *
   * @param problem the problem
   */
  public static void assertSound(Problem problem) {
    Set<String> told = new HashSet<>();
    for (Messages messages : MESSAGES.values()) {
      String words = messages.detail(problem);
      boolean isSound =
          words.length() > 10
              && words.indexOf('{') < 0
              && words.indexOf('}') < 0
              && !words.contains("  ")
              && (problem.actual().equals("\"\"") || !words.contains("\"\""))
              && !words.endsWith(".")
              && !EMPTY_CLAUSE.matcher(words).find()
              && (problem.code() == ProblemCode.NULL_VALUE || !CODE.matcher(words).find());
      assertThat(isSound).as("sound: %s", words).isTrue();
      told.add(words);
    }
    assertThat(told).as("%s", problem).hasSameSizeAs(Language.values());
  }

  static void assertSound(String words) {
    boolean isSound =
        words.indexOf('{') < 0
            && words.indexOf('}') < 0
            && !words.contains("  ")
            && words.endsWith(".")
            && Character.isUpperCase(words.codePointAt(0))
            && !EMPTY_CLAUSE.matcher(words).find()
            && !CODE.matcher(words).find();
    assertThat(isSound).as("sound: %s", words).isTrue();
  }
}
