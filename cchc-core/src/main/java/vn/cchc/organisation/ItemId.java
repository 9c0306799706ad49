package vn.cchc.organisation;

import vn.cchc.text.Text;

/**
 * The identity of a function, of a field or of a delegation, unique among its like.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record ItemId(String value) implements Comparable<ItemId> {
  /** Checks the id and brings it to NFC. */
  public ItemId {
    value = Text.id("organisation id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static ItemId of(String value) {
    return new ItemId(value);
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
