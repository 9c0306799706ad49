package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.text.Language;

class RefusalCodeTest {
  private static List<String> places(String sentence) {
    return Pattern.compile("\\{[^}]*}")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void bothSentencesTellTheSame(RefusalCode code) {
    String vietnamese = code.sentence(Language.VIETNAMESE);
    String english = code.sentence(Language.ENGLISH);

    assertThat(places(vietnamese))
        .isEqualTo(places(english))
        .isSubsetOf("{actual}", "{expected}", "{fault}");
    assertThat(vietnamese).isNotEqualTo(english);
    assertThat(new Refusal("S", 7, "B7", code, "E", "A").message(Language.ENGLISH))
        .doesNotContain("{");
  }
}
