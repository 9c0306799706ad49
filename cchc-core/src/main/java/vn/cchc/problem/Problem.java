package vn.cchc.problem;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One thing that is wrong: which rule, where, what was expected and what was found.
 *
 * <p>A problem carries values, no sentences; {@code vn.cchc.message.Messages} turns it into
 * Vietnamese or English.
 *
 * @param code the rule that was broken
 * @param severity how much it weighs
 * @param place where it is
 * @param subject what it is about, such as a key or an id
 * @param expected what the rule asks for, empty if the code says it all
 * @param actual what was found, empty if nothing was
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    Place place,
    String subject,
    String expected,
    String actual)
    implements Serializable {
  /** Checks that no component is absent. */
  public Problem {
    requireNonNull(code, "code");
    requireNonNull(severity, "severity");
    requireNonNull(place, "place");
    requireNonNull(subject, "subject");
    requireNonNull(expected, "expected");
    requireNonNull(actual, "actual");
  }

  /**
   * Returns an error.
   *
   * @param code the rule that was broken
   * @param place where it is
   * @param subject what it is about
   * @param expected what the rule asks for, or an empty text
   * @param actual what was found, or an empty text
   * @return the problem
   */
  public static Problem error(
      ProblemCode code, Place place, String subject, String expected, String actual) {
    return new Problem(code, Severity.ERROR, place, subject, expected, actual);
  }

  /**
   * Returns a warning.
   *
   * @param code the rule that was broken
   * @param place where it is
   * @param subject what it is about
   * @param expected what the rule asks for, or an empty text
   * @param actual what was found, or an empty text
   * @return the problem
   */
  public static Problem warning(
      ProblemCode code, Place place, String subject, String expected, String actual) {
    return new Problem(code, Severity.WARNING, place, subject, expected, actual);
  }

  /**
   * Returns a suggestion.
   *
   * @param code what could be better
   * @param place where it is
   * @param subject what it is about
   * @param expected what the rule asks for, or an empty text
   * @param actual what was found, or an empty text
   * @return the problem
   */
  public static Problem suggestion(
      ProblemCode code, Place place, String subject, String expected, String actual) {
    return new Problem(code, Severity.SUGGESTION, place, subject, expected, actual);
  }

  /**
   * Returns this problem at another place.
   *
   * @param elsewhere the place
   * @return the same problem there
   */
  public Problem at(Place elsewhere) {
    return new Problem(code, severity, elsewhere, subject, expected, actual);
  }
}
