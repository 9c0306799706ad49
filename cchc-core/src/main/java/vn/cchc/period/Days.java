package vn.cchc.period;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ComparisonChain;
import java.time.LocalDate;

/**
 * A closed interval of days: both ends belong to it.
 *
 * @param first the first day
 * @param last the last day, never before the first
 */
public record Days(LocalDate first, LocalDate last) implements Comparable<Days> {
  /** Checks that the last day does not precede the first. */
  public Days {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    checkArgument(
        !last.isBefore(first), "period %s/%s: last day must not precede first", first, last);
  }

  /**
   * Returns whether a day lies inside, the ends included.
   *
   * @param day the day
   * @return whether it does
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /**
   * Returns whether another interval lies wholly inside this one.
   *
   * @param other the other interval
   * @return whether it does
   */
  public boolean encloses(Days other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /**
   * Returns whether this interval and another have a day in common.
   *
   * @param other the other interval
   * @return whether they do
   */
  public boolean overlaps(Days other) {
    return !other.last.isBefore(first) && !other.first.isAfter(last);
  }

  /** Orders by first day, then by last. */
  @Override
  public int compareTo(Days other) {
    return ComparisonChain.start().compare(first, other.first).compare(last, other.last).result();
  }

  /** {@return both days, separated by a slash, as ISO 8601 writes an interval} */
  @Override
  public String toString() {
    return first + "/" + last;
  }
}
