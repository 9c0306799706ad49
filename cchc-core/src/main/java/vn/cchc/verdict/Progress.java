package vn.cchc.verdict;

import java.util.Optional;
import vn.cchc.indicator.Fraction;

/**
 * The part of the way from the baseline to the threshold that is done: 0 at the baseline, 1 at the
 * threshold; negative after a step back, above 1 beyond the threshold.
 *
 * @param exact the part done; absent where baseline and threshold are one and there is no way to go
 */
public record Progress(Optional<Fraction> exact) {
  /** The progress if baseline and threshold are equal. */
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
