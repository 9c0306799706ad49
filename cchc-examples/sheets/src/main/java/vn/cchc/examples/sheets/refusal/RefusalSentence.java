package vn.cchc.examples.sheets.refusal;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.text.Language;

/**
 * A sentence in both languages with places to be filled, such as {@code {actual}}. What is in
 * brackets is left out where there is nothing to fill one of its places with.
 *
 * @param vietnamese the sentence in Vietnamese
 * @param english the same in English
 */
@Immutable
record RefusalSentence(String vietnamese, String english) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");

  String in(Language language) {
    return language == Language.VIETNAMESE ? vietnamese : english;
  }

  /**
   * Fills the places. What fills them is taken as it is, also if it has braces or brackets itself.
   *
   * @param language the language
   * @param words what fills each place, an empty text for nothing
   */
  String filled(Language language, ImmutableMap<String, String> words) {
    String sentence =
        OPTIONAL
            .matcher(in(language))
            .replaceAll(
                part ->
                    isSaid(part.group(1), words) ? Matcher.quoteReplacement(part.group(1)) : "");
    return PLACE
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(word(place, words)));
  }

  private static boolean isSaid(String part, Map<String, String> words) {
    return PLACE.matcher(part).results().noneMatch(place -> word(place, words).isEmpty());
  }

  private static String word(MatchResult place, Map<String, String> words) {
    return words.getOrDefault(place.group(1), "");
  }
}
