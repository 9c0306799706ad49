package vn.cchc.examples.sheets;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number format says of the number shown.
 *
 * @param isGeneral whether it shows all that the cell holds
 * @param isPercent whether it shows a hundredfold with a per cent sign
 * @param decimals the decimals that it always shows
 * @param moreDecimals the decimals that it shows besides where they are not zero
 * @param date which parts of a date it shows
 */
record CellFormat(
    boolean isGeneral, boolean isPercent, int decimals, int moreDecimals, DateParts date) {
  static final CellFormat GENERAL = new CellFormat(true, false, 0, 0, DateParts.NONE);

  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^]]*]?");

  /** Which parts of a date are shown. */
  enum DateParts {
    NONE,
    /** A month and its year, without the day. */
    MONTH,
    OTHER
  }

  /**
   * Returns what a format says.
   *
   * @param id the number of the format
   * @param code its code, absent for the formats that every Excel has
   */
  static CellFormat of(int id, @Nullable String code) {
    return code == null ? builtIn(id) : parse(code);
  }

  /** The formats that files name by number alone (ECMA-376 part 1, 18.8.30). */
  private static CellFormat builtIn(int id) {
    return switch (id) {
      case 1, 3, 37, 38 -> parse("0");
      case 2, 4, 39, 40 -> parse("0.00");
      case 9 -> parse("0%");
      case 10 -> parse("0.00%");
      case 17 -> parse("mmm-yy");
      case 14, 15, 16, 18, 19, 20, 21, 22, 45, 46, 47 -> parse("d/m/yy");
      default -> (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? parse("d/m/yy") : GENERAL;
    };
  }

  static CellFormat parse(String code) {
    String symbols = WORDS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    int end = symbols.indexOf(';');
    String first = end < 0 ? symbols : symbols.substring(0, end);
    if (first.contains("general") || first.contains("@") || first.isBlank()) {
      return GENERAL;
    }
    boolean isPercent = first.contains("%");
    if (first.contains("e+") || first.contains("e-") || (first.contains("/") && hasDigits(first))) {
      return new CellFormat(true, isPercent, 0, 0, DateParts.NONE);
    }
    if (first.matches(".*[ymdhs].*")) {
      boolean isMonth = first.contains("m") && first.contains("y") && !first.matches(".*[dhs].*");
      return new CellFormat(true, false, 0, 0, isMonth ? DateParts.MONTH : DateParts.OTHER);
    }
    int point = first.indexOf('.');
    String decimals = point < 0 ? "" : first.substring(point);
    int always = (int) decimals.chars().filter(symbol -> symbol == '0' || symbol == '?').count();
    int more = (int) decimals.chars().filter(symbol -> symbol == '#').count();
    return new CellFormat(false, isPercent, always, more, DateParts.NONE);
  }

  private static boolean hasDigits(String symbols) {
    return symbols.matches(".*[0#?].*");
  }
}
