package vn.cchc.examples.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.cchc.indicator.Quantity;
import vn.cchc.parser.NumberParser;
import vn.cchc.text.Language;

/**
 * Reads the numbers of cells, exactly. A text is read in the declared convention and no other. A
 * number is taken from its digits in the file to the fifteen that Excel keeps of what is typed;
 * what follows them is how a binary fraction was written out, as in 0.97280000000000011.
 */
final class NumberCells {
  private static final MathContext KEPT_BY_EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final Pattern PLAIN =
      Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,340})?(?:[eE][+-]?[0-9]{1,3})?");
  private static final int MOST_DECIMALS = 18;
  private static final BigDecimal LARGEST = new BigDecimal(Long.MAX_VALUE);

  private final NumberParser parser;
  private final String example;

  NumberCells(Language convention) {
    this.parser = NumberParser.of(convention);
    this.example = convention == Language.VIETNAMESE ? "1.166 hoặc 69,42" : "1,166 or 69.42";
  }

  /** Reads a number of cases. */
  Finding<Long> count(SheetCell cell) {
    if (isPercentage(cell)) {
      return Finding.refused(RefusalCode.UNEXPECTED_PERCENTAGE, "", cell.shown());
    }
    Finding<Quantity> number = plain(cell);
    if (number.value().isEmpty()) {
      return number.refusal();
    }
    Quantity quantity = number.value().orElseThrow();
    if (quantity.amount().scale() > 0 || quantity.decimals().orElse(0) > 0) {
      return Finding.refused(RefusalCode.NOT_WHOLE, "", cell.shown());
    } else if (quantity.amount().signum() < 0) {
      return Finding.refused(RefusalCode.NEGATIVE_COUNT, "", cell.shown());
    } else if (quantity.amount().compareTo(LARGEST) > 0) {
      return Finding.refused(RefusalCode.TOO_MANY_DIGITS, "", cell.shown());
    }
    return Finding.of(quantity.amount().longValueExact());
  }

  /**
   * Reads an amount.
   *
   * @param cell the cell
   * @param decimals the decimals in which all such amounts are printed; absent, each as it is
   */
  Finding<Quantity> amount(SheetCell cell, OptionalInt decimals) {
    if (isPercentage(cell)) {
      return Finding.refused(RefusalCode.UNEXPECTED_PERCENTAGE, "", cell.shown());
    }
    Finding<Quantity> number = plain(cell);
    return number.value().isPresent() && decimals.isPresent()
        ? printed(number.value().orElseThrow().amount(), decimals.getAsInt(), cell)
        : number;
  }

  /** Reads a percentage: a text with a per cent sign, or a number so formatted. */
  Finding<Quantity> percentage(SheetCell cell) {
    if (!isPercentage(cell)) {
      return cell.kind() == SheetCell.Kind.NUMBER || cell.kind() == SheetCell.Kind.TEXT
          ? Finding.refused(RefusalCode.NOT_A_PERCENTAGE, "", cell.shown())
          : notANumber(cell);
    }
    if (cell.kind() == SheetCell.Kind.TEXT) {
      try {
        return Finding.of(parser.parsePercentage(cell.text()));
      } catch (IllegalArgumentException e) {
        return notANumber(cell);
      }
    }
    Finding<BigDecimal> held = held(cell);
    return held.value().isPresent()
        ? shown(held.value().orElseThrow().movePointRight(2), cell)
        : held.refusal();
  }

  private static boolean isPercentage(SheetCell cell) {
    return switch (cell.kind()) {
      case TEXT -> Labels.tidy(cell.text()).endsWith("%") || cell.text().contains("\uff05");
      case NUMBER -> cell.format().isPercent();
      default -> false;
    };
  }

  private Finding<Quantity> plain(SheetCell cell) {
    switch (cell.kind()) {
      case TEXT -> {
        try {
          return Finding.of(parser.parse(Labels.tidy(cell.text())));
        } catch (IllegalArgumentException e) {
          return notANumber(cell);
        }
      }
      case NUMBER -> {
        Finding<BigDecimal> held = held(cell);
        return held.value().isPresent() ? shown(held.value().orElseThrow(), cell) : held.refusal();
      }
      default -> {
        return notANumber(cell);
      }
    }
  }

  private <T> Finding<T> notANumber(SheetCell cell) {
    return switch (cell.kind()) {
      case ERROR -> Finding.refused(RefusalCode.FORMULA_ERROR, "", cell.shown());
      case NOTHING_CALCULATED -> Finding.refused(RefusalCode.FORMULA_NOT_CALCULATED, "", "");
      default -> Finding.refused(RefusalCode.NOT_A_NUMBER, example, cell.shown());
    };
  }

  private static Finding<BigDecimal> held(SheetCell cell) {
    if (!PLAIN.matcher(cell.text()).matches()) {
      return Finding.refused(RefusalCode.TOO_MANY_DIGITS, "", cell.shown());
    }
    BigDecimal rounded = new BigDecimal(cell.text()).round(KEPT_BY_EXCEL).stripTrailingZeros();
    boolean isTooLong =
        rounded.scale() > MOST_DECIMALS || rounded.precision() - rounded.scale() > MOST_DECIMALS;
    return isTooLong
        ? Finding.refused(RefusalCode.TOO_MANY_DIGITS, "", cell.shown())
        : Finding.of(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
  }

  /** Returns a number with the decimals that its format shows; it must hold no others. */
  private static Finding<Quantity> shown(BigDecimal number, SheetCell cell) {
    CellFormat format = cell.format();
    int held = Math.max(number.stripTrailingZeros().scale(), 0);
    if (format.isGeneral()) {
      return Finding.of(
          new Quantity(number, held == 0 ? OptionalInt.empty() : OptionalInt.of(held)));
    }
    int printed =
        Math.max(format.decimals(), Math.min(held, format.decimals() + format.moreDecimals()));
    Finding<Quantity> quantity = printed(number, printed, cell);
    return printed == 0 && !format.isPercent() && quantity.value().isPresent()
        ? Finding.of(Quantity.of(number))
        : quantity;
  }

  private static Finding<Quantity> printed(BigDecimal number, int decimals, SheetCell cell) {
    boolean isMore = Math.max(number.stripTrailingZeros().scale(), 0) > decimals;
    return isMore || decimals > MOST_DECIMALS
        ? Finding.refused(RefusalCode.HIDDEN_DECIMALS, Integer.toString(decimals), cell.shown())
        : Finding.of(new Quantity(number, OptionalInt.of(decimals)));
  }
}
