package vn.cchc.figures;

import java.util.Collection;

/** How the denominators of the periods that one agency or several reported compare (D9). */
public enum Denominators {
  /** No agency has two periods. */
  SINGLE,
  /** Every agency with two periods or more has one denominator throughout, which is not 0. */
  EQUAL,
  /** Some agency has periods of different denominators, or of 0. */
  DIFFERENT;

  static Denominators of(Collection<Long> denominators) {
    if (denominators.size() < 2) {
      return SINGLE;
    }
    long first = denominators.iterator().next();
    return first != 0 && denominators.stream().allMatch(one -> one == first) ? EQUAL : DIFFERENT;
  }

  /** Returns how those of these agencies and of others compare, each agency by itself. */
  Denominators and(Denominators others) {
    return compareTo(others) > 0 ? this : others;
  }
}
