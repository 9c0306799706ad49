package vn.cchc.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.cchc.json.cursor.ReferenceCheck;
import vn.cchc.problem.Problem;

/**
 * What came of reading a document: its value, or everything that is wrong with it. Of a lenient
 * reading there may be both: each key that was kept out is a warning.
 *
 * @param <T> the kind of document
 */
public final class ReadResult<T> {
  private final Optional<T> value;
  private final ImmutableList<Problem> problems;
  private final UnaryOperator<Problem> locator;
  private final Supplier<ReferenceCheck> references;

  ReadResult(Optional<T> value, ImmutableList<Problem> problems, UnaryOperator<Problem> locator) {
    this(value, problems, locator, ReferenceCheck::new);
  }

  ReadResult(
      Optional<T> value,
      ImmutableList<Problem> problems,
      UnaryOperator<Problem> locator,
      Supplier<ReferenceCheck> references) {
    this.value = requireNonNull(value, "value");
    this.problems = problems;
    this.locator = locator;
    this.references = references;
  }

  /** {@return the value; absent where there was an error that leaves none to give} */
  public Optional<T> value() {
    return value;
  }

  /**
   * Returns the value, or says why there is none.
   *
   * @return the value
   * @throws RefusedDocumentException if there is none, with every problem in its message
   */
  public T orThrow() {
    return value.orElseThrow(() -> new RefusedDocumentException(problems));
  }

  /** The ids that the document has and those that it refers to, as far as it could be read. */
  ReferenceCheck references() {
    return references.get();
  }

  /**
   * Returns a part of what was read, with the same problems.
   *
   * @param part what to take of the value
   * @param <U> the kind of the part
   * @return the part, or everything that is wrong with the document
   */
  public <U> ReadResult<U> map(Function<? super T, U> part) {
    return new ReadResult<>(value.map(part), problems, locator, references);
  }

  /** {@return everything that is wrong, by its position in the document} */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  /**
   * Places a problem that was found later, by its JSON Pointer alone, in the document's text.
   *
   * @param problem a problem with a pointer into this document
   * @return the same problem with the document's name, and the line and column of the value at the
   *     pointer or of the nearest one around it
   */
  public Problem locate(Problem problem) {
    return locator.apply(problem);
  }

  /** {@return whether there is a value, and a line for each problem, in English} */
  @Override
  public String toString() {
    String start = value.isPresent() ? "value" : "no value";
    return problems.isEmpty() ? start : start + ":\n" + RefusedDocumentException.message(problems);
  }
}
