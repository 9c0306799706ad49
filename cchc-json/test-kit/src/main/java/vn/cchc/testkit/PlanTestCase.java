package vn.cchc.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.CchcJson;
import vn.cchc.json.DocumentSource;
import vn.cchc.json.ReadResult;
import vn.cchc.json.plantest.PlanTest;
import vn.cchc.json.plantest.PlanTestFailure;
import vn.cchc.json.plantest.PlanTestSuite;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;
import vn.cchc.text.Language;

/**
 * A case of a plan test, with the plan and the agencies that it is judged by.
 *
 * @param test the case
 * @param plan the plan
 * @param agencies the agencies
 */
public record PlanTestCase(PlanTest test, Plan plan, AgencyRegister agencies) {
  private static final Messages MESSAGES = Messages.of(Language.ENGLISH);

  /** Checks that all are given. */
  public PlanTestCase {
    requireNonNull(test, "test");
    requireNonNull(plan, "plan");
    requireNonNull(agencies, "agencies");
  }

  /**
   * Reads the cases of a document.
   *
   * @param plan the plan
   * @param agencies the register
   * @param cases the cases, in the format {@code cchc-plan-test/1}
   * @return the cases, in the order of the document
   * @throws IllegalArgumentException if anything is wrong with one of the three, with every problem
   *     by its line and JSON Pointer
   */
  public static Stream<PlanTestCase> read(
      DocumentSource plan, DocumentSource agencies, DocumentSource cases) {
    return read(plan, CchcJson.readAgencies(agencies), cases);
  }

  /**
   * Reads the cases of a document for a plan that names no agency.
   *
   * @param plan the plan
   * @param cases the cases, in the format {@code cchc-plan-test/1}
   * @return the cases, in the order of the document
   * @throws IllegalArgumentException if anything is wrong with one of the two, with every problem
   *     by its line and JSON Pointer
   */
  public static Stream<PlanTestCase> read(DocumentSource plan, DocumentSource cases) {
    byte[] none = "{\"format\": \"cchc-agencies/1\", \"agencies\": []}".getBytes(UTF_8);
    return read(plan, CchcJson.readAgencies(none, "agencies"), cases);
  }

  private static Stream<PlanTestCase> read(
      DocumentSource plan, ReadResult<AgencyRegister> agencies, DocumentSource cases) {
    ReadResult<Plan> readPlan = CchcJson.readPlan(plan);
    ReadResult<PlanTestSuite> suite = CchcJson.readPlanTests(cases);
    List<Problem> problems = new ArrayList<>(readPlan.problems());
    problems.addAll(agencies.problems());
    problems.addAll(CchcJson.validate(readPlan, agencies));
    problems.addAll(suite.problems());
    if (readPlan.value().isPresent() && agencies.value().isPresent()) {
      suite.value().stream()
          .flatMap(read -> read.problems(readPlan.orThrow(), agencies.orThrow()).stream())
          .map(suite::locate)
          .forEach(problems::add);
    }
    refuse(problems);
    return suite.orThrow().cases().stream()
        .map(test -> new PlanTestCase(test, readPlan.orThrow(), agencies.orThrow()));
  }

  private static void refuse(List<Problem> problems) {
    ImmutableList<Problem> errors =
        problems.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .collect(ImmutableList.toImmutableList());
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(
          errors.stream().map(MESSAGES::describe).collect(Collectors.joining("\n")));
    }
  }

  /**
   * Checks that the targets have the results that the case expects.
   *
   * @throws AssertionError if one does not, with everything that differs and the whole explanation
   */
  public void check() {
    ImmutableList<PlanTestFailure> failures = test.failures(plan, agencies);
    if (!failures.isEmpty()) {
      throw new AssertionError(
          failures.stream()
              .map(failure -> failure.text(Language.ENGLISH, plan, agencies))
              .collect(Collectors.joining("\n")));
    }
  }

  /** {@return the name of the case, as a test report prints it} */
  @Override
  public String toString() {
    return test.name();
  }
}
