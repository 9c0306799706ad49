package vn.cchc.parser;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.indicator.Quantity;
import vn.cchc.text.Language;

/**
 * Reads numbers that people wrote, in a language's way and no other: in Vietnamese {@code 1.166} is
 * one thousand one hundred and sixty-six and {@code 97,28%} is a percentage. Digits are 0-9 alone:
 * raised, lowered, circled and full-width ones are refused, and so is what could be read in two
 * ways.
 */
public final class NumberParser {
  private static final int MOST_CHARACTERS = 60;
  private static final NumberParser VIETNAMESE = new NumberParser(Language.VIETNAMESE);
  private static final NumberParser ENGLISH = new NumberParser(Language.ENGLISH);

  private final Pattern form;
  private final Language language;

  private NumberParser(Language language) {
    this.language = language;
    String group = Pattern.quote(String.valueOf(language.groupingSeparator()));
    String point = Pattern.quote(String.valueOf(language.decimalSeparator()));
    this.form =
        Pattern.compile(
            "([+\\-\u2212]?)([0-9]++|[1-9][0-9]{0,2}(?:"
                + group
                + "[0-9]{3})++)(?:"
                + point
                + "([0-9]+))?");
  }

  /**
   * Returns a parser.
   *
   * @param language the language in whose way the numbers are written
   * @return the parser
   */
  public static NumberParser of(Language language) {
    return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
  }

  /**
   * Reads a number.
   *
   * @param text such as 1.166 or 69,42 in Vietnamese; white space around it is ignored
   * @return the number, with the decimals that were written, or exact if none were
   * @throws IllegalArgumentException if it is not a number in the language's way, such as 60.5 in
   *     Vietnamese
   */
  public Quantity parse(String text) {
    String trimmed = tidy(text);
    Matcher matcher = form.matcher(trimmed);
    checkArgument(
        trimmed.length() <= MOST_CHARACTERS && matcher.matches(),
        "number: must be written like %s, but was \"%s\"",
        language == Language.VIETNAMESE ? "1.166 or 69,42" : "1,166 or 69.42",
        shown(text));
    String whole = matcher.group(2).replace(String.valueOf(language.groupingSeparator()), "");
    String decimals = matcher.group(3) == null ? "" : matcher.group(3);
    BigDecimal number = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
    boolean isNegative = !matcher.group(1).isEmpty() && !matcher.group(1).equals("+");
    return new Quantity(
        isNegative ? number.negate() : number,
        decimals.isEmpty() ? OptionalInt.empty() : OptionalInt.of(decimals.length()));
  }

  /**
   * Reads a percentage: a number with a per cent sign.
   *
   * @param text such as 97,28% or 97,28 % in Vietnamese
   * @return the number before the sign, as printed: 97,28 has two decimals and 60 has none
   * @throws IllegalArgumentException if there is no sign, or no number before it
   */
  public Quantity parsePercentage(String text) {
    String trimmed = tidy(text);
    checkArgument(
        trimmed.endsWith("%"),
        "percentage: must end with a per cent sign, but was \"%s\"",
        shown(text));
    Quantity number = parse(trimmed.substring(0, trimmed.length() - 1));
    return new Quantity(number.amount(), OptionalInt.of(number.decimals().orElse(0)));
  }

  /** Only white space is taken off: a digit other than 0-9, such as a raised one, is no digit. */
  private static String tidy(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String shown(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
