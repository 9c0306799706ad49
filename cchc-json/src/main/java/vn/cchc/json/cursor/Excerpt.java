package vn.cchc.json.cursor;

import com.google.common.base.CharMatcher;
import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import vn.cchc.text.Text;

/** What was found, short and safe to print. */
public final class Excerpt {
  private static final int LONGEST = 80;
  private static final int LONGEST_WORD = 20;
  private static final int LONGEST_PIECE = 40;
  private static final int LONGEST_SENTENCE = 240;

  private static final CharMatcher PLAIN = CharMatcher.inRange(' ', '~');

  private Excerpt() {}

  /** Shows a value: a text in quotes, a number as written, of an object or array only the word. */
  public static String of(DocumentNode node) {
    if (node instanceof DocumentNode.Text text) {
      return quoted(text.value());
    } else if (node instanceof DocumentNode.Numeral numeral) {
      return shortened(numeral.written(), LONGEST);
    } else if (node instanceof DocumentNode.Flag flag) {
      return Boolean.toString(flag.value());
    } else if (node instanceof DocumentNode.Null) {
      return "null";
    } else if (node instanceof DocumentNode.Array) {
      return "array";
    } else if (node instanceof DocumentNode.Struct) {
      return "object";
    }
    throw new AssertionError(node);
  }

  public static String quoted(String text) {
    return '"' + shortened(text, LONGEST) + '"';
  }

  /** Shows a range by what is asked of a number, such as ≥ 0, ≤ 100. */
  static String of(Range<?> range) {
    String low =
        range.hasLowerBound()
            ? sign(range.lowerBoundType(), "≥ ", "> ") + range.lowerEndpoint()
            : "";
    String high =
        range.hasUpperBound()
            ? sign(range.upperBoundType(), "≤ ", "< ") + range.upperEndpoint()
            : "";
    return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
  }

  private static String sign(BoundType type, String closed, String open) {
    return type == BoundType.CLOSED ? closed : open;
  }

  /** Shows what a model says of a value, which may quote all of it. */
  static String sentence(String text) {
    return shortened(text, LONGEST_SENTENCE);
  }

  /** Shows a key or an id. */
  public static String plain(String text) {
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

  /**
   * Shows the end of what comes before an index on its line, and the character there. Directly
   * after the end of a line that is the line before: some parsers stop there in a text that is not
   * closed on its line.
   */
  static String pieceUpTo(String text, int index) {
    int line = text.lastIndexOf('\n', index - 2) + 1;
    int start = Math.max(line, index - LONGEST_PIECE);
    String piece = text.substring(start, text.offsetByCodePoints(index, 1));
    return (start > line ? "…" : "")
        + shortened(CharMatcher.whitespace().trimLeadingFrom(piece), LONGEST);
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
    boolean breaksLine = c == 0x2028 || c == 0x2029;
    if (halfPair
        || breaksLine
        || Character.isISOControl(c)
        || Text.isBidirectionalControl(c)
        || Text.isInvisible(c)) {
      for (char unit : Character.toChars(c)) {
        shown.append("\\u").append(Integer.toHexString(0x10000 | unit).substring(1));
      }
    } else {
      shown.appendCodePoint(c);
    }
  }
}
