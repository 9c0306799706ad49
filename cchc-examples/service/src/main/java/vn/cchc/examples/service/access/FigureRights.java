package vn.cchc.examples.service.access;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;

/**
 * Which figures a caller may send: a reporter those that the agencies named for it, and the
 * agencies below them, report themselves; an appraiser those appraised or published, of all
 * agencies.
 */
public final class FigureRights {
  private final Caller caller;
  private final Optional<AgencyRegister> register;
  private final Map<AgencyId, Boolean> known = new HashMap<>();

  /**
   * Finds the rights of a caller.
   *
   * @param caller the caller
   * @param register the agencies that are kept; without them, nothing is below a named agency
   */
  public FigureRights(Caller caller, Optional<AgencyRegister> register) {
    this.caller = caller;
    this.register = register;
  }

  /** {@return whether the caller may send a figure} */
  public boolean maySend(Observation figure) {
    return figure.kind() == ObservationKind.SELF_REPORTED
        ? caller.has(Role.REPORTER) && reportsFor(figure.agency())
        : caller.has(Role.APPRAISER);
  }

  /** {@return whether an agency is one that the caller reports for} */
  public boolean reportsFor(AgencyId agency) {
    return known.computeIfAbsent(agency, id -> isNamedOrBelow(id, caller.agencies()));
  }

  private boolean isNamedOrBelow(AgencyId agency, ImmutableSet<String> named) {
    Set<AgencyId> seen = new HashSet<>();
    for (Optional<AgencyId> above = Optional.of(agency);
        above.isPresent() && seen.add(above.get());
        above = above.flatMap(this::parent)) {
      if (named.contains(above.get().value())) {
        return true;
      }
    }
    return false;
  }

  private Optional<AgencyId> parent(AgencyId agency) {
    return register.flatMap(all -> all.find(agency)).flatMap(Agency::parent);
  }
}
