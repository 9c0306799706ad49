package vn.cchc.verdict;

import static java.util.Objects.requireNonNull;

/**
 * What is missing, or to spare, in cases. A good case is one in the criterion's direction: in the
 * numerator for a minimum, outside it for a maximum.
 *
 * @param existingCases the fewest existing cases that must turn good; 0 where the target is met
 * @param newCases the fewest new cases that, all good, reach the target; 0 where it is met
 * @param affordableFailures the most new cases that may all fail before the target is missed; 0
 *     where it is missed already
 */
public record Shortfall(Cases existingCases, Cases newCases, Cases affordableFailures) {
  /** The shortfall where cases are not counted. */
  public static final Shortfall NOT_APPLICABLE =
      new Shortfall(
          Cases.None.NOT_APPLICABLE, Cases.None.NOT_APPLICABLE, Cases.None.NOT_APPLICABLE);

  /** Checks that all are given. */
  public Shortfall {
    requireNonNull(existingCases, "existingCases");
    requireNonNull(newCases, "newCases");
    requireNonNull(affordableFailures, "affordableFailures");
  }

  /**
   * Returns the shortfall without new cases, for a window that is over.
   *
   * @return the existing cases alone; the other two do not apply
   */
  public Shortfall withoutNewCases() {
    return new Shortfall(existingCases, Cases.None.NOT_APPLICABLE, Cases.None.NOT_APPLICABLE);
  }
}
