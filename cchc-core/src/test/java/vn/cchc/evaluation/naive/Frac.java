package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import vn.cchc.indicator.Fraction;

/** A fraction of whole numbers, never reduced; the denominator is positive. */
record Frac(BigInteger n, BigInteger d) implements Comparable<Frac> {
  static final Frac HUNDRED = of(100);

  Frac {
    if (d.signum() == 0) {
      throw new ArithmeticException(n + "/0");
    }
    if (d.signum() < 0) {
      n = n.negate();
      d = d.negate();
    }
  }

  static Frac of(long whole) {
    return new Frac(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Frac of(BigDecimal decimal) {
    BigInteger ten = BigInteger.TEN;
    return decimal.scale() >= 0
        ? new Frac(decimal.unscaledValue(), ten.pow(decimal.scale()))
        : new Frac(decimal.unscaledValue().multiply(ten.pow(-decimal.scale())), BigInteger.ONE);
  }

  static Frac of(Fraction fraction) {
    return new Frac(fraction.numerator(), fraction.denominator());
  }

  Frac plus(Frac other) {
    return new Frac(n.multiply(other.d).add(other.n.multiply(d)), d.multiply(other.d));
  }

  Frac minus(Frac other) {
    return plus(new Frac(other.n.negate(), other.d));
  }

  Frac times(Frac other) {
    return new Frac(n.multiply(other.n), d.multiply(other.d));
  }

  Frac over(Frac other) {
    return new Frac(n.multiply(other.d), d.multiply(other.n));
  }

  Frac abs() {
    return new Frac(n.abs(), d);
  }

  boolean isSame(Frac other) {
    return compareTo(other) == 0;
  }

  @Override
  public int compareTo(Frac other) {
    return n.multiply(other.d).compareTo(other.n.multiply(d));
  }
}
