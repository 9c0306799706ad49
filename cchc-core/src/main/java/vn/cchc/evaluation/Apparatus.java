package vn.cchc.evaluation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.target.Scope;
import vn.cchc.target.Selection;

/** Which agencies a scope speaks of on a day. */
final class Apparatus {
  private final AgencyRegister register;

  Apparatus(AgencyRegister register) {
    this.register = register;
  }

  AgencyRegister register() {
    return register;
  }

  Agency agency(AgencyId id) {
    return register.find(id).orElseThrow();
  }

  /** Returns the agencies of a selection that existed on a day. */
  ImmutableSortedSet<AgencyId> selected(Selection selection, LocalDate day) {
    Iterable<AgencyId> candidates =
        selection.agencies().isEmpty()
            ? selection
                .within()
                .<Iterable<AgencyId>>map(root -> register.descendants(root, day))
                .orElse(register.agencies().keySet())
            : selection.agencies();
    ImmutableSortedSet.Builder<AgencyId> selected = ImmutableSortedSet.naturalOrder();
    for (AgencyId id : candidates) {
      if (register.existed(id, day)
          && isOfKind(id, selection.kinds(), day)
          && selection.within().map(root -> isBelow(id, root, day)).orElse(true)) {
        selected.add(id);
      }
    }
    return selected.build();
  }

  /** Returns the agencies that are expected to report to an aggregate: never its root. */
  ImmutableSortedSet<AgencyId> expected(Scope.Aggregate aggregate, LocalDate day) {
    ImmutableSortedSet.Builder<AgencyId> expected = ImmutableSortedSet.naturalOrder();
    for (AgencyId id : register.descendants(aggregate.agency(), day)) {
      if (isOfKind(id, aggregate.kinds(), day)) {
        expected.add(id);
      }
    }
    return expected.build();
  }

  /** Tells whether an agency's figure for a time that ends on a day counts in an aggregate. */
  boolean counts(AgencyId id, Scope.Aggregate aggregate, LocalDate day) {
    return register.isWithin(id, aggregate.agency(), day) && isOfKind(id, aggregate.kinds(), day);
  }

  private boolean isBelow(AgencyId id, AgencyId root, LocalDate day) {
    return !id.equals(root) && register.isWithin(id, root, day);
  }

  private boolean isOfKind(AgencyId id, ImmutableSet<AgencyKind> kinds, LocalDate day) {
    return kinds.isEmpty() || kinds.contains(agency(id).kindOn(day));
  }
}
