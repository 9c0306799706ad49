package vn.cchc.examples.sheets;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What came of reading something in a cell: the thing, or why it was refused.
 *
 * @param <T> what is read
 * @param value what was read, absent if it was refused
 * @param code why it was refused, absent if it was not
 * @param expected what it should have been, or an empty text
 * @param actual what it was, or an empty text
 */
record Finding<T>(Optional<T> value, Optional<RefusalCode> code, String expected, String actual) {
  Finding {
    requireNonNull(expected, "expected");
    requireNonNull(actual, "actual");
  }

  static <T> Finding<T> of(T value) {
    return new Finding<>(Optional.of(value), Optional.empty(), "", "");
  }

  static <T> Finding<T> refused(RefusalCode code, String expected, String actual) {
    return new Finding<>(Optional.empty(), Optional.of(code), expected, actual);
  }

  /** Returns the same refusal of another thing. */
  <U> Finding<U> refusal() {
    return refused(code.orElseThrow(), expected, actual);
  }
}
