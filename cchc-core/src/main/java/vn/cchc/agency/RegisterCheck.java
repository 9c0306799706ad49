package vn.cchc.agency;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Finds what keeps agencies and successions from forming a register. */
final class RegisterCheck {
  private final List<Agency> agencies;
  private final Map<AgencyId, Agency> known = new HashMap<>();

  RegisterCheck(List<Agency> agencies) {
    this.agencies = agencies;
  }

  ImmutableList<Problem> problems(List<Succession> successions) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (int i = 0; i < agencies.size(); i++) {
      Agency agency = agencies.get(i);
      if (known.putIfAbsent(agency.id(), agency) != null) {
        problems.add(
            Problem.error(
                ProblemCode.DUPLICATE_ID,
                Place.at("/agencies/" + i + "/id"),
                "agency",
                "",
                agency.id().value()));
      }
    }
    for (int i = 0; i < agencies.size(); i++) {
      Agency agency = agencies.get(i);
      String pointer = "/agencies/" + i;
      agency.parent().ifPresent(parent -> checkKnown(parent, pointer + "/parent", problems));
      agency.locatedIn().ifPresent(area -> checkKnown(area, pointer + "/locatedIn", problems));
      if (isAboveItself(agency, LocalDate.MAX)) {
        problems.add(cycle(pointer + "/parent", agency));
      }
      for (int j = 0; j < agency.history().size(); j++) {
        FormerState state = agency.history().get(j);
        String place = pointer + "/history/" + j + "/parent";
        state.parent().ifPresent(parent -> checkKnown(parent, place, problems));
        if (state.parent().isPresent() && isAboveItself(agency, state.until())) {
          problems.add(cycle(place, agency));
        }
      }
    }
    for (int i = 0; i < successions.size(); i++) {
      Succession succession = successions.get(i);
      String pointer = "/successions/" + i;
      checkAllKnown(succession.predecessors(), pointer + "/predecessors/", problems);
      checkAllKnown(succession.successors(), pointer + "/successors/", problems);
    }
    return problems.build();
  }

  private void checkAllKnown(
      Iterable<AgencyId> ids, String pointer, ImmutableList.Builder<Problem> problems) {
    int i = 0;
    for (AgencyId id : ids) {
      checkKnown(id, pointer + i++, problems);
    }
  }

  private void checkKnown(AgencyId id, String pointer, ImmutableList.Builder<Problem> problems) {
    if (!known.containsKey(id)) {
      problems.add(
          Problem.error(ProblemCode.UNKNOWN_AGENCY, Place.at(pointer), "agency", "", id.value()));
    }
  }

  private static Problem cycle(String pointer, Agency agency) {
    return Problem.error(
        ProblemCode.PARENT_CYCLE, Place.at(pointer), "agency", "", agency.id().value());
  }

  private boolean isAboveItself(Agency agency, LocalDate day) {
    Set<AgencyId> seen = new HashSet<>();
    @Nullable Agency above = agency;
    while (above != null && seen.add(above.id())) {
      above = above.parentOn(day).map(known::get).orElse(null);
    }
    return above != null && above.id().equals(agency.id());
  }
}
