package vn.cchc.message.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import vn.cchc.indicator.Fraction;
import vn.cchc.text.Language;

/**
 * Numbers and dates as a language writes them. A fraction is shown with two decimals, rounded
 * half-up; where that would put it on another side than it is, with the fewest decimals that do
 * not.
 */
public final class NumberFormatter {
  private static final int FEWEST_DECIMALS = 2;
  private static final int MOST_DECIMALS = 18;

  private static final int GROUP = 3;

  /** So many decimals look like a group of thousands in the other language: 69,421. */
  private static final int LIKE_THOUSANDS = 3;

  private final Language language;
  private final boolean isOfOneReading;

  public NumberFormatter(Language language) {
    this(language, false);
  }

  private NumberFormatter(Language language, boolean isOfOneReading) {
    this.language = language;
    this.isOfOneReading = isOfOneReading;
  }

  /** Returns a formatter that never writes 69,421, which the parser of targets leaves in doubt. */
  public NumberFormatter ofOneReading() {
    return new NumberFormatter(language, true);
  }

  public Language language() {
    return language;
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(language.datePattern(), Locale.ROOT).format(day);
  }

  public String whole(long number) {
    return decimal(BigDecimal.valueOf(number));
  }

  public String whole(BigInteger number) {
    return decimal(new BigDecimal(number));
  }

  /** Returns a decimal number with just the decimals of its scale. */
  public String decimal(BigDecimal number) {
    int decimals =
        isOfOneReading && number.scale() == LIKE_THOUSANDS ? LIKE_THOUSANDS + 1 : number.scale();
    String digits = number.abs().setScale(Math.max(decimals, 0)).toPlainString();
    StringBuilder text = new StringBuilder(digits);
    int point = digits.indexOf('.');
    if (point >= 0) {
      text.setCharAt(point, language.decimalSeparator());
    }
    for (int at = (point >= 0 ? point : digits.length()) - GROUP; at > 0; at -= GROUP) {
      text.insert(at, language.groupingSeparator());
    }
    return number.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
  }

  public String percent(String number) {
    return number + language.percentSign();
  }

  /**
   * Returns a fraction rounded so that it stays on its side.
   *
   * @param exact the fraction
   * @param keepsSide whether a rounded number is still on the fraction's side
   */
  public String rounded(Fraction exact, Predicate<BigDecimal> keepsSide) {
    return decimal(rounded(exact, FEWEST_DECIMALS, keepsSide));
  }

  /**
   * Returns a fraction rounded so that it stays on its side, beside a bound.
   *
   * @param exact the fraction
   * @param decimalsOfBound so many decimals the number has at least, but not more than it needs
   * @param keepsSide whether a rounded number is still on the fraction's side
   */
  public static BigDecimal rounded(
      Fraction exact, int decimalsOfBound, Predicate<BigDecimal> keepsSide) {
    return roundedFrom(
        exact, Math.max(FEWEST_DECIMALS, decimalsNeeded(exact, decimalsOfBound)), keepsSide);
  }

  /**
   * Returns a fraction rounded so that it stays on its side.
   *
   * @param exact the fraction
   * @param fewest with how many decimals it is rounded where those keep it on its side
   * @param keepsSide whether a rounded number is still on the fraction's side
   */
  public static BigDecimal roundedFrom(
      Fraction exact, int fewest, Predicate<BigDecimal> keepsSide) {
    int most = Math.max(fewest - FEWEST_DECIMALS, 0) + MOST_DECIMALS;
    for (int decimals = fewest; decimals <= most; decimals++) {
      BigDecimal rounded = exact.rounded(decimals, RoundingMode.HALF_UP);
      if (keepsSide.test(rounded)) {
        return rounded;
      }
    }
    BigDecimal below = exact.rounded(most, RoundingMode.FLOOR);
    return keepsSide.test(below) ? below : exact.rounded(most, RoundingMode.CEILING);
  }

  private static int decimalsNeeded(Fraction exact, int most) {
    BigDecimal rounded = exact.rounded(Math.max(most, 0), RoundingMode.HALF_UP);
    return Fraction.of(rounded).equals(exact)
        ? rounded.stripTrailingZeros().scale()
        : rounded.scale();
  }

  /** Returns the size of a difference; one that is not zero is not shown as zero. */
  public String difference(Fraction exact) {
    return rounded(exact.abs(), shown -> shown.signum() == exact.abs().signum());
  }

  /** Returns the difference of two printed numbers, of percentages with two decimals at least. */
  public String difference(BigDecimal printed, boolean isInPercentagePoints) {
    int fewest = isInPercentagePoints ? FEWEST_DECIMALS : 0;
    return decimal(printed.setScale(Math.max(fewest, printed.stripTrailingZeros().scale())));
  }

  /** Returns the size of a difference with no more decimals than it has, if it has few. */
  public String plainDifference(Fraction exact) {
    BigDecimal shown = exact.abs().rounded(MOST_DECIMALS, RoundingMode.HALF_UP);
    BigDecimal stripped = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    boolean isWhole =
        Fraction.of(stripped.setScale(Math.max(stripped.scale(), 0))).equals(exact.abs());
    return isWhole ? decimal(stripped.setScale(Math.max(stripped.scale(), 0))) : difference(exact);
  }
}
