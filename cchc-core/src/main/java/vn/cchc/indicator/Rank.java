package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * A place in a ranking (<i>thứ hạng</i>), such as 6th of 63.
 *
 * @param rank the place, from 1
 * @param population how many were ranked, at least the place
 */
public record Rank(int rank, int population) implements Value {
  /** Checks that the place lies within the ranking. */
  public Rank {
    checkArgument(
        rank >= 1 && rank <= population,
        "rank %s of %s: must lie between 1 and the number ranked",
        rank,
        population);
  }

  /**
   * Returns a place.
   *
   * @param rank the place, from 1
   * @param population how many were ranked
   * @return the rank
   * @throws IllegalArgumentException if the place is less than 1 or more than were ranked
   */
  public static Rank of(int rank, int population) {
    return new Rank(rank, population);
  }

  @Override
  public Optional<Fraction> number() {
    return Optional.of(Fraction.of(rank));
  }

  /** {@return the place and the number ranked, separated by a slash} */
  @Override
  public String toString() {
    return rank + "/" + population;
  }
}
