package vn.cchc.scorecard;

import vn.cchc.text.Text;

/**
 * The identity of a scorecard. Another edition of the set has another id.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record ScorecardId(String value) implements Comparable<ScorecardId> {
  /** Checks the id and brings it to NFC. */
  public ScorecardId {
    value = Text.id("scorecard id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static ScorecardId of(String value) {
    return new ScorecardId(value);
  }

  @Override
  public int compareTo(ScorecardId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
