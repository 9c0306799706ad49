package vn.cchc.agency;

import org.jspecify.annotations.Nullable;
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

  // Written out, because a million lines compare ids before the machine has optimised a record's
  // own.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof AgencyId id && value.equals(id.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
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
