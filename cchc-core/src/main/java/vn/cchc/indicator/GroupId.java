package vn.cchc.indicator;

import vn.cchc.text.Text;

/**
 * The identity of a task group, unique within a plan.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record GroupId(String value) implements Comparable<GroupId> {
  /** Checks the id and brings it to NFC. */
  public GroupId {
    value = Text.id("task group id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static GroupId of(String value) {
    return new GroupId(value);
  }

  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
