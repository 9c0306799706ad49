package vn.cchc.organisation;

import vn.cchc.text.Text;

/**
 * The identity of a professional field (<i>lĩnh vực chuyên ngành</i>), unique within an
 * organisation.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record FieldId(String value) implements Comparable<FieldId> {
  /** Checks the id and brings it to NFC. */
  public FieldId {
    value = Text.id("field id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static FieldId of(String value) {
    return new FieldId(value);
  }

  @Override
  public int compareTo(FieldId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
