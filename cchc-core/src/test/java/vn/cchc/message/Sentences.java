package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.text.Language;

/** What holds of every sentence, whatever it tells. */
public final class Sentences {
  private static final Pattern EMPTY_CLAUSE =
      Pattern.compile("[:;,–(]\\s*[:;,.)]|\\s[:;,.]|\\.\\.|\\(\\s|\\s\\)");
  private static final Pattern CODE = Pattern.compile("null|[A-Z]{2,}_[A-Z]+|IMPOSSIBLE|Optional");

  private Sentences() {}

  /**
   * Checks the words for a result in both languages.
   *
   * @param result the result
   */
  public static void assertSound(TargetResult result) {
    for (Language language : Language.values()) {
      assertSound(Messages.of(language).explain(result));
    }
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
