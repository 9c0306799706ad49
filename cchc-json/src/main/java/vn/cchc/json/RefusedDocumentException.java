package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import vn.cchc.message.Messages;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

/**
 * Says that a document could not be read, with everything that is wrong with it. Its message has a
 * line for each problem, in English, at most a hundred.
 *
 * <p>{@link ReadResult#orThrow} throws it. A mapper throws an exception of its own, of Jackson 2 or
 * of Jackson 3, and this is that exception's cause. Its problems survive Java serialization.
 */
public final class RefusedDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_IN_MESSAGE = 100;

  /** Everything that is wrong. */
  private final ImmutableList<Problem> problems;

  RefusedDocumentException(ImmutableList<Problem> problems) {
    super(message(problems));
    this.problems = problems;
  }

  /**
   * {@return everything that is wrong, by its position}
   *
   * <p>Where a mapper read the value, the pointers begin at the value itself.
   */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  static String message(ImmutableList<Problem> problems) {
    Messages messages = Messages.of(Language.ENGLISH);
    String shown =
        problems.stream()
            .limit(MOST_IN_MESSAGE)
            .map(messages::describe)
            .collect(Collectors.joining("\n"));
    return problems.size() <= MOST_IN_MESSAGE
        ? shown
        : shown + "\nand " + (problems.size() - MOST_IN_MESSAGE) + " more";
  }
}
