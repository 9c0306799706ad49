package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.text.Decimals;

/**
 * The mean of several agencies' quantities, kept as sum and number because the quotient may have no
 * end. It arises in evaluation and is never reported.
 *
 * @param sum the sum of the amounts
 * @param count the number of amounts, at least 1
 */
public record Mean(BigDecimal sum, long count) implements Value {
  /** Makes the sum canonical and checks the count. */
  public Mean {
    sum = Decimals.canonical(sum);
    checkArgument(
        count >= 1, "mean of %s: must be of at least one amount, but was of %s", sum, count);
  }

  @Override
  public Optional<Fraction> number() {
    return Optional.of(Fraction.of(sum).over(Fraction.of(count)));
  }

  /** {@return sum and number, separated by a slash} */
  @Override
  public String toString() {
    return sum.toPlainString() + "/" + count;
  }
}
