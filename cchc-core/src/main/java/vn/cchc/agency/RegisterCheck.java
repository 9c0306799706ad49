package vn.cchc.agency;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** One check of whether agencies, successions and kinds form a register, in time linear in them. */
final class RegisterCheck {
  private final List<Agency> agencies;
  private final List<Succession> successions;
  private final List<DeclaredKind> kinds;
  private final Set<AgencyKind> knownKinds = new HashSet<>(AgencyKind.wellKnown());
  private final Set<AgencyId> known = new HashSet<>();
  private final ParentChainCheck parents = new ParentChainCheck();
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
        error(ProblemCode.DUPLICATE_ID, AttributePath.of("kinds", i).to("id"), "kind", kind.id());
      }
    }
    for (int i = 0; i < agencies.size(); i++) {
      Agency agency = agencies.get(i);
      AttributePath path = AttributePath.of("agencies", i);
      parents.add(agency.id(), agency.parent(), agency.history(), path);
      if (!known.add(agency.id())) {
        error(ProblemCode.DUPLICATE_ID, path.to("id"), "agency", agency.id().value());
      }
    }
    for (int i = 0; i < agencies.size(); i++) {
      checkAgency(agencies.get(i), AttributePath.of("agencies", i));
    }
    for (int i = 0; i < successions.size(); i++) {
      AttributePath path = AttributePath.of("successions", i);
      checkAllKnown(successions.get(i).predecessors(), path.to("predecessors"));
      checkAllKnown(successions.get(i).successors(), path.to("successors"));
    }
    return problems.build();
  }

  private void checkAgency(Agency agency, AttributePath path) {
    checkKind(agency.kind(), path.to("kind"));
    agency.parent().ifPresent(parent -> checkKnown(parent, path.to("parent")));
    agency.locatedIn().ifPresent(area -> checkKnown(area, path.to("locatedIn")));
    parents
        .problemOf(agency.id(), agency.parentOn(LocalDate.MAX), LocalDate.MAX, path.to("parent"))
        .ifPresent(problems::add);
    for (int j = 0; j < agency.history().size(); j++) {
      FormerState state = agency.history().get(j);
      AttributePath then = path.to("history", j);
      AttributePath place = then.to("parent");
      state.kind().ifPresent(kind -> checkKind(kind, then.to("kind")));
      state.parent().ifPresent(parent -> checkKnown(parent, place));
      parents.problemOf(agency.id(), state.parent(), state.until(), place).ifPresent(problems::add);
    }
  }

  private void checkAllKnown(Iterable<AgencyId> ids, AttributePath path) {
    int i = 0;
    for (AgencyId id : ids) {
      checkKnown(id, path.to(i++));
    }
  }

  private void checkKnown(AgencyId id, AttributePath path) {
    if (!known.contains(id)) {
      error(ProblemCode.UNKNOWN_AGENCY, path, "agency", id.value());
    }
  }

  private void checkKind(AgencyKind kind, AttributePath path) {
    if (!knownKinds.contains(kind)) {
      error(ProblemCode.UNKNOWN_KIND, path, "kind", kind.id());
    }
  }

  private void error(ProblemCode code, AttributePath path, String subject, String actual) {
    problems.add(Problem.error(code, Place.at(path), subject, "", actual));
  }
}
