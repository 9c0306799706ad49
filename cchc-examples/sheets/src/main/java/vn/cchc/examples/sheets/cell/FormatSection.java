package vn.cchc.examples.sheets.cell;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a number format.
 *
 * @param condition the condition in brackets, such as {@code >=1000}, or an empty text
 * @param symbols its symbols in lower case, without words, spaces and colours
 * @param words the words that it shows beside the number
 */
record FormatSection(String condition, String symbols, String words) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"([^\"]*)\"?|\\\\(.)|[_*].|\\[([^]]*)]?|([^\"\\\\_*\\[]|[_*])", Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)");
  private static final Pattern DATE = Pattern.compile(".*[ymdhs].*");
  private static final Pattern MULTIPLE =
      Pattern.compile(".*(nghìn|ngàn|triệu|tỷ|tỉ|trăm|thousand|million|billion).*|k|tr|m");
  private static final int MOST_SECTIONS = 4;

  /** Returns the sections of a format. */
  static ImmutableList<FormatSection> all(String code) {
    List<FormatSection> sections = new ArrayList<>();
    StringBuilder symbols = new StringBuilder();
    StringBuilder words = new StringBuilder();
    String condition = "";
    Matcher token = TOKEN.matcher(code);
    while (token.find()) {
      String bracket = token.group(3);
      String symbol = token.group(4);
      if (bracket != null) {
        condition = CONDITION.matcher(bracket).matches() ? bracket : condition;
        if (bracket.matches("[hHmMsS]+")) {
          symbols.append(bracket);
        }
      } else if (";".equals(symbol)) {
        sections.add(of(condition, symbols, words));
        condition = "";
      } else if (symbol != null) {
        symbols.append(symbol);
      } else {
        words.append(token.group(1) != null ? token.group(1) : orEmpty(token.group(2)));
      }
    }
    sections.add(of(condition, symbols, words));
    return ImmutableList.copyOf(sections.subList(0, Math.min(sections.size(), MOST_SECTIONS)));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static FormatSection of(String condition, StringBuilder symbols, StringBuilder words) {
    FormatSection section =
        new FormatSection(condition, symbols.toString().toLowerCase(Locale.ROOT), words.toString());
    symbols.setLength(0);
    words.setLength(0);
    return section;
  }

  /** Returns whether the condition of the section holds, if it has one. */
  Optional<Boolean> conditionHolds(BigDecimal number) {
    Matcher matcher = CONDITION.matcher(condition);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int order = number.compareTo(new BigDecimal(matcher.group(2)));
    return Optional.of(
        switch (matcher.group(1)) {
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          case ">=" -> order >= 0;
          case "=" -> order == 0;
          default -> order != 0;
        });
  }

  /** {@return whether it shows a number as it is, to eleven characters} */
  boolean isGeneral() {
    return symbols.contains("general") || symbols.contains("@");
  }

  CellFormat.DateParts date() {
    if (isGeneral() || symbols.contains("e+") || symbols.contains("e-") || hasDigits()) {
      return CellFormat.DateParts.NONE;
    } else if (!DATE.matcher(symbols).matches()) {
      return CellFormat.DateParts.NONE;
    }
    boolean isMonth =
        symbols.contains("m") && symbols.contains("y") && !symbols.matches("(?s).*[dhs].*");
    return isMonth ? CellFormat.DateParts.MONTH : CellFormat.DateParts.OTHER;
  }

  boolean hasDigits() {
    return symbols.matches("(?s).*[0#?].*");
  }

  boolean isPercent() {
    return !isGeneral() && symbols.contains("%");
  }

  /** {@return whether the per cent sign is only a word of the format} */
  boolean isPercentInWords() {
    return words.contains("%") || words.contains("\uff05");
  }

  boolean isScientific() {
    return symbols.contains("e+") || symbols.contains("e-");
  }

  boolean isFraction() {
    return symbols.contains("/") && hasDigits();
  }

  /** {@return whether commas behind the last digit divide what is shown by thousands} */
  boolean isScaled() {
    return symbols.matches("(?s).*[0#?],+(?:[^0#?,].*)?") && !isGeneral();
  }

  /** {@return whether its words make another number of the one shown} */
  boolean hasWordsOfANumber() {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    return plain.matches("(?s).*[0-9].*") || MULTIPLE.matcher(plain).matches();
  }

  /** {@return the decimals that it always shows} */
  int decimals() {
    return count("[0?]");
  }

  /** {@return the decimals that it shows besides where they are not zero} */
  int moreDecimals() {
    return count("#");
  }

  private int count(String kind) {
    int exponent = isScientific() ? symbols.indexOf('e') : symbols.length();
    int point = symbols.substring(0, exponent).indexOf('.');
    return point < 0
        ? 0
        : symbols.substring(point, exponent).replaceAll("(?!" + kind + ").", "").length();
  }

  /** {@return whether nothing of a zero is seen: no digit is asked for, and there is no dash} */
  boolean hidesZero() {
    return !isGeneral() && !symbols.contains("0") && !(words + symbols).contains("-");
  }
}
