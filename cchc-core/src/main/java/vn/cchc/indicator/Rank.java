package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * A place in a ranking (<i>thứ hạng</i>), such as 6th of 63.
 *
 * @param rank the place, from 1
 * @param of how many were ranked, at least the place
 */
public record Rank(int rank, int of) implements Value {
  /** Checks that the place lies within the ranking. */
  public Rank {
    checkArgument(
        rank >= 1 && rank <= of,
        "rank %s of %s: must lie between 1 and the number ranked",
        rank,
        of);
  }

  /**
   * Returns a place.
   *
   * @param rank the place, from 1
   * @param of how many were ranked
   * @return the rank
   * @throws IllegalArgumentException if the place is less than 1 or more than were ranked
   */
  public static Rank of(int rank, int of) {
    return new Rank(rank, of);
  }

  @Override
  public Optional<Fraction> number() {
    return Optional.of(Fraction.of(rank));
  }

  /** {@return the place and the number ranked, parted by a stroke} */
  @Override
  public String toString() {
    return rank + "/" + of;
  }
}
