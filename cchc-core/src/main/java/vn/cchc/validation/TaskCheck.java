package vn.cchc.validation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.plan.Task;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/** Whether the tasks of a plan are led by bodies of a level that there is. */
final class TaskCheck {
  /** The last day of the district level (resolution 202/2025/QH15). */
  private static final LocalDate LAST_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

  private final OrganisationOnDay state;

  TaskCheck(OrganisationOnDay state) {
    this.state = state;
  }

  void check(ProblemListBuilder problems) {
    LocalDate first = state.plan.days().first();
    boolean isKnown = (state.day.isBefore(first) ? first : state.day).isAfter(LAST_OF_DISTRICTS);
    state.forEachTask(
        (task, path) -> {
          if (isKnown && lastDay(task).isAfter(LAST_OF_DISTRICTS)) {
            districtLeads(task, path)
                .forEach(
                    (place, lead) ->
                        problems.error(
                            ProblemCode.DISTRICT_LEAD,
                            place,
                            task.id().value(),
                            LAST_OF_DISTRICTS.toString(),
                            lead));
          }
        });
  }

  /** Returns who of the district level is named as lead, and where. */
  private Map<AttributePath, String> districtLeads(Task task, AttributePath path) {
    Map<AttributePath, String> leads = new LinkedHashMap<>();
    task.lead()
        .filter(this::isOfDistrict)
        .ifPresent(lead -> leads.put(path.to("lead"), lead.value()));
    task.leads()
        .ifPresent(
            selection -> {
              AttributePath several = path.to("leads");
              int i = 0;
              for (AgencyId agency : selection.agencies()) {
                AttributePath place = several.to("agencies", i++);
                if (isOfDistrict(agency)) {
                  leads.put(place, agency.value());
                }
              }
              int k = 0;
              for (AgencyKind kind : selection.kinds()) {
                AttributePath place = several.to("kinds", k++);
                if (state.isOn(AgencyLevel.DISTRICT, kind)) {
                  leads.put(place, kind.id());
                }
              }
              selection
                  .within()
                  .filter(this::isOfDistrict)
                  .ifPresent(root -> leads.put(several.to("within"), root.value()));
            });
    return leads;
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
