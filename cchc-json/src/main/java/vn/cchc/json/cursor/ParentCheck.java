package vn.cchc.json.cursor;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Which agency was under which, of all agencies of which that much could be read. */
public final class ParentCheck {
  private static final Pattern PLACE = Pattern.compile("/agencies/([0-9]+)(/.*)");

  private static final ImmutableSet<ProblemCode> TOLD =
      ImmutableSet.of(ProblemCode.PARENT_CYCLE, ProblemCode.TOO_DEEP);

  private final Cursor document;
  private final List<Agency> outlines = new ArrayList<>();

  public ParentCheck(Cursor document) {
    this.document = document;
  }

  public void add(AgencyId id, Optional<AgencyId> parent, ImmutableList<FormerState> history) {
    document
        .built(
            () ->
                Agency.builder()
                    .id(id)
                    .name(id.value())
                    .kind(AgencyKind.DEPARTMENT)
                    .parent(parent)
                    .addAllHistory(history)
                    .build())
        .ifPresent(outlines::add);
  }

  /** Reports the agencies above themselves; whose id stands twice is above and below nobody. */
  public void check() {
    ReferenceCheck references = document.findings().references();
    List<Agency> agencies = new ArrayList<>();
    List<String> pointers = new ArrayList<>();
    for (Agency agency : outlines) {
      Optional<String> pointer = references.pointer(Kind.AGENCY, agency.id());
      if (pointer.isPresent()) {
        agencies.add(agency);
        pointers.add(pointer.orElseThrow());
      }
    }
    for (Problem problem : AgencyRegister.problems(agencies, ImmutableList.of())) {
      if (TOLD.contains(problem.code())) {
        Matcher place = PLACE.matcher(problem.place().pointer());
        Preconditions.checkState(place.matches(), "%s", problem);
        document
            .at(pointers.get(Integer.parseInt(place.group(1))) + place.group(2))
            .problem(problem.code(), problem.subject(), problem.expected(), problem.actual());
      }
    }
  }
}
