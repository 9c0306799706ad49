package vn.cchc.examples.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which the words of a sheet are compared. */
final class Labels {
  private static final int LONGEST_SHOWN = 80;
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff]");

  private Labels() {}

  /** Returns a text in NFC, with single spaces for any white space and none at its ends. */
  static String tidy(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return WHITE
        .matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip();
  }

  /** Returns a text {@linkplain #tidy tidied} and in lower case, as no language in particular. */
  static String folded(String text) {
    return tidy(text).toLowerCase(Locale.ROOT);
  }

  /** Returns a text fit for a message: one line, no control characters, not too long. */
  static String shown(String text) {
    String line = tidy(text).replaceAll("\\p{C}", "\ufffd");
    return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
