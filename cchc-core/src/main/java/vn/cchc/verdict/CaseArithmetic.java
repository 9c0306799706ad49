package vn.cchc.verdict;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigInteger;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Ratio;

/**
 * How many cases are missing, or to spare, for a ratio to lie within bounds. All arithmetic is in
 * whole numbers.
 *
 * <p>With a bound of p/q on a scale of s (100 for per cent), n of d cases lie on it when sqn = pd.
 * A case more in the numerator moves the left side by sq; a case more in both moves the difference
 * by sq - p; a case more in the denominator alone moves it by -p.
 */
final class CaseArithmetic {
  private final Range<Fraction> range;
  private final BigInteger per;
  private final Fraction all;
  private final BigInteger numerator;
  private final BigInteger denominator;

  private CaseArithmetic(Range<Fraction> range, Ratio ratio, int per) {
    this.range = range;
    this.per = BigInteger.valueOf(per);
    this.all = Fraction.of(per);
    this.numerator = BigInteger.valueOf(ratio.numerator());
    this.denominator = BigInteger.valueOf(ratio.denominator());
  }

  /**
   * Counts cases for a part of a whole whose bounds such a part can reach. Other ratios, such as
   * minutes for each visit, have no cases.
   *
   * @param per the number that a ratio of one is on the scale of the bounds
   */
  static Shortfall of(Range<Fraction> range, Ratio ratio, int per) {
    Range<Fraction> parts = Range.closed(Fraction.ZERO, Fraction.of(per));
    boolean isOfCases =
        !ratio.isOfNothing()
            && ratio.numerator() <= ratio.denominator()
            && (!range.hasLowerBound() || parts.contains(range.lowerEndpoint()))
            && (!range.hasUpperBound() || parts.contains(range.upperEndpoint()));
    return isOfCases ? new CaseArithmetic(range, ratio, per).shortfall() : Shortfall.NOT_APPLICABLE;
  }

  private Shortfall shortfall() {
    if (liesIn(numerator, denominator)) {
      return new Shortfall(Cases.of(0), Cases.of(0), affordableFailures());
    }
    boolean tooLow = !meetsLow(numerator, denominator);
    return new Shortfall(
        tooLow ? existingToRise() : existingToFall(),
        tooLow ? newToRise() : newToFall(),
        Cases.of(0));
  }

  private Cases existingToRise() {
    Fraction low = range.lowerEndpoint();
    BigInteger wanted = least(excess(low).negate(), per.multiply(low.denominator()), isOpenBelow());
    return numerator.add(wanted).compareTo(denominator) <= 0
            && liesIn(numerator.add(wanted), denominator)
        ? new Cases.Count(wanted)
        : Cases.None.IMPOSSIBLE;
  }

  private Cases newToRise() {
    Fraction low = range.lowerEndpoint();
    BigInteger gain = per.multiply(low.denominator()).subtract(low.numerator());
    if (gain.signum() <= 0) {
      return Cases.None.IMPOSSIBLE;
    }
    BigInteger wanted = least(excess(low).negate(), gain, isOpenBelow());
    return liesIn(numerator.add(wanted), denominator.add(wanted))
        ? new Cases.Count(wanted)
        : Cases.None.IMPOSSIBLE;
  }

  private Cases existingToFall() {
    Fraction high = range.upperEndpoint();
    BigInteger wanted = least(excess(high), per.multiply(high.denominator()), isOpenAbove());
    return wanted.compareTo(numerator) <= 0 && liesIn(numerator.subtract(wanted), denominator)
        ? new Cases.Count(wanted)
        : Cases.None.IMPOSSIBLE;
  }

  private Cases newToFall() {
    Fraction high = range.upperEndpoint();
    if (high.signum() <= 0) {
      return Cases.None.IMPOSSIBLE;
    }
    BigInteger wanted = least(excess(high), high.numerator(), isOpenAbove());
    return liesIn(numerator, denominator.add(wanted))
        ? new Cases.Count(wanted)
        : Cases.None.IMPOSSIBLE;
  }

  /**
   * A range that no share can exceed is a minimum; a range that no share can fall below is a
   * maximum.
   */
  private Cases affordableFailures() {
    boolean isMinimum = range.hasLowerBound() && (!range.hasUpperBound() || cannotLeaveAbove());
    if (isMinimum) {
      Fraction low = range.lowerEndpoint();
      return most(excess(low), low.numerator(), isOpenBelow());
    }
    boolean isMaximum = range.hasUpperBound() && (!range.hasLowerBound() || cannotLeaveBelow());
    if (isMaximum) {
      Fraction high = range.upperEndpoint();
      BigInteger loss = per.multiply(high.denominator()).subtract(high.numerator());
      return most(excess(high).negate(), loss, isOpenAbove());
    }
    return Cases.None.NOT_APPLICABLE;
  }

  private boolean cannotLeaveAbove() {
    return !isOpenAbove() && range.upperEndpoint().compareTo(all) >= 0;
  }

  private boolean cannotLeaveBelow() {
    return !isOpenBelow() && range.lowerEndpoint().signum() <= 0;
  }

  /** Returns sqn - pd: positive above the bound, zero on it. */
  private BigInteger excess(Fraction bound) {
    return excess(bound, numerator, denominator);
  }

  private BigInteger excess(Fraction bound, BigInteger n, BigInteger d) {
    return per.multiply(bound.denominator()).multiply(n).subtract(bound.numerator().multiply(d));
  }

  private boolean meetsLow(BigInteger n, BigInteger d) {
    return !range.hasLowerBound()
        || excess(range.lowerEndpoint(), n, d).signum() >= (isOpenBelow() ? 1 : 0);
  }

  private boolean liesIn(BigInteger n, BigInteger d) {
    return meetsLow(n, d)
        && (!range.hasUpperBound()
            || excess(range.upperEndpoint(), n, d).signum() <= (isOpenAbove() ? -1 : 0));
  }

  private boolean isOpenBelow() {
    return range.lowerBoundType() == BoundType.OPEN;
  }

  private boolean isOpenAbove() {
    return range.upperBoundType() == BoundType.OPEN;
  }

  /** Returns the least whole k with k x step at least the gap, or above the gap if strict. */
  private static BigInteger least(BigInteger gap, BigInteger step, boolean strict) {
    BigInteger[] quotient = gap.divideAndRemainder(step);
    boolean upOne = strict || quotient[1].signum() != 0;
    return upOne ? quotient[0].add(BigInteger.ONE) : quotient[0];
  }

  /** Returns the greatest whole k with k x step at most the room, or below it if strict. */
  private static Cases most(BigInteger toSpare, BigInteger step, boolean strict) {
    if (step.signum() <= 0) {
      return Cases.None.NOT_APPLICABLE;
    }
    BigInteger[] quotient = toSpare.divideAndRemainder(step);
    boolean downOne = strict && quotient[1].signum() == 0;
    return new Cases.Count(downOne ? quotient[0].subtract(BigInteger.ONE) : quotient[0]);
  }
}
