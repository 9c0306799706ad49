package vn.cchc.json.cursor;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cchc.json.token.TextLocation;

/**
 * Where a text ceases to be JSON: at the first word or character that is not allowed where it is,
 * or at the end of a text that ends too early. What a parser says of that differs by its version.
 */
final class SyntaxErrorLocator {
  private static final CharMatcher NO_WHITE_SPACE = CharMatcher.noneOf(" \t\r\n");
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String HEX = "0123456789abcdefABCDEF";
  private static final ImmutableSet<String> WORDS = ImmutableSet.of("true", "false", "null");
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");

  /** What may come next. */
  private enum Next {
    VALUE,
    VALUE_OR_END,
    KEY,
    KEY_OR_END,
    COLON,
    COMMA_OR_END,
    NOTHING
  }

  private final String text;
  private int at;
  private Next next = Next.VALUE;

  /** How many arrays and objects are open. */
  private int depth;

  /** Which of them are objects, by how many are open with them. */
  private final BitSet objects = new BitSet();

  private SyntaxErrorLocator(String text) {
    this.text = text;
  }

  /** Returns where a text ceases to be JSON; empty if it does not. */
  static Optional<TextLocation> in(String text) {
    SyntaxErrorLocator fault = new SyntaxErrorLocator(text);
    return fault.isThere() ? Optional.of(PositionMapper.at(text, fault.at)) : Optional.empty();
  }

  private boolean isThere() {
    do {
      int word = NO_WHITE_SPACE.indexIn(text, at);
      at = word < 0 ? text.length() : word;
    } while (!isAtEnd() && passes(text.charAt(at)));
    return !isAtEnd() || next != Next.NOTHING;
  }

  private boolean isAtEnd() {
    return at == text.length();
  }

  /** Passes what is allowed here; where something else does, it stays there. */
  private boolean passes(char sign) {
    return switch (next) {
      case VALUE -> passesValue(sign);
      case VALUE_OR_END -> sign == ']' ? closes() : passesValue(sign);
      case KEY -> passesKey(sign);
      case KEY_OR_END -> sign == '}' ? closes() : passesKey(sign);
      case COLON -> sign == ':' && passesTo(Next.VALUE);
      case COMMA_OR_END -> {
        boolean isObject = objects.get(depth);
        yield sign == ','
            ? passesTo(isObject ? Next.KEY : Next.VALUE)
            : sign == (isObject ? '}' : ']') && closes();
      }
      case NOTHING -> false;
    };
  }

  private boolean passesTo(Next following) {
    at++;
    next = following;
    return true;
  }

  private boolean opens(boolean isObject) {
    depth++;
    objects.set(depth, isObject);
    return passesTo(isObject ? Next.KEY_OR_END : Next.VALUE_OR_END);
  }

  private boolean closes() {
    at++;
    depth--;
    return endsValue();
  }

  private boolean endsValue() {
    next = depth == 0 ? Next.NOTHING : Next.COMMA_OR_END;
    return true;
  }

  private boolean passesKey(char sign) {
    boolean isKey = sign == '"' && passesText();
    next = isKey ? Next.COLON : next;
    return isKey;
  }

  private boolean passesValue(char sign) {
    return switch (sign) {
      case '{' -> opens(true);
      case '[' -> opens(false);
      case '"' -> passesText() && endsValue();
      default -> passesWord() && endsValue();
    };
  }

  private boolean passesWord() {
    int end = at;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    boolean isValue = WORDS.contains(word) || NUMBER.matcher(word).matches();
    at = isValue ? end : at;
    return isValue;
  }

  private static boolean isOfWord(char sign) {
    return Character.isLetterOrDigit(sign) || "+-.".indexOf(sign) >= 0;
  }

  private boolean passesText() {
    for (at++; !isAtEnd(); at++) {
      char sign = text.charAt(at);
      if (sign == '"') {
        at++;
        return true;
      } else if (sign < ' ' || (sign == '\\' && !passesEscape())) {
        return false;
      }
    }
    return false;
  }

  /** Passes from a backslash to the last sign that belongs to it. */
  private boolean passesEscape() {
    at++;
    if (isAtEnd() || text.charAt(at) != 'u') {
      return !isAtEnd() && ESCAPED.indexOf(text.charAt(at)) >= 0;
    }
    for (int i = 0; i < 4; i++) {
      at++;
      if (isAtEnd() || HEX.indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }
}
