package vn.cchc.indicator;

import org.jspecify.annotations.Nullable;
import vn.cchc.text.Text;

/**
 * The identity of an indicator, unique within a plan.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record IndicatorId(String value) implements Subject, Comparable<IndicatorId> {
  /** Checks the id and brings it to NFC. */
  public IndicatorId {
    value = Text.id("indicator id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static IndicatorId of(String value) {
    return new IndicatorId(value);
  }

  // Written out, because a million lines compare ids before the machine has optimised a record's
  // own.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof IndicatorId id && value.equals(id.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(IndicatorId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
