package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Whether several plans are the revisions of one. */
final class RevisionCheck {
  private RevisionCheck() {}

  /** Returns why they are not, each in the file that has to change. */
  static ImmutableList<Problem> problems(List<ReadResult<Plan>> readings) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    Optional<PlanId> first =
        readings.stream().flatMap(r -> r.value().stream()).map(Plan::id).findFirst();
    Set<Optional<LocalDate>> days = new HashSet<>();
    for (ReadResult<Plan> reading : readings) {
      reading
          .value()
          .ifPresent(
              plan -> {
                if (!Optional.of(plan.id()).equals(first)) {
                  problems.add(
                      error(
                          reading,
                          ProblemCode.ANOTHER_PLAN,
                          AttributePath.of("id"),
                          "id",
                          first.orElseThrow().value(),
                          plan.id().value()));
                } else if (!days.add(plan.inForceFrom())) {
                  problems.add(sameDay(reading, plan));
                }
              });
    }
    return problems.build();
  }

  private static Problem sameDay(ReadResult<Plan> reading, Plan plan) {
    return plan.inForceFrom()
        .map(
            day ->
                error(
                    reading,
                    ProblemCode.REVISIONS_OF_ONE_DAY,
                    AttributePath.of("inForceFrom"),
                    plan.id().value(),
                    "",
                    day.toString()))
        .orElseGet(
            () ->
                error(
                    reading,
                    ProblemCode.MISSING_KEY,
                    AttributePath.ROOT,
                    "inForceFrom",
                    "inForceFrom",
                    ""));
  }

  private static Problem error(
      ReadResult<Plan> reading,
      ProblemCode code,
      AttributePath path,
      String subject,
      String expected,
      String actual) {
    return reading.locate(Problem.error(code, Place.at(path), subject, expected, actual));
  }
}
