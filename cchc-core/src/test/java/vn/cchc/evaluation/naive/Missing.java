package vn.cchc.evaluation.naive;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Shortfall;

/** What is missing, found by trying one number of cases after another. */
final class Missing {
  /** More cases than any count and threshold tried here could ask for. */
  private static final BigInteger NO_END = BigInteger.TWO.pow(600);

  private Missing() {}

  /**
   * Returns what is missing. Cases turn, and come, so as to lift a value that is too low and to
   * sink one that is too high. Failures pull down what has only a lower end and push up what has
   * only an upper one; an end that no share can pass is none.
   */
  static Shortfall of(Bounds bounds, int per, BigInteger n, BigInteger d) {
    if (d.signum() == 0) {
      return Shortfall.NOT_APPLICABLE;
    } else if (meets(bounds, per, n, d)) {
      return new Shortfall(Cases.of(0), Cases.of(0), affordable(bounds, per, n, d));
    }
    BigInteger none = BigInteger.ZERO;
    boolean isTooLow = !meets(bounds.withoutHigh(), per, n, d);
    Bounds near = isTooLow ? bounds.withoutHigh() : bounds.withoutLow();
    Optional<BigInteger> existing =
        least(
            isTooLow ? d.subtract(n).max(none) : n,
            k -> meets(near, per, isTooLow ? n.add(k) : n.subtract(k), d));
    Optional<BigInteger> fresh =
        least(NO_END, k -> meets(near, per, isTooLow ? n.add(k) : n, d.add(k)));
    return new Shortfall(
        counted(
            existing.filter(k -> meets(bounds, per, isTooLow ? n.add(k) : n.subtract(k), d)),
            Cases.None.IMPOSSIBLE),
        counted(
            fresh.filter(k -> meets(bounds, per, isTooLow ? n.add(k) : n, d.add(k))),
            Cases.None.IMPOSSIBLE),
        Cases.of(0));
  }

  private static Cases affordable(Bounds bounds, int per, BigInteger n, BigInteger d) {
    boolean isMinimum = bounds.withoutHigh().equals(bounds.withoutEndsOfShares(per));
    boolean isMaximum = bounds.withoutLow().equals(bounds.withoutEndsOfShares(per));
    if (isMinimum == isMaximum) {
      return Cases.None.NOT_APPLICABLE;
    }
    return counted(
        least(NO_END, k -> !meets(bounds, per, isMinimum ? n : n.add(k), d.add(k)))
            .map(k -> k.subtract(BigInteger.ONE)),
        Cases.None.NOT_APPLICABLE);
  }

  private static boolean meets(Bounds bounds, int per, BigInteger n, BigInteger d) {
    return bounds.contains(new Frac(n.multiply(BigInteger.valueOf(per)), d));
  }

  private static Cases counted(Optional<BigInteger> number, Cases otherwise) {
    return number.<Cases>map(Cases.Count::new).orElse(otherwise);
  }

  /**
   * Tries 0, 1, 2, 4, 8 and so on, then halves the last step until the first that does is found.
   */
  private static Optional<BigInteger> least(BigInteger most, Predicate<BigInteger> does) {
    if (does.test(BigInteger.ZERO)) {
      return Optional.of(BigInteger.ZERO);
    } else if (!does.test(most)) {
      return Optional.empty();
    }
    BigInteger fails = BigInteger.ZERO;
    BigInteger works = BigInteger.ONE;
    while (!does.test(works)) {
      fails = works;
      works = works.shiftLeft(1);
    }
    while (works.subtract(fails).compareTo(BigInteger.ONE) > 0) {
      BigInteger between = works.add(fails).shiftRight(1);
      if (does.test(between)) {
        works = between;
      } else {
        fails = between;
      }
    }
    return Optional.of(works);
  }
}
