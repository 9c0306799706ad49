package vn.cchc.evaluation.naive;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cchc.evaluation.Cases;
import vn.cchc.evaluation.Shortfall;

/** What is missing, found by trying one number of cases after another. */
final class Missing {
  /** More cases than any count and threshold tried here could ask for. */
  private static final BigInteger NO_END = BigInteger.TWO.pow(100);

  private Missing() {}

  static Shortfall of(Bounds bounds, BigInteger n, BigInteger d) {
    if (bounds.isTwoSided() || d.signum() == 0) {
      return Shortfall.NOT_APPLICABLE;
    }
    boolean upwards = bounds.low().isPresent();
    BigInteger none = BigInteger.ZERO;
    BigInteger bad = upwards ? d.subtract(n).max(none) : n;
    Optional<BigInteger> existing =
        least(bad, k -> meets(bounds, upwards ? n.add(k) : n.subtract(k), d));
    Optional<BigInteger> fresh =
        least(NO_END, k -> meets(bounds, upwards ? n.add(k) : n, d.add(k)));
    Optional<BigInteger> tooMany =
        least(NO_END, k -> !meets(bounds, upwards ? n : n.add(k), d.add(k)));
    return new Shortfall(
        counted(existing, Cases.None.IMPOSSIBLE),
        counted(fresh, Cases.None.IMPOSSIBLE),
        counted(tooMany.map(k -> k.subtract(BigInteger.ONE).max(none)), Cases.None.NOT_APPLICABLE));
  }

  private static boolean meets(Bounds bounds, BigInteger n, BigInteger d) {
    return bounds.contains(Frac.percent(n, d));
  }

  private static Cases counted(Optional<BigInteger> number, Cases otherwise) {
    return number.<Cases>map(Cases.Count::new).orElse(otherwise);
  }

  /** Tries 0, 1, 2, 4, 8 and so on, then halves the last step until the first that does stands. */
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
