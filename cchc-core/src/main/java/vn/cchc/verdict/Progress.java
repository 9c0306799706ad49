package vn.cchc.verdict;

import java.util.Optional;
import vn.cchc.indicator.Fraction;

/**
 * How much of the way from the baseline to the threshold is done: 0 at the baseline, 1 at the
 * threshold; negative for a step back, above 1 for more than was asked.
 *
 * @param exact the part done; absent where baseline and threshold are one and there is no way to go
 */
public record Progress(Optional<Fraction> exact) {
  /** The progress where baseline and threshold are one. */
  public static final Progress UNDEFINED = new Progress(Optional.empty());

  /**
   * Returns a progress.
   *
   * @param exact the part done
   * @return the progress
   */
  public static Progress of(Fraction exact) {
    return new Progress(Optional.of(exact));
  }

  static Progress of(Fraction number, Fraction baseline, Fraction threshold) {
    return threshold.equals(baseline)
        ? UNDEFINED
        : of(number.minus(baseline).over(threshold.minus(baseline)));
  }
}
