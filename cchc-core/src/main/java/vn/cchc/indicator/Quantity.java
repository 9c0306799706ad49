package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.cchc.text.Decimals;

/**
 * An amount in the indicator's unit, such as a score of 69.42 points. Amounts of 10 and 10.00 are
 * one amount; how many decimals a source printed is kept beside it.
 *
 * @param amount the amount, without trailing zeros
 * @param decimals the number of decimals in which the source printed it, 0 to 18; absent, the
 *     amount is exact
 */
public record Quantity(BigDecimal amount, OptionalInt decimals) implements Value {
  /** The most decimals that are printed anywhere. */
  public static final int MOST_DECIMALS = 18;

  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  /** Makes the amount canonical and checks that it has no more decimals than were printed. */
  public Quantity {
    amount = Decimals.canonical(amount);
    if (decimals.isPresent()) {
      int printed = decimals.getAsInt();
      checkArgument(
          printed >= 0 && printed <= MOST_DECIMALS,
          "quantity %s: decimals must be 0 to %s, but were %s",
          amount,
          MOST_DECIMALS,
          printed);
      checkArgument(
          amount.scale() <= printed,
          "quantity %s: must have no more than the %s decimals printed",
          amount,
          printed);
    }
  }

  /**
   * Returns an exact amount.
   *
   * @param amount the amount
   * @return the quantity
   */
  public static Quantity of(BigDecimal amount) {
    return new Quantity(amount, OptionalInt.empty());
  }

  /**
   * Returns an exact whole amount.
   *
   * @param amount the amount
   * @return the quantity
   */
  public static Quantity of(long amount) {
    return of(BigDecimal.valueOf(amount));
  }

  /**
   * Returns an amount as a source printed it: {@code printed("60.0")} has one decimal.
   *
   * @param amount the amount with a decimal point and no grouping
   * @return the quantity, with the decimals of the text
   * @throws NumberFormatException if the text is not a plain decimal number
   */
  public static Quantity printed(String amount) {
    if (!PLAIN.matcher(amount).matches()) {
      throw new NumberFormatException(
          "quantity: must look like 60.0, but was \"%s\"".formatted(amount));
    }
    BigDecimal number = new BigDecimal(amount);
    return new Quantity(number, OptionalInt.of(number.scale()));
  }

  @Override
  public Optional<Fraction> number() {
    return Optional.of(Fraction.of(amount));
  }

  @Override
  public boolean isSameFactAs(Value other) {
    return other instanceof Quantity quantity && amount.compareTo(quantity.amount) == 0;
  }

  /** {@return the amount, with the decimals printed} */
  @Override
  public String toString() {
    return decimals.isPresent()
        ? amount.setScale(decimals.getAsInt()).toPlainString()
        : amount.toPlainString();
  }
}
