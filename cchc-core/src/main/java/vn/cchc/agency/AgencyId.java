package vn.cchc.agency;

import vn.cchc.text.Text;

/**
 * The identity of an agency: stable and without meaning.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record AgencyId(String value) implements Comparable<AgencyId> {
  /** Checks the id and brings it to NFC. */
  public AgencyId {
    value = Text.id("agency id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static AgencyId of(String value) {
    return new AgencyId(value);
  }

  @Override
  public int compareTo(AgencyId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
