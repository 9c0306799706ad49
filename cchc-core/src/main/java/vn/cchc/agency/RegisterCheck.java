package vn.cchc.agency;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** One check of whether agencies, successions and kinds form a register, in time linear in them. */
final class RegisterCheck {
  /** Far more than any province has; without an end, every walk upwards could be a long one. */
  private static final int DEEPEST = 32;

  private final List<Agency> agencies;
  private final List<Succession> successions;
  private final List<DeclaredKind> kinds;
  private final Set<AgencyKind> knownKinds = new HashSet<>(AgencyKind.wellKnown());
  private final Map<AgencyId, Agency> known = new HashMap<>();
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  RegisterCheck(List<Agency> agencies, List<Succession> successions, List<DeclaredKind> kinds) {
    this.agencies = agencies;
    this.successions = successions;
    this.kinds = kinds;
  }

  ImmutableList<Problem> problems() {
    for (int i = 0; i < kinds.size(); i++) {
      AgencyKind kind = kinds.get(i).kind();
      if (!knownKinds.add(kind)) {
        error(ProblemCode.DUPLICATE_ID, "/kinds/" + i + "/id", "", "kind", kind.id());
      }
    }
    for (int i = 0; i < agencies.size(); i++) {
      AgencyId id = agencies.get(i).id();
      if (known.putIfAbsent(id, agencies.get(i)) != null) {
        error(ProblemCode.DUPLICATE_ID, "/agencies/" + i + "/id", "", id);
      }
    }
    for (int i = 0; i < agencies.size(); i++) {
      checkAgency(agencies.get(i), "/agencies/" + i);
    }
    for (int i = 0; i < successions.size(); i++) {
      String pointer = "/successions/" + i;
      checkAllKnown(successions.get(i).predecessors(), pointer + "/predecessors/");
      checkAllKnown(successions.get(i).successors(), pointer + "/successors/");
    }
    return problems.build();
  }

  private void checkAgency(Agency agency, String pointer) {
    checkKind(agency.kind(), pointer + "/kind");
    agency.parent().ifPresent(parent -> checkKnown(parent, pointer + "/parent"));
    agency.locatedIn().ifPresent(area -> checkKnown(area, pointer + "/locatedIn"));
    checkAbove(agency, agency.parentOn(LocalDate.MAX), LocalDate.MAX, pointer + "/parent");
    for (int j = 0; j < agency.history().size(); j++) {
      FormerState state = agency.history().get(j);
      String then = pointer + "/history/" + j;
      String place = then + "/parent";
      state.kind().ifPresent(kind -> checkKind(kind, then + "/kind"));
      state.parent().ifPresent(parent -> checkKnown(parent, place));
      checkAbove(agency, state.parent(), state.until(), place);
    }
  }

  /** Walks upwards on a day, to the uppermost agency or to one met before. */
  private void checkAbove(Agency agency, Optional<AgencyId> parent, LocalDate day, String pointer) {
    Set<AgencyId> seen = new HashSet<>();
    Optional<AgencyId> step = parent;
    while (step.isPresent() && seen.add(step.orElseThrow())) {
      if (step.orElseThrow().equals(agency.id())) {
        error(ProblemCode.PARENT_CYCLE, pointer, "", agency.id());
        return;
      }
      if (seen.size() > DEEPEST) {
        error(ProblemCode.TOO_DEEP, pointer, Integer.toString(DEEPEST), agency.id());
        return;
      }
      @Nullable Agency above = known.get(step.orElseThrow());
      step = above == null ? Optional.empty() : above.parentOn(day);
    }
  }

  private void checkAllKnown(Iterable<AgencyId> ids, String pointer) {
    int i = 0;
    for (AgencyId id : ids) {
      checkKnown(id, pointer + i++);
    }
  }

  private void checkKnown(AgencyId id, String pointer) {
    if (!known.containsKey(id)) {
      error(ProblemCode.UNKNOWN_AGENCY, pointer, "", id);
    }
  }

  private void checkKind(AgencyKind kind, String pointer) {
    if (!knownKinds.contains(kind)) {
      error(ProblemCode.UNKNOWN_KIND, pointer, "", "kind", kind.id());
    }
  }

  private void error(ProblemCode code, String pointer, String expected, AgencyId id) {
    error(code, pointer, expected, "agency", id.value());
  }

  private void error(
      ProblemCode code, String pointer, String expected, String subject, String actual) {
    problems.add(Problem.error(code, Place.at(pointer), subject, expected, actual));
  }
}
