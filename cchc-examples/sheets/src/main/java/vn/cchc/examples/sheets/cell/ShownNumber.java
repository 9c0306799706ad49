package vn.cchc.examples.sheets.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** What a cell shows of the number that it holds, where that is not the number itself. */
final class ShownNumber {
  private static final int GENERAL_WIDTH = 11;

  private ShownNumber() {}

  /**
   * Returns what is shown in place of a number; nothing where the number itself is shown.
   *
   * @param number the number held
   * @param format how it is shown
   * @return the text shown, which is empty where nothing is seen
   */
  static Optional<String> instead(BigDecimal number, CellFormat format) {
    FormatSection section = format.section(number);
    if (section.isGeneral()) {
      return section.hasWordsOfANumber()
          ? Optional.of(withWords(number, section))
          : general(number);
    }
    if (!section.hasDigits() && section.date() == CellFormat.DateParts.NONE) {
      boolean isDashForZero = number.signum() == 0 && section.words().strip().equals("-");
      return isDashForZero ? Optional.empty() : Optional.of(section.words().strip());
    }
    if (section.isScaled()) {
      return Optional.of(scaled(number, section));
    }
    if (section.hasWordsOfANumber()) {
      return Optional.of(withWords(number, section));
    }
    if (section.isScientific()) {
      int digits = section.decimals() + section.moreDecimals() + 1;
      BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_UP));
      return rounded.compareTo(number) == 0 ? Optional.empty() : Optional.of(rounded.toString());
    }
    if (section.isFraction() && number.stripTrailingZeros().scale() > 0) {
      return Optional.of(section.symbols());
    }
    if (number.signum() == 0 && section.hidesZero()) {
      return Optional.of("");
    }
    boolean losesSign =
        number.signum() < 0
            && format.sections().size() > 1
            && !(section.symbols() + section.words()).matches("(?s).*[-(\u2212\u2013].*");
    return losesSign ? Optional.of(number.negate().toPlainString()) : Optional.empty();
  }

  /** A cell without a format shows eleven characters. */
  private static Optional<String> general(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() <= 0) {
      return Optional.empty();
    }
    int whole = Math.max(plain.precision() - plain.scale(), 1) + 1;
    int decimals = Math.max(GENERAL_WIDTH - whole, 0);
    return plain.scale() <= decimals
        ? Optional.empty()
        : Optional.of(plain.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
  }

  private static String scaled(BigDecimal number, FormatSection section) {
    int last =
        Math.max(
            section.symbols().lastIndexOf('0'),
            Math.max(section.symbols().lastIndexOf('#'), section.symbols().lastIndexOf('?')));
    int thousands = 0;
    for (int i = last + 1;
        i < section.symbols().length() && section.symbols().charAt(i) == ',';
        i++) {
      thousands++;
    }
    int decimals = section.decimals() + section.moreDecimals();
    BigDecimal shown = number.movePointLeft(3 * thousands).setScale(decimals, RoundingMode.HALF_UP);
    return grouped(shown) + (section.words().isBlank() ? "" : " " + section.words().strip());
  }

  private static String withWords(BigDecimal number, FormatSection section) {
    return (grouped(number) + " " + section.words().strip()).strip();
  }

  private static String grouped(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(number.scale(), 0));
    return format.format(number);
  }

  /**
   * Returns a number as a label, such as the code of an agency: what the cell shows, leading zeros
   * included.
   *
   * @param digits the digits held
   * @param format how they are shown
   */
  static String label(String digits, CellFormat format) {
    if (!digits.matches("-?[0-9]{1,18}(?:\\.0{1,18})?")) {
      return digits;
    }
    BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
    String symbols = format.section(number).symbols().strip();
    String plain = number.toPlainString();
    return symbols.matches("0+") && number.signum() >= 0
        ? "0".repeat(Math.max(symbols.length() - plain.length(), 0)) + plain
        : plain;
  }
}
