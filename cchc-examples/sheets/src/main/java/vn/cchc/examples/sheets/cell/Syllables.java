package vn.cchc.examples.sheets.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Returns whether words could be Vietnamese, by the form of their syllables alone. */
final class Syllables {
  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final Pattern SPLIT = Pattern.compile("[\\s\\p{Z}\\p{Punct}0-9–—]+");
  private static final Pattern MIXED_CASE = Pattern.compile(".*\\p{Ll}\\p{Lu}.*");
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|nh?|ngh?|p|ph|qu|r|s|th?|tr|v|x)?"
              + "(?:iêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|yêu"
              + "|ai|ao|au|âu|ay|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy"
              + "|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
              + "(?:ch?|k|m|nh?|ng|p|t)?");

  private Syllables() {}

  /** Returns whether every word with a letter beyond ASCII has the form of a syllable. */
  static boolean arePlausible(String text) {
    return SPLIT
        .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
        .filter(word -> word.chars().anyMatch(c -> c > '~'))
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .allMatch(Syllables::isPlausible);
  }

  private static boolean isPlausible(String word) {
    if (MIXED_CASE.matcher(word).matches()) {
      return false;
    }
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    long tones = TONE.matcher(apart).results().count();
    String toneless = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    return tones <= 1 && SYLLABLE.matcher(toneless).matches();
  }
}
