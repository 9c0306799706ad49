package vn.cchc.organisation;

import vn.cchc.text.Text;

/**
 * The identity of a function (<i>chức năng, nhiệm vụ</i>), unique within an organisation.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record FunctionId(String value) implements Comparable<FunctionId> {
  /** Checks the id and brings it to NFC. */
  public FunctionId {
    value = Text.id("function id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static FunctionId of(String value) {
    return new FunctionId(value);
  }

  @Override
  public int compareTo(FunctionId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
