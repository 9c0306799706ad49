package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Collectors;
import vn.cchc.message.Messages;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;
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

  private transient ImmutableList<Problem> problems;

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

  private static String message(ImmutableList<Problem> problems) {
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

  /**
   * Writes the problems by their parts.
   *
   * @param out takes them
   * @throws IOException if it cannot be written
   * @serialData how many problems there are (int), and for each its code, severity, source, line
   *     (int), column (int), pointer, subject, what was expected and what was there
   */
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    out.writeInt(problems.size());
    for (Problem problem : problems) {
      out.writeObject(problem.code());
      out.writeObject(problem.severity());
      out.writeObject(problem.place().source());
      out.writeInt(problem.place().line());
      out.writeInt(problem.place().column());
      out.writeObject(problem.place().pointer());
      out.writeObject(problem.subject());
      out.writeObject(problem.expected());
      out.writeObject(problem.actual());
    }
  }

  /**
   * Reads the problems back.
   *
   * @param in gives them
   * @throws IOException if it cannot be read
   * @throws ClassNotFoundException if a class of the stream is unknown
   */
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    ImmutableList.Builder<Problem> read = ImmutableList.builder();
    for (int left = in.readInt(); left > 0; left--) {
      ProblemCode code = (ProblemCode) in.readObject();
      Severity severity = (Severity) in.readObject();
      String source = (String) in.readObject();
      Place place = new Place(source, in.readInt(), in.readInt(), (String) in.readObject());
      read.add(
          new Problem(
              code,
              severity,
              place,
              (String) in.readObject(),
              (String) in.readObject(),
              (String) in.readObject()));
    }
    problems = read.build();
  }
}
