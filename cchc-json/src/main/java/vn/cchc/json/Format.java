package vn.cchc.json;

import java.util.Optional;
import vn.cchc.problem.ProblemCode;

/** The names of the document formats, each with its major version. */
final class Format {
  static final String PLAN = "cchc-plan/1";
  static final String AGENCIES = "cchc-agencies/1";
  static final String EVALUATION = "cchc-evaluation/1";

  private Format() {}

  /** Reads the format's name and refuses any other. */
  static void check(Fields fields, String expected) {
    fields.need(
        "format",
        member ->
            member
                .text()
                .flatMap(
                    name -> {
                      if (!name.equals(expected)) {
                        member.problem(
                            ProblemCode.UNKNOWN_FORMAT, "format", expected, Excerpt.quoted(name));
                      }
                      return Optional.of(name);
                    }));
  }
}
