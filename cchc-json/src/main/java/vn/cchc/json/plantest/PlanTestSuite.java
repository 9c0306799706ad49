package vn.cchc.json.plantest;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * The cases of a document {@code cchc-plan-test/1}.
 *
 * @param cases the cases, at least one, each with a name of its own
 */
public record PlanTestSuite(ImmutableList<PlanTest> cases) {
  /** Checks that the cases are given. */
  public PlanTestSuite {
    requireNonNull(cases, "cases");
  }

  /**
   * Returns what the cases name that the plan or the register does not have, and the days on which
   * the plan is not in force.
   *
   * @param plan the plan
   * @param agencies the register
   * @return the problems, by JSON Pointers into the document, in its order
   */
  public ImmutableList<Problem> problems(Plan plan, AgencyRegister agencies) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int i = 0; i < cases.size(); i++) {
      collect(problems, cases.get(i), AttributePath.of("cases", i), plan, agencies);
    }
    return problems.build();
  }

  private static void collect(
      ImmutableList.Builder<Problem> problems,
      PlanTest test,
      AttributePath path,
      Plan plan,
      AgencyRegister agencies) {
    if (PlanHistory.of(plan).inForce(test.asOf()).isEmpty()) {
      problems.add(
          Problem.error(
              ProblemCode.NOT_IN_FORCE,
              Place.at(path.to("asOf")),
              plan.id().value(),
              test.asOf().toString(),
              plan.inForceFrom().orElseThrow().toString()));
    }
    ImmutableSet<Subject> subjects = subjects(plan);
    for (int i = 0; i < test.observations().size(); i++) {
      Observation figure = test.observations().get(i);
      AttributePath at = path.to("observations", i);
      boolean isOfATask = figure.subject() instanceof TaskId;
      if (!subjects.contains(figure.subject())) {
        problems.add(
            unknown(
                isOfATask ? ProblemCode.UNKNOWN_TASK : ProblemCode.UNKNOWN_INDICATOR,
                at.to(isOfATask ? "task" : "indicator"),
                figure.subject().value()));
      }
      if (!agencies.agencies().containsKey(figure.agency())) {
        problems.add(unknown(ProblemCode.UNKNOWN_AGENCY, at.to("agency"), figure.agency().value()));
      }
    }
    ImmutableSet<TargetId> targets =
        plan.targets().stream().map(Target::id).collect(ImmutableSet.toImmutableSet());
    for (TargetId target : test.expected().keySet()) {
      if (!targets.contains(target)) {
        AttributePath at = path.to("expect").to(target.value());
        problems.add(unknown(ProblemCode.UNKNOWN_TARGET, at, target.value()));
      }
    }
  }

  private static ImmutableSet<Subject> subjects(Plan plan) {
    Stream<Subject> indicators = plan.indicators().stream().map(indicator -> indicator.id());
    Stream<Subject> tasks =
        plan.taskGroups().stream().flatMap(group -> group.tasks().stream()).map(task -> task.id());
    return Stream.concat(indicators, tasks).collect(ImmutableSet.toImmutableSet());
  }

  private static Problem unknown(ProblemCode code, AttributePath path, String id) {
    return Problem.error(code, Place.at(path), id, "", id);
  }
}
