package vn.cchc.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.plan.Task;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Whether the tasks of a plan are led by bodies of a level that there is. */
final class TaskCheck {
  /** The last day of the district level (resolution 202/2025/QH15). */
  private static final LocalDate LAST_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

  private final OrganisationOnDay state;

  TaskCheck(OrganisationOnDay state) {
    this.state = state;
  }

  void check(List<Problem> problems) {
    LocalDate first = state.plan.days().first();
    boolean isKnown = (state.day.isBefore(first) ? first : state.day).isAfter(LAST_OF_DISTRICTS);
    state.forEachTask(
        (task, pointer) -> {
          if (isKnown && lastDay(task).isAfter(LAST_OF_DISTRICTS) && isOfDistrict(task.lead())) {
            problems.add(
                Problem.error(
                    ProblemCode.DISTRICT_LEAD,
                    Place.at(pointer + "/lead"),
                    task.id().value(),
                    LAST_OF_DISTRICTS.toString(),
                    task.lead().value()));
          }
        });
  }

  private LocalDate lastDay(Task task) {
    return task.deadline()
        .flatMap(deadline -> deadline.lastDay(state.plan.calendar()))
        .orElse(state.plan.days().last());
  }

  private boolean isOfDistrict(AgencyId lead) {
    return state
        .nearest(
            Optional.of(lead), kind -> state.isOn(AgencyLevel.DISTRICT, kind), LAST_OF_DISTRICTS)
        .isPresent();
  }
}
