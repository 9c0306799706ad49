package vn.cchc.figures;

import java.util.function.IntToLongFunction;

/** How the denominators of the periods that one agency or several reported compare (D9). */
public enum DenominatorComparison {
  /** No agency has two periods. */
  SINGLE,
  /** Every agency with two periods or more has one denominator throughout, which is not 0. */
  EQUAL,
  /** Some agency has periods of different denominators, or of 0. */
  DIFFERENT;

  /** Compares the denominators of one agency, numbered from 0. */
  static DenominatorComparison of(int count, IntToLongFunction denominators) {
    for (int i = 0; i < count; i++) {
      long one = denominators.applyAsLong(i);
      if (count > 1 && (one == 0 || one != denominators.applyAsLong(0))) {
        return DIFFERENT;
      }
    }
    return count > 1 ? EQUAL : SINGLE;
  }

  /** Returns the comparison for these agencies and others together, each agency by itself. */
  DenominatorComparison and(DenominatorComparison others) {
    return compareTo(others) > 0 ? this : others;
  }
}
