package vn.cchc.scorecard;

import vn.cchc.text.Text;

/**
 * The identity of an adjustment, unique within a scorecard.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record AdjustmentId(String value) implements Comparable<AdjustmentId> {
  /** Checks the id and brings it to NFC. */
  public AdjustmentId {
    value = Text.id("adjustment id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static AdjustmentId of(String value) {
    return new AdjustmentId(value);
  }

  @Override
  public int compareTo(AdjustmentId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
