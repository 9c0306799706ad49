package vn.cchc.scorecard;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Selection;

/** The agencies of a selection on a day. */
final class SelectedAgencies {
  private SelectedAgencies() {}

  /** Returns the agencies that existed on the day, by rising id. */
  static ImmutableSortedSet<AgencyId> of(
      Selection selection, AgencyRegister register, LocalDate day) {
    Iterable<AgencyId> candidates =
        selection.agencies().isEmpty() ? register.agencies().keySet() : selection.agencies();
    ImmutableSortedSet.Builder<AgencyId> selected = ImmutableSortedSet.naturalOrder();
    for (AgencyId id : candidates) {
      if (contains(selection, id, register, day)) {
        selected.add(id);
      }
    }
    return selected.build();
  }

  /** Returns whether an agency existed on the day and the selection contains it. */
  static boolean contains(
      Selection selection, AgencyId id, AgencyRegister register, LocalDate day) {
    return register.existed(id, day)
        && (selection.agencies().isEmpty() || selection.agencies().contains(id))
        && (selection.kinds().isEmpty()
            || selection.kinds().contains(register.find(id).orElseThrow().kindOn(day)))
        && selection
            .within()
            .map(root -> !id.equals(root) && register.isWithin(id, root, day))
            .orElse(true);
  }
}
