package vn.cchc.scorecard.entry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Predicate;
import vn.cchc.scorecard.ScoringRound;

/**
 * Entries, in the order in which they were added. The order never matters to a score.
 *
 * @param all the entries
 */
public record ScoreEntries(ImmutableList<ScoreEntry> all) {
  /**
   * Returns entries.
   *
   * @param entries the entries
   * @return a collection of them
   */
  public static ScoreEntries of(Iterable<ScoreEntry> entries) {
    return new ScoreEntries(ImmutableList.copyOf(entries));
  }

  /**
   * Returns the entries known by the end of a day.
   *
   * @param day the day
   * @return those recorded before the midnight that ends it at UTC+07:00
   */
  public ScoreEntries knownOn(LocalDate day) {
    return filtered(entry -> entry.isKnownOn(day));
  }

  /**
   * Returns the entries of the rounds up to one, such as the agencies' own scores alone.
   *
   * @param last the last round
   * @return the entries of that round and of those before it
   */
  public ScoreEntries upTo(ScoringRound last) {
    return filtered(entry -> entry.round().compareTo(last) <= 0);
  }

  private ScoreEntries filtered(Predicate<ScoreEntry> isKept) {
    return new ScoreEntries(all.stream().filter(isKept).collect(ImmutableList.toImmutableList()));
  }

  /** {@return the number of entries} */
  @Override
  public String toString() {
    return "ScoreEntries(%s)".formatted(all.size());
  }
}
