package vn.cchc.observation;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;

/** The values of indicators as bytes. */
final class ValueEncoding {
  private static final int RATIO = 0;
  private static final int QUANTITY = 1;
  private static final int RANK = 2;
  private static final int GRADE = 3;
  private static final int COMPLETION = 4;
  private static final int KINDS = 5;

  /** A hundred digits before the point and after it need no more bytes, nor decimals. */
  private static final int MOST_BYTES = 100;

  private static final int MOST_DECIMALS = 100;

  private ValueEncoding() {}

  static void write(VarintOutput out, Value value) {
    if (value instanceof Ratio ratio) {
      out.number(RATIO);
      out.number(ratio.numerator());
      out.number(ratio.denominator());
    } else if (value instanceof Quantity quantity) {
      out.number(QUANTITY);
      write(out, quantity.amount());
      out.number(quantity.decimals().orElse(-1) + 1L);
    } else if (value instanceof Rank rank) {
      out.number(RANK);
      out.number(rank.rank());
      out.number(rank.population());
    } else if (value instanceof Grade grade) {
      out.number(GRADE);
      out.text(grade.scheme());
      out.text(grade.grade());
    } else if (value instanceof Completion completion) {
      out.number(COMPLETION);
      out.number(completion.completedOn().isPresent() ? 1 : 0);
      completion.completedOn().ifPresent(day -> out.signed(day.toEpochDay()));
      out.number(completion.progress().isPresent() ? 1 : 0);
      completion.progress().ifPresent(percent -> write(out, percent));
    } else {
      throw new AssertionError(value);
    }
  }

  private static void write(VarintOutput out, BigDecimal number) {
    byte[] digits = number.unscaledValue().toByteArray();
    out.number(number.scale());
    out.number(digits.length);
    out.raw(digits);
  }

  static Value read(VarintInput in) {
    return switch (in.below(KINDS)) {
      case RATIO -> Ratio.of(in.number(), in.number());
      case QUANTITY -> quantity(decimal(in), in.below(MOST_DECIMALS));
      case RANK -> Rank.of(in.below(Integer.MAX_VALUE), in.below(Integer.MAX_VALUE));
      case GRADE -> new Grade(in.text(), in.text());
      default -> new Completion(day(in), in.flag() ? Optional.of(decimal(in)) : Optional.empty());
    };
  }

  private static Quantity quantity(BigDecimal amount, int decimalsAndOne) {
    return new Quantity(
        amount, decimalsAndOne == 0 ? OptionalInt.empty() : OptionalInt.of(decimalsAndOne - 1));
  }

  static Optional<LocalDate> day(VarintInput in) {
    return in.flag() ? Optional.of(LocalDate.ofEpochDay(in.signed())) : Optional.empty();
  }

  private static BigDecimal decimal(VarintInput in) {
    int scale = in.below(MOST_DECIMALS + 1L);
    byte[] digits = in.raw(in.below(MOST_BYTES + 1L));
    checkArgument(digits.length > 0, "accumulator: number must have digits");
    return new BigDecimal(new BigInteger(digits), scale);
  }
}
