package vn.cchc.examples.sheets.cell;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import vn.cchc.examples.sheets.refusal.RefusalCode;

/**
 * What came of reading something in a cell: the thing, or why it was refused.
 *
 * @param <T> what is read
 * @param value what was read, absent if it was refused
 * @param code why it was refused, absent if it was not
 * @param expected what it should have been, or an empty text
 * @param actual what it was, or an empty text
 */
public record CellResult<T>(
    Optional<T> value, Optional<RefusalCode> code, String expected, String actual) {
  public CellResult {
    requireNonNull(expected, "expected");
    requireNonNull(actual, "actual");
  }

  public static <T> CellResult<T> of(T value) {
    return new CellResult<>(Optional.of(value), Optional.empty(), "", "");
  }

  public static <T> CellResult<T> refused(RefusalCode code, String expected, String actual) {
    return new CellResult<>(Optional.empty(), Optional.of(code), expected, actual);
  }

  /** Returns the same refusal of another thing. */
  public <U> CellResult<U> refusal() {
    return refused(code.orElseThrow(), expected, actual);
  }

  /** Returns the result of something made of the thing. */
  public <U> CellResult<U> map(Function<T, ? extends U> make) {
    return value.isPresent() ? of(make.apply(value.orElseThrow())) : refusal();
  }
}
