package vn.cchc.examples.sheets.cell;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.indicator.Quantity;
import vn.cchc.parser.NumberParser;
import vn.cchc.text.Language;

/**
 * Reads the numbers of cells, exactly. A text is read in the declared convention and no other. A
 * number is taken from its digits in the file. Of a fraction Excel keeps fifteen; what follows them
 * is how a binary fraction was written out, as in 0.97280000000000011, and is left away where it is
 * no more than that. A whole number of more digits is refused. So is a number in whose place the
 * cell shows another one, words or nothing, and one that is struck out or has a raised mark.
 */
public final class NumberCells {
  private static final MathContext KEPT_BY_EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final Pattern PLAIN =
      Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,340})?(?:[eE][+-]?[0-9]{1,3})?");
  private static final Pattern OF_ANY_LENGTH =
      Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
  private static final BigDecimal BINARY_PLACES = new BigDecimal(1L << 51);
  private static final int KEPT_DIGITS = 15;
  private static final int MOST_DECIMALS = 18;
  private static final int DIGITS_OF_A_LONG = 18;
  private static final Pattern OTHER_DIGITS =
      Pattern.compile(".*[\\p{No}\\p{Nd}&&[^0-9]].*", Pattern.DOTALL);
  private static final Pattern WITH_WORDS =
      Pattern.compile(".*[0-9].*\\p{L}{2,}.*", Pattern.DOTALL);
  private static final BigDecimal LARGEST = new BigDecimal(Long.MAX_VALUE);

  private final NumberParser parser;
  private final String example;

  public NumberCells(Language convention) {
    this.parser = NumberParser.of(convention);
    this.example = convention == Language.VIETNAMESE ? "1.166; 69,42" : "1,166; 69.42";
  }

  /** Reads a number of cases. */
  public CellResult<Long> count(SheetCell cell) {
    if (isDigitsAlone(cell) && marked(cell).isEmpty()) {
      return CellResult.of(Long.parseLong(cell.text()));
    }
    if (isPercentage(cell)) {
      return CellResult.refused(RefusalCode.UNEXPECTED_PERCENTAGE, "", cell.shown());
    }
    CellResult<Quantity> number = plain(cell);
    if (number.value().isEmpty()) {
      return number.refusal();
    }
    Quantity quantity = number.value().orElseThrow();
    // A cell formatted 0.00 that holds a whole number is a count; a text such as 45,00 may be none.
    boolean isWritten = cell.kind() == SheetCell.Kind.TEXT && quantity.decimals().orElse(0) > 0;
    if (quantity.amount().stripTrailingZeros().scale() > 0 || isWritten) {
      return CellResult.refused(RefusalCode.NOT_WHOLE, "", cell.shown());
    } else if (quantity.amount().signum() < 0) {
      return CellResult.refused(RefusalCode.NEGATIVE_COUNT, "", cell.shown());
    } else if (quantity.amount().compareTo(LARGEST) > 0) {
      return CellResult.refused(RefusalCode.TOO_MANY_DIGITS, "", cell.shown());
    }
    return CellResult.of(quantity.amount().longValueExact());
  }

  /** Returns whether a text is a count as most are written: digits, and not too many for a long. */
  private static boolean isDigitsAlone(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT
        && !cell.text().isEmpty()
        && cell.text().length() <= DIGITS_OF_A_LONG
        && DIGITS.matchesAllOf(cell.text());
  }

  /**
   * Reads an amount.
   *
   * @param cell the cell
   * @param decimals the decimals in which all such amounts are printed; absent, each as it is
   */
  public CellResult<Quantity> amount(SheetCell cell, OptionalInt decimals) {
    if (isPercentage(cell)) {
      return CellResult.refused(RefusalCode.UNEXPECTED_PERCENTAGE, "", cell.shown());
    }
    CellResult<Quantity> number = plain(cell);
    return number.value().isPresent() && decimals.isPresent()
        ? printed(number.value().orElseThrow().amount(), decimals.getAsInt(), cell)
        : number;
  }

  /** Reads a percentage: a text with a per cent sign, or a number so formatted. */
  public CellResult<Quantity> percentage(SheetCell cell) {
    if (isPercentInWords(cell)) {
      return CellResult.refused(RefusalCode.PERCENT_IN_WORDS, cell.shown() + "%", cell.shown());
    }
    if (!isPercentage(cell)) {
      return cell.kind() == SheetCell.Kind.NUMBER || cell.kind() == SheetCell.Kind.TEXT
          ? CellResult.refused(RefusalCode.NOT_A_PERCENTAGE, "", cell.shown())
          : notANumber(cell);
    }
    if (cell.kind() == SheetCell.Kind.TEXT) {
      try {
        return CellResult.of(parser.parsePercentage(cell.text()));
      } catch (IllegalArgumentException e) {
        return notANumber(cell);
      }
    }
    CellResult<BigDecimal> held = held(cell);
    return held.value().isPresent()
        ? shown(held.value().orElseThrow().movePointRight(2), cell)
        : held.refusal();
  }

  private static boolean isPercentage(SheetCell cell) {
    return switch (cell.kind()) {
      case TEXT -> Labels.tidy(cell.text()).endsWith("%") || cell.text().contains("\uff05");
      case NUMBER -> isPlain(cell) && cell.format().isPercent(new BigDecimal(cell.text()));
      default -> false;
    };
  }

  private static boolean isPercentInWords(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.NUMBER
        && isPlain(cell)
        && cell.format().section(new BigDecimal(cell.text())).isPercentInWords();
  }

  private static boolean isPlain(SheetCell cell) {
    return PLAIN.matcher(cell.text()).matches();
  }

  private CellResult<Quantity> plain(SheetCell cell) {
    switch (cell.kind()) {
      case TEXT -> {
        Optional<CellResult<Quantity>> marked = marked(cell);
        if (marked.isPresent()) {
          return marked.orElseThrow();
        }
        try {
          return CellResult.of(parser.parse(Labels.tidy(cell.text())));
        } catch (IllegalArgumentException e) {
          return notANumber(cell);
        }
      }
      case NUMBER -> {
        if (isPercentInWords(cell)) {
          return CellResult.refused(RefusalCode.PERCENT_IN_WORDS, cell.shown() + "%", cell.shown());
        }
        CellResult<BigDecimal> held = held(cell);
        return held.value().isPresent() ? shown(held.value().orElseThrow(), cell) : held.refusal();
      }
      default -> {
        return notANumber(cell);
      }
    }
  }

  /** Returns why a figure counts for nothing by the way it is written, if it does. */
  private static <T> Optional<CellResult<T>> marked(SheetCell cell) {
    if (cell.font().isStruck()) {
      return Optional.of(CellResult.refused(RefusalCode.STRUCK_OUT, "", quoted(cell)));
    }
    return cell.font().isRaised()
        ? Optional.of(CellResult.refused(RefusalCode.RAISED_MARK, "", quoted(cell)))
        : Optional.empty();
  }

  private static String quoted(SheetCell cell) {
    return Labels.quoted(cell.text());
  }

  private <T> CellResult<T> notANumber(SheetCell cell) {
    return switch (cell.kind()) {
      case ERROR -> CellResult.refused(RefusalCode.FORMULA_ERROR, "", cell.shown());
      case NOTHING_CALCULATED -> CellResult.refused(RefusalCode.FORMULA_NOT_CALCULATED, "", "");
      case TEXT ->
          CellResult.refused(
              WITH_WORDS.matcher(cell.text()).matches()
                      && !OTHER_DIGITS.matcher(cell.text()).matches()
                  ? RefusalCode.NUMBER_WITH_WORDS
                  : RefusalCode.NOT_A_NUMBER,
              example,
              quoted(cell));
      default -> CellResult.refused(RefusalCode.NOT_A_NUMBER, example, quoted(cell));
    };
  }

  private CellResult<BigDecimal> held(SheetCell cell) {
    Optional<CellResult<BigDecimal>> marked = marked(cell);
    if (marked.isPresent()) {
      return marked.orElseThrow();
    } else if (!isPlain(cell)) {
      return OF_ANY_LENGTH.matcher(cell.text()).matches()
          ? CellResult.refused(RefusalCode.TOO_MANY_DIGITS, "", cell.shown())
          : notANumber(cell);
    }
    BigDecimal digits = new BigDecimal(cell.text()).stripTrailingZeros();
    BigDecimal rounded = digits.round(KEPT_BY_EXCEL).stripTrailingZeros();
    boolean isLost =
        digits.precision() > KEPT_DIGITS
            && (digits.scale() <= 0
                || (isMoreThanBinary(digits, rounded) && !isHidden(rounded, cell.format())));
    boolean isTooLong =
        rounded.scale() > MOST_DECIMALS || rounded.precision() - rounded.scale() > MOST_DECIMALS;
    if (isLost || isTooLong) {
      return CellResult.refused(RefusalCode.TOO_MANY_DIGITS, "", cell.shown());
    }
    BigDecimal number = rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    Optional<String> other =
        number.signum() == 0 && !cell.isZeroShown()
            ? Optional.of("")
            : ShownNumber.instead(number, cell.format());
    return other.isPresent()
        ? CellResult.refused(
            other.orElseThrow().isEmpty() ? RefusalCode.SHOWS_NOTHING : RefusalCode.SHOWS_ANOTHER,
            other.orElseThrow(),
            cell.shown())
        : CellResult.of(number);
  }

  /**
   * Returns whether a fraction has more decimals than the cell shows, which is reported as such.
   */
  private static boolean isHidden(BigDecimal number, CellFormat format) {
    FormatSection section = format.section(number);
    int decimals = number.scale() - (section.isPercent() ? 2 : 0);
    return !section.isGeneral() && decimals > section.decimals() + section.moreDecimals();
  }

  /** Returns whether what was rounded away is more than the spelling of a binary fraction. */
  private static boolean isMoreThanBinary(BigDecimal digits, BigDecimal rounded) {
    // A binary fraction of 53 bits is written out to a part in two to the power of 50 or better.
    BigDecimal difference = digits.subtract(rounded).abs().multiply(BINARY_PLACES);
    return difference.compareTo(digits.abs()) > 0;
  }

  /** Returns a number with the decimals that its format shows; it must hold no others. */
  private static CellResult<Quantity> shown(BigDecimal number, SheetCell cell) {
    FormatSection format = cell.format().section(number);
    int held = Math.max(number.stripTrailingZeros().scale(), 0);
    boolean isFree = !format.hasDigits() || format.isScientific() || format.isFraction();
    if (format.isGeneral() || isFree) {
      return CellResult.of(
          new Quantity(number, held == 0 ? OptionalInt.empty() : OptionalInt.of(held)));
    }
    int printed =
        Math.max(format.decimals(), Math.min(held, format.decimals() + format.moreDecimals()));
    CellResult<Quantity> quantity = printed(number, printed, cell);
    return printed == 0 && !format.isPercent() && quantity.value().isPresent()
        ? CellResult.of(Quantity.of(number))
        : quantity;
  }

  private static CellResult<Quantity> printed(BigDecimal number, int decimals, SheetCell cell) {
    boolean isMore = Math.max(number.stripTrailingZeros().scale(), 0) > decimals;
    return isMore || decimals > MOST_DECIMALS
        ? CellResult.refused(RefusalCode.HIDDEN_DECIMALS, Integer.toString(decimals), cell.shown())
        : CellResult.of(new Quantity(number, OptionalInt.of(decimals)));
  }
}
