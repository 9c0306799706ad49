package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;

/**
 * Which agencies a target speaks of: those named, those of some kinds, those under one agency, such
 * as {@code Selection.within("ubnd-tinh").andOfKinds(DEPARTMENT)}. Conditions given together narrow
 * one another. At least one is given.
 */
@Value.Immutable
public sealed interface Selection permits ImmutableSelection {
  /** {@return the agencies named; empty for no such condition} */
  ImmutableSet<AgencyId> agencies();

  /** {@return the kinds; empty for no such condition} */
  ImmutableSet<AgencyKind> kinds();

  /** {@return the agency under which they are, at any depth, itself not among them} */
  Optional<AgencyId> within();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Selects agencies by name.
   *
   * @param agencies their ids
   * @return the selection
   */
  static Selection of(AgencyId... agencies) {
    return builder().addAgencies(agencies).build();
  }

  /**
   * Selects agencies by name.
   *
   * @param agencies their bare ids
   * @return the selection
   */
  static Selection of(String... agencies) {
    return of(ids(agencies));
  }

  /**
   * Selects all agencies of some kinds.
   *
   * @param kinds the kinds
   * @return the selection
   */
  static Selection ofKinds(AgencyKind... kinds) {
    return builder().addKinds(kinds).build();
  }

  /**
   * Selects all agencies under one, at any depth, without itself.
   *
   * @param root the upper agency
   * @return the selection
   */
  static Selection within(AgencyId root) {
    return builder().within(root).build();
  }

  /**
   * Selects all agencies under one, at any depth, without itself.
   *
   * @param root the bare id of the upper agency
   * @return the selection
   */
  static Selection within(String root) {
    return within(AgencyId.of(root));
  }

  /**
   * Narrows this to some of its agencies.
   *
   * @param agencies their ids
   * @return the narrower selection
   * @throws IllegalArgumentException if this names agencies, and none of these
   */
  default Selection and(AgencyId... agencies) {
    return builder()
        .startFrom(this)
        .agencies(narrowed(agencies(), ImmutableSet.copyOf(agencies), "agencies"))
        .build();
  }

  /**
   * Narrows this to some of its agencies.
   *
   * @param agencies their bare ids
   * @return the narrower selection
   * @throws IllegalArgumentException if this names agencies, and none of these
   */
  default Selection and(String... agencies) {
    return and(ids(agencies));
  }

  /**
   * Narrows this to agencies of some kinds.
   *
   * @param kinds the kinds
   * @return the narrower selection
   * @throws IllegalArgumentException if this is of other kinds only
   */
  default Selection andOfKinds(AgencyKind... kinds) {
    return builder()
        .startFrom(this)
        .kinds(narrowed(kinds(), ImmutableSet.copyOf(kinds), "kinds"))
        .build();
  }

  /**
   * Narrows this to agencies under one, at any depth, without itself.
   *
   * @param root the upper agency
   * @return the narrower selection
   * @throws IllegalArgumentException if this is within another agency already
   */
  default Selection andWithin(AgencyId root) {
    checkArgument(
        within().map(root::equals).orElse(true),
        "selection: must be within one agency, but is within %s and %s",
        within().orElse(root),
        root);
    return builder().startFrom(this).within(root).build();
  }

  /**
   * Narrows this to agencies under one, at any depth, without itself.
   *
   * @param root the bare id of the upper agency
   * @return the narrower selection
   * @throws IllegalArgumentException if this is within another agency already
   */
  default Selection andWithin(String root) {
    return andWithin(AgencyId.of(root));
  }

  private static AgencyId[] ids(String... bare) {
    return Arrays.stream(bare).map(AgencyId::of).toArray(AgencyId[]::new);
  }

  private static <T> Set<T> narrowed(Set<T> before, Set<T> after, String what) {
    Set<T> both = before.isEmpty() ? after : Sets.intersection(before, after);
    checkArgument(!both.isEmpty(), "selection: %s %s leave none of %s", what, after, before);
    return both;
  }

  /** Checks that something is selected by. */
  @Value.Check
  default void check() {
    checkArgument(
        !agencies().isEmpty() || !kinds().isEmpty() || within().isPresent(),
        "selection: must name agencies, kinds or an agency that they are within");
  }

  /** A builder of selections. */
  final class Builder extends ImmutableSelection.Builder {
    Builder() {}
  }
}
