package vn.cchc.examples.sheets.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
  void bothSentencesOfACodeTellTheSame(RefusalCode code) {
    bothTellTheSame(code.sentence(), "{actual}", "{expected}", "{fault}");
    assertThat(new Refusal("S", 7, "B7", code, "E", "A").message(Language.ENGLISH))
        .doesNotContain("{");
  }

  @ParameterizedTest
  @EnumSource
  void bothSentencesOfAFaultTellTheSame(FileFault fault) {
    bothTellTheSame(fault.sentence(), "{actual}");
    assertThat(fault.refusal("A").refusal().message(Language.ENGLISH)).doesNotContain("{");
  }

  private static void bothTellTheSame(RefusalSentence sentence, String... places) {
    assertThat(places(sentence.vietnamese()))
        .isEqualTo(places(sentence.english()))
        .isSubsetOf(places);
    assertThat(sentence.vietnamese()).isNotEqualTo(sentence.english());
  }

  @Test
  void whatIsInBracketsIsLeftOutWhereNothingFillsIt() {
    RefusalSentence sentence = new RefusalSentence("không rõ", "{actual} unknown[; {expected}?]");

    assertThat(filled(sentence, "So", "Sở")).isEqualTo("So unknown; Sở?");
    assertThat(filled(sentence, "So", "")).isEqualTo("So unknown");
  }

  @Test
  void whatTheSheetSaysIsNeverTakenForAPlace() {
    RefusalSentence sentence = new RefusalSentence("không rõ", "{actual} unknown[; {expected}?]");

    assertThat(filled(sentence, "{expected}[$1]", "\\{actual}"))
        .isEqualTo("{expected}[$1] unknown; \\{actual}?");
  }

  private static String filled(RefusalSentence sentence, String actual, String expected) {
    return sentence.filled(
        Language.ENGLISH, ImmutableMap.of("actual", actual, "expected", expected));
  }
}
