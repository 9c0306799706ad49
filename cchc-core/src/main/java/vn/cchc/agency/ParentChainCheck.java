package vn.cchc.agency;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * Finds agencies that are above themselves or too far below the uppermost agency. It needs to know
 * nothing about an agency but its parents, so that it can also check a register of which other
 * parts could not be read.
 */
public final class ParentChainCheck {
  /** Far more than any province has; without an end, every walk upwards could be a long one. */
  private static final int DEEPEST = 32;

  private record Parents(
      Optional<AgencyId> parent, ImmutableList<FormerState> history, AttributePath path) {
    Optional<AgencyId> on(LocalDate day) {
      for (FormerState state : history) {
        if (!day.isAfter(state.until()) && state.parent().isPresent()) {
          return state.parent();
        }
      }
      return parent;
    }
  }

  private final Map<AgencyId, Parents> known = new LinkedHashMap<>();

  /** A check that knows no agency yet. */
  public ParentChainCheck() {}

  /**
   * Adds an agency, unless one of the same id was added before.
   *
   * @param id the agency
   * @param parent the agency that it is under
   * @param history its former states, by rising last day
   * @param path its path in the document
   */
  public void add(
      AgencyId id,
      Optional<AgencyId> parent,
      ImmutableList<FormerState> history,
      AttributePath path) {
    known.putIfAbsent(id, new Parents(parent, history, path));
  }

  /** {@return the problems of all agencies, in the order in which they were added} */
  public ImmutableList<Problem> problems() {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    known.forEach(
        (id, parents) -> {
          problemOf(id, parents.on(LocalDate.MAX), LocalDate.MAX, parents.path().to("parent"))
              .ifPresent(problems::add);
          for (int i = 0; i < parents.history().size(); i++) {
            FormerState state = parents.history().get(i);
            AttributePath path = parents.path().to("history", i).to("parent");
            problemOf(id, state.parent(), state.until(), path).ifPresent(problems::add);
          }
        });
    return problems.build();
  }

  /** Walks upwards on a day, to the uppermost agency or to one met before. */
  Optional<Problem> problemOf(
      AgencyId agency, Optional<AgencyId> parent, LocalDate day, AttributePath path) {
    Set<AgencyId> seen = new HashSet<>();
    Optional<AgencyId> step = parent;
    while (step.isPresent() && seen.add(step.orElseThrow())) {
      if (step.orElseThrow().equals(agency)) {
        return problem(ProblemCode.PARENT_CYCLE, path, "", agency);
      }
      if (seen.size() > DEEPEST) {
        return problem(ProblemCode.TOO_DEEP, path, Integer.toString(DEEPEST), agency);
      }
      @Nullable Parents above = known.get(step.orElseThrow());
      step = above == null ? Optional.empty() : above.on(day);
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(
      ProblemCode code, AttributePath path, String expected, AgencyId agency) {
    return Optional.of(Problem.error(code, Place.at(path), "agency", expected, agency.value()));
  }
}
