package vn.cchc.json.plantest;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/**
 * A target with another result than a test expects.
 *
 * @param test the name of the case
 * @param asOf the day on which the target is judged
 * @param differences what differs
 * @param result the result of the target
 */
public record PlanTestFailure(
    String test, LocalDate asOf, ImmutableList<Difference> differences, TargetResult result) {
  /** Checks that all are given. */
  public PlanTestFailure {
    requireNonNull(test, "test");
    requireNonNull(asOf, "asOf");
    requireNonNull(differences, "differences");
    requireNonNull(result, "result");
  }

  /**
   * A part of a result that is not as expected.
   *
   * @param key the key of the document, such as margin
   * @param expected what is expected, as the document has it
   * @param actual what came of it; "-" where it has none
   */
  public record Difference(String key, String expected, String actual) {
    /** Checks that all are given. */
    public Difference {
      requireNonNull(key, "key");
      requireNonNull(expected, "expected");
      requireNonNull(actual, "actual");
    }

    private String text(Language language) {
      return language == Language.VIETNAMESE
          ? "%s: phải là %s; kết quả nhận được: %s".formatted(key, expected, actual)
          : "%s: expected %s, but was %s".formatted(key, expected, actual);
    }
  }

  /**
   * Returns the failure in words: the case and the target, each difference, and the whole
   * explanation with that of each agency, part, stage and period.
   *
   * @param language the language
   * @param plan the plan, for names
   * @param agencies the agencies, for names
   * @return several lines, without a line feed at the end
   */
  public String text(Language language, Plan plan, AgencyRegister agencies) {
    return Stream.of(
            Stream.of(test + ": " + result.target()),
            differences.stream().map(difference -> "  " + difference.text(language)),
            explanation(result, Messages.of(language).naming(agencies, asOf).naming(plan), "  "))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> explanation(TargetResult result, Messages messages, String indent) {
    String subject =
        Stream.of(result.agency().map(messages::agency), result.period().map(messages::period))
            .flatMap(Optional::stream)
            .map(part -> part + ": ")
            .collect(Collectors.joining());
    return Stream.concat(
        Stream.of(indent + subject + messages.explain(result)),
        result.inner().flatMap(inner -> explanation(inner, messages, indent + "  ")));
  }
}
