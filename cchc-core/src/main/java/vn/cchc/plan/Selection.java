package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;

/**
 * Which agencies a target speaks of: those named, those of some kinds, those under one agency.
 * Given together, these narrow one another. At least one is given.
 *
 * @param agencies the agencies named; empty for no such condition
 * @param kinds the kinds; empty for no such condition
 * @param within the agency under which they stand, at any depth, itself not among them
 */
public record Selection(
    ImmutableSet<AgencyId> agencies, ImmutableSet<AgencyKind> kinds, Optional<AgencyId> within) {
  /** Checks that something is selected by. */
  public Selection {
    checkArgument(
        !agencies.isEmpty() || !kinds.isEmpty() || within.isPresent(),
        "selection: must name agencies, kinds or an agency within which they stand");
  }

  /**
   * Selects agencies by name.
   *
   * @param agencies their ids
   * @return the selection
   */
  public static Selection of(AgencyId... agencies) {
    return new Selection(ImmutableSet.copyOf(agencies), ImmutableSet.of(), Optional.empty());
  }

  /**
   * Selects all agencies of some kinds.
   *
   * @param kinds the kinds
   * @return the selection
   */
  public static Selection ofKinds(AgencyKind... kinds) {
    return new Selection(ImmutableSet.of(), ImmutableSet.copyOf(kinds), Optional.empty());
  }

  /**
   * Selects all agencies under one, at any depth, without itself.
   *
   * @param root the upper agency
   * @return the selection
   */
  public static Selection within(AgencyId root) {
    return new Selection(ImmutableSet.of(), ImmutableSet.of(), Optional.of(root));
  }
}
