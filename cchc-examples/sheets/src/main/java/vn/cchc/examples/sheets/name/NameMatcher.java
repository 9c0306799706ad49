package vn.cchc.examples.sheets.name;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.cchc.examples.sheets.text.Labels;

/**
 * Returns whether a text is an abbreviation of a name as offices write it: capitals for the first
 * letters of words (Sở KH&amp;ĐT, UBND TX), one letter for the kind of a place (H., P., X.), and
 * UBND left out before such a kind. Every word of the name must be there.
 */
public final class NameMatcher {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final String AND = Labels.key("và");
  private static final String COMMITTEE = Labels.key("ủy ban nhân dân");
  private static final ImmutableSet<String> KINDS =
      keys("tỉnh", "huyện", "quận", "phường", "xã", "sở", "phòng", "tp");
  private static final ImmutableSet<String> PLACES =
      keys("tỉnh", "huyện", "quận", "phường", "xã", "thị", "thành", "đặc", "cấp");

  private NameMatcher() {}

  private static ImmutableSet<String> keys(String... words) {
    ImmutableSet.Builder<String> keys = ImmutableSet.builder();
    for (String word : words) {
      keys.add(Labels.key(word));
    }
    return keys.build();
  }

  /** Returns the words of a name, without those that abbreviations leave out. */
  public static ImmutableList<String> words(String name) {
    return BETWEEN
        .splitAsStream(Labels.key(name).replace(COMMITTEE, "ubnd"))
        .filter(word -> !word.isEmpty() && !word.equals(AND))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the words of a text as they are written. */
  public static ImmutableList<String> tokens(String text) {
    String joined =
        Labels.tidy(text)
            .replaceAll("(?iu)[uủ][ỷyỳ]? ban nhân dân|ủy ban nhân dân|uỷ ban nhân dân", "UBND");
    return BETWEEN
        .splitAsStream(joined)
        .filter(word -> !word.isEmpty() && !Labels.key(word).equals(AND))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns whether a text abbreviates a name.
   *
   * @param tokens the words of the text
   * @param words the words of the name
   */
  public static boolean matches(ImmutableList<String> tokens, ImmutableList<String> words) {
    return matches(tokens, 0, words, 0)
        || (words.size() > 1
            && words.get(0).equals("ubnd")
            && PLACES.contains(words.get(1))
            && matches(tokens, 0, words, 1));
  }

  private static boolean matches(
      ImmutableList<String> tokens, int token, ImmutableList<String> words, int word) {
    if (token == tokens.size() || word == words.size()) {
      return token == tokens.size() && word == words.size();
    }
    String written = tokens.get(token);
    if (Labels.key(written).equals(words.get(word))
        && matches(tokens, token + 1, words, word + 1)) {
      return true;
    }
    int length = initials(written, words, word);
    return length > 0 && matches(tokens, token + 1, words, word + length);
  }

  /** Returns of how many words a text is the initials, or 0. */
  private static int initials(String written, ImmutableList<String> words, int word) {
    int length = written.length();
    if (!written.equals(written.toUpperCase(Locale.ROOT)) || word + length > words.size()) {
      return 0;
    } else if (length == 1 && !KINDS.contains(words.get(word))) {
      return 0;
    }
    for (int i = 0; i < length; i++) {
      char letter = Labels.key(written.substring(i, i + 1)).charAt(0);
      if (!Character.isLetter(letter) || words.get(word + i).charAt(0) != letter) {
        return 0;
      }
    }
    return length;
  }
}
