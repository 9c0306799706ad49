package vn.cchc.organisation;

import vn.cchc.text.Text;

/**
 * The identity of a delegation (<i>ủy quyền, phân cấp</i>), unique within an organisation.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record DelegationId(String value) implements Comparable<DelegationId> {
  /** Checks the id and brings it to NFC. */
  public DelegationId {
    value = Text.id("delegation id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static DelegationId of(String value) {
    return new DelegationId(value);
  }

  @Override
  public int compareTo(DelegationId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
