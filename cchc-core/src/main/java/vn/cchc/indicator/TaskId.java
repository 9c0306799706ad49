package vn.cchc.indicator;

import vn.cchc.text.Text;

/**
 * The identity of a task, unique within a plan.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record TaskId(String value) implements Subject, Comparable<TaskId> {
  /** Checks the id and brings it to NFC. */
  public TaskId {
    value = Text.id("task id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static TaskId of(String value) {
    return new TaskId(value);
  }

  @Override
  public int compareTo(TaskId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
