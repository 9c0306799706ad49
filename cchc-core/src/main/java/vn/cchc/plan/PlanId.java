package vn.cchc.plan;

import vn.cchc.text.Text;

/**
 * The identity of a plan; all its revisions share it.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record PlanId(String value) implements Comparable<PlanId> {
  /** Checks the id and brings it to NFC. */
  public PlanId {
    value = Text.id("plan id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static PlanId of(String value) {
    return new PlanId(value);
  }

  @Override
  public int compareTo(PlanId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
