package vn.cchc.verdict;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Optional;

/** A number of cases, or the reason why there is none. */
public sealed interface Cases {
  /** {@return the number of cases, if there is one} */
  default Optional<BigInteger> number() {
    return Optional.empty();
  }

  /** Why there is no number. */
  enum None implements Cases {
    /** No number of cases is enough. */
    IMPOSSIBLE,
    /** The question does not apply, as for a rank, or every number meets the criterion. */
    NOT_APPLICABLE
  }

  /**
   * A number of cases.
   *
   * @param value the number, not negative
   */
  record Count(BigInteger value) implements Cases {
    /** Checks that the number is not negative. */
    public Count {
      checkArgument(value.signum() >= 0, "cases: must not be negative, but were %s", value);
    }

    @Override
    public Optional<BigInteger> number() {
      return Optional.of(value);
    }

    /** {@return the number} */
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * Returns a number of cases.
   *
   * @param number the number
   * @return the cases
   */
  static Cases of(long number) {
    return new Count(BigInteger.valueOf(number));
  }
}
