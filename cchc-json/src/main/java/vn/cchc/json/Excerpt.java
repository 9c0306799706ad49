package vn.cchc.json;

import com.google.common.base.CharMatcher;

/** What was found, short and safe to print. */
final class Excerpt {
  private static final int LONGEST = 80;
  private static final int LONGEST_WORD = 20;

  private static final CharMatcher PLAIN = CharMatcher.inRange(' ', '~');

  private Excerpt() {}

  /** Shows a value: a text in quotes, a number as written, of an object or array only the word. */
  static String of(Node node) {
    if (node instanceof Node.Text text) {
      return quoted(text.value());
    } else if (node instanceof Node.Numeral numeral) {
      return shortened(numeral.written(), LONGEST);
    } else if (node instanceof Node.Flag flag) {
      return Boolean.toString(flag.value());
    } else if (node instanceof Node.Null) {
      return "null";
    } else if (node instanceof Node.Array) {
      return "array";
    } else if (node instanceof Node.Struct) {
      return "object";
    }
    throw new AssertionError(node);
  }

  static String quoted(String text) {
    return '"' + shortened(text, LONGEST) + '"';
  }

  /** Shows a key or an id. */
  static String plain(String text) {
    return shortened(text, LONGEST);
  }

  /** Shows the word or sign that begins at an index of a text; empty at its end. */
  static String wordAt(String text, int index) {
    int end = index;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end == index && index < text.length()) {
      end = text.offsetByCodePoints(index, 1);
    }
    return index < text.length() ? shortened(text.substring(index, end), LONGEST_WORD) : "";
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest && PLAIN.matchesAllOf(text)) {
      return text;
    }
    boolean whole = text.codePointCount(0, text.length()) <= longest;
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(whole ? longest : longest - 1).forEach(c -> append(shown, c));
    return whole ? shown.toString() : shown.append('…').toString();
  }

  private static void append(StringBuilder shown, int c) {
    boolean halfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (halfPair || Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
      shown.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
    } else {
      shown.appendCodePoint(c);
    }
  }
}
