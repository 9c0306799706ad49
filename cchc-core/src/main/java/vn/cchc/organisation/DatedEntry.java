package vn.cchc.organisation;

import static java.util.Objects.requireNonNull;

import vn.cchc.period.Validity;

/**
 * Something that holds for a time, such as a function that a unit leads.
 *
 * @param value what holds
 * @param validity when it holds
 * @param <T> what kind of thing it is
 */
public record DatedEntry<T>(T value, Validity validity) {
  /** Checks that neither is absent. */
  public DatedEntry {
    requireNonNull(value, "value");
    requireNonNull(validity, "validity");
  }

  /**
   * Returns something that always holds.
   *
   * @param value what holds
   * @param <T> what kind of thing it is
   * @return the value, without first or last day
   */
  public static <T> DatedEntry<T> always(T value) {
    return new DatedEntry<>(value, Validity.always());
  }
}
