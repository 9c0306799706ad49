package vn.cchc.plan;

import vn.cchc.text.Text;

/**
 * The identity of a target, unique within a plan.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record TargetId(String value) implements Comparable<TargetId> {
  /** Checks the id and brings it to NFC. */
  public TargetId {
    value = Text.id("target id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static TargetId of(String value) {
    return new TargetId(value);
  }

  @Override
  public int compareTo(TargetId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
