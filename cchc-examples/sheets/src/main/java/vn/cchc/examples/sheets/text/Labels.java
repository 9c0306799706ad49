package vn.cchc.examples.sheets.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which the words of a sheet are compared. */
public final class Labels {
  private static final int LONGEST_SHOWN = 80;
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]");
  private static final Pattern DASH = Pattern.compile(" ?\\p{Pd} ?|\\u2212");
  private static final Pattern APOSTROPHE =
      Pattern.compile("[\u2018\u2019\u02bc\u02b9`\u00b4\u2032]");
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  private Labels() {}

  /** Returns a text in NFC, with single spaces for any white space and none at its ends. */
  public static String tidy(String text) {
    if (isTidy(text)) {
      return text;
    }
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return WHITE
        .matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip();
  }

  /** Returns whether a text is of visible ASCII characters alone, as ids and numbers are. */
  private static boolean isTidy(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Returns a text {@linkplain #tidy tidied} and in lower case, as no language in particular. */
  public static String folded(String text) {
    return tidy(text).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the form in which names are compared: {@linkplain #folded folded}, with one kind of
   * dash and apostrophe, one letter đ, and the tone of a syllable at its end, so that Hoà and Hòa
   * are one.
   */
  public static String key(String text) {
    if (isTidy(text)) {
      return text.toLowerCase(Locale.ROOT).replace('`', '\'');
    }
    String folded = folded(text).replace('\u00f0', 'đ').replace('\u0256', 'đ');
    String plain = APOSTROPHE.matcher(DASH.matcher(folded).replaceAll("-")).replaceAll("'");
    String apart = Normalizer.normalize(plain, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(apart.length());
    StringBuilder tones = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones.append(c);
      } else {
        if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
          key.append(tones);
          tones.setLength(0);
        }
        key.append(c);
      }
    }
    return key.append(tones).toString();
  }

  /** Returns a key without any mark: what is left when a name is misspelt or mistyped. */
  public static String bare(String text) {
    String bare = MARK.matcher(Normalizer.normalize(key(text), Normalizer.Form.NFD)).replaceAll("");
    StringBuilder latin = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      int look = "абвгеікмнорстухѕјԁһαβικνορτυχđı".indexOf(bare.charAt(i));
      latin.append(look < 0 ? bare.charAt(i) : "abbreikmhopctyxsjdhabiknoptuxdi".charAt(look));
    }
    return latin.toString();
  }

  /** Returns a text fit for a message: one line, no control characters, not too long. */
  public static String shown(String text) {
    return printable(tidy(text));
  }

  /** Returns a text without control characters and not too long; its spaces stay as they are. */
  public static String printable(String text) {
    String line = text.replaceAll("\\p{C}", "\ufffd");
    return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  /** Returns a text {@linkplain #shown fit for a message}, between quotation marks. */
  public static String quoted(String text) {
    return "“" + shown(text) + "”";
  }
}
