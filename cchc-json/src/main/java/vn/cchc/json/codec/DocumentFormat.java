package vn.cchc.json.codec;

import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;

/** The names of the document formats, each with its major version. */
public final class DocumentFormat {
  public static final String PLAN = "cchc-plan/1";
  public static final String AGENCIES = "cchc-agencies/1";
  public static final String EVALUATION = "cchc-evaluation/1";
  public static final String PLAN_TEST = "cchc-plan-test/1";

  private DocumentFormat() {}

  /** Reads the format's name; of a document with another name, or none, nothing else is judged. */
  public static boolean check(ObjectCursor fields, String expected) {
    return fields.need("format", member -> named(member, expected)).isPresent();
  }

  private static Optional<String> named(Cursor member, String expected) {
    Optional<String> name = member.text();
    name.filter(other -> !other.equals(expected))
        .ifPresent(
            other ->
                member.problem(
                    ProblemCode.UNKNOWN_FORMAT, "format", expected, Excerpt.quoted(other)));
    return name.filter(expected::equals);
  }
}
