package vn.cchc.testkit;

import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import vn.cchc.json.ReadResult;
import vn.cchc.message.Messages;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

/**
 * Assertions about what came of reading a document. A failure prints every problem.
 *
 * @param <T> the kind of document
 */
public final class ReadResultAssert<T> extends AbstractAssert<ReadResultAssert<T>, ReadResult<T>> {
  ReadResultAssert(ReadResult<T> actual) {
    super(actual, ReadResultAssert.class);
  }

  /**
   * Checks that the document has neither errors nor warnings.
   *
   * @return these assertions
   */
  public ReadResultAssert<T> hasNoProblems() {
    isNotNull();
    if (!actual.problems().isEmpty()) {
      throw failure("problems: expected none, but were%n%s", explanation());
    }
    return this;
  }

  /**
   * Checks that the document is read, and to which value.
   *
   * @param expected the value expected
   * @return these assertions
   */
  public ReadResultAssert<T> hasValue(T expected) {
    isNotNull();
    T found = actual.value().orElse(null);
    if (!Objects.equals(found, expected)) {
      throw failureWithActualExpected(
          found, expected, "value: expected %s, but was %s%n%s", expected, found, explanation());
    }
    return this;
  }

  /**
   * Checks that the document has a problem.
   *
   * @param code the code of the problem
   * @param pointer the JSON Pointer of its place
   * @return these assertions
   */
  public ReadResultAssert<T> hasProblem(ProblemCode code, String pointer) {
    isNotNull();
    if (actual.problems().stream()
        .noneMatch(
            problem -> problem.code() == code && problem.place().pointer().equals(pointer))) {
      throw failure("problem %s at %s: expected, but were%n%s", code, pointer, explanation());
    }
    return this;
  }

  private String explanation() {
    return actual.problems().isEmpty()
        ? "no problems"
        : actual.problems().stream()
            .map(Messages.of(Language.ENGLISH)::describe)
            .collect(Collectors.joining("\n"));
  }
}
