package vn.cchc.figures;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.period.Days;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;

/** Which agencies a scope selects on a day. Several threads may ask at once. */
public final class ScopeMembers {
  private final AgencyRegister register;
  private final Map<SelectedOn, ImmutableSet<AgencyId>> selected = new ConcurrentHashMap<>();
  private final Map<ExpectedOn, ImmutableSet<AgencyId>> expected = new ConcurrentHashMap<>();
  private final ImmutableSet<AgencyId> changing;
  private final ImmutableSet<AgencyId> above;

  private record SelectedOn(Selection selection, LocalDate day) {}

  private record ExpectedOn(AgencyId root, ImmutableSet<AgencyKind> kinds, LocalDate day) {}

  public ScopeMembers(AgencyRegister register) {
    this.register = register;
    this.changing =
        register.agencies().keySet().stream()
            .filter(id -> !register.isUnchanging(id))
            .collect(ImmutableSet.toImmutableSet());
    this.above = above(register);
  }

  private static ImmutableSet<AgencyId> above(AgencyRegister register) {
    Set<AgencyId> above =
        register.agencies().values().stream()
            .flatMap(ScopeMembers::parents)
            .collect(Collectors.toCollection(HashSet::new));
    int known;
    do {
      known = above.size();
      register.successions().stream()
          .filter(event -> event.predecessors().stream().anyMatch(above::contains))
          .forEach(event -> above.addAll(event.successors()));
    } while (above.size() > known);
    return ImmutableSet.copyOf(above);
  }

  private static Stream<AgencyId> parents(Agency agency) {
    return Stream.concat(
        agency.parent().stream(),
        agency.history().stream().flatMap(state -> state.parent().stream()));
  }

  /**
   * Returns the agencies that may be above another, or ever were: those named as such, and those
   * that answer for one.
   */
  ImmutableSet<AgencyId> above() {
    return above;
  }

  public AgencyRegister register() {
    return register;
  }

  public Agency agency(AgencyId id) {
    return register.find(id).orElseThrow();
  }

  /** Returns the agencies of a selection that existed on a day, by rising id. */
  public ImmutableSet<AgencyId> selected(Selection selection, LocalDate day) {
    return selected.computeIfAbsent(new SelectedOn(selection, day), key -> select(selection, day));
  }

  private ImmutableSet<AgencyId> select(Selection selection, LocalDate day) {
    Iterable<AgencyId> candidates =
        selection.agencies().isEmpty()
            ? selection
                .within()
                .<Iterable<AgencyId>>map(root -> register.descendants(root, day))
                .orElse(register.agencies().keySet())
            : selection.agencies();
    ImmutableSortedSet.Builder<AgencyId> sorted = ImmutableSortedSet.naturalOrder();
    for (AgencyId id : candidates) {
      if (register.existed(id, day)
          && isOfKind(id, selection.kinds(), day)
          && selection.within().map(root -> isBelow(id, root, day)).orElse(true)) {
        sorted.add(id);
      }
    }
    return ImmutableSet.copyOf(sorted.build().asList());
  }

  /**
   * Returns the agencies that are expected to report to an aggregate, by rising id: never its root.
   * A plan asks for a few aggregates and days again and again, so that the answers are kept.
   */
  public ImmutableSet<AgencyId> expected(Scope.Aggregate aggregate, LocalDate day) {
    return expected.computeIfAbsent(
        new ExpectedOn(aggregate.agency(), aggregate.kinds(), day), key -> expect(aggregate, day));
  }

  private ImmutableSet<AgencyId> expect(Scope.Aggregate aggregate, LocalDate day) {
    ImmutableSet.Builder<AgencyId> expected = ImmutableSet.builder();
    for (AgencyId id : register.descendants(aggregate.agency(), day)) {
      if (isOfKind(id, aggregate.kinds(), day)) {
        expected.add(id);
      }
    }
    return expected.build();
  }

  /** Returns whether an agency is in an aggregate on a day, or is its root. */
  public boolean isInside(AgencyId id, Scope.Aggregate aggregate, LocalDate day) {
    return register.isWithin(id, aggregate.agency(), day) && isOfKind(id, aggregate.kinds(), day);
  }

  /** Returns whether an agency would be in an aggregate on a day if it existed then. */
  boolean wouldBeInside(AgencyId id, Scope.Aggregate aggregate, LocalDate day) {
    return register.isPlacedWithin(id, aggregate.agency(), day)
        && isOfKind(id, aggregate.kinds(), day);
  }

  /** Returns whether an agency crosses an aggregate's border within a time. */
  boolean crosses(AgencyId id, Scope.Aggregate aggregate, Days days) {
    LocalDate first = agency(id).from().filter(days.first()::isBefore).orElse(days.first());
    boolean isWithin = register.isWithin(id, aggregate.agency(), first);
    return isOfKind(id, aggregate.kinds(), days.last())
        && !first.isAfter(days.last())
        && register.turningDays().subSet(first, false, days.last(), true).stream()
            .filter(day -> register.existed(id, day))
            .anyMatch(day -> register.isWithin(id, aggregate.agency(), day) != isWithin);
  }

  /**
   * Returns the agencies whose figures may count in an aggregate although they are not expected:
   * its root, and those that have ever been elsewhere than they are on the day.
   */
  ImmutableSortedSet<AgencyId> unexpected(
      Scope.Aggregate aggregate, LocalDate day, Set<AgencyId> reporting) {
    ImmutableSet<AgencyId> others = expected(aggregate, day);
    ImmutableSortedSet.Builder<AgencyId> unexpected = ImmutableSortedSet.naturalOrder();
    if (reporting.contains(aggregate.agency())) {
      unexpected.add(aggregate.agency());
    }
    for (AgencyId id : changing) {
      if (reporting.contains(id) && !others.contains(id)) {
        unexpected.add(id);
      }
    }
    return unexpected.build();
  }

  private boolean isBelow(AgencyId id, AgencyId root, LocalDate day) {
    return !id.equals(root) && register.isWithin(id, root, day);
  }

  private boolean isOfKind(AgencyId id, ImmutableSet<AgencyKind> kinds, LocalDate day) {
    return kinds.isEmpty() || kinds.contains(agency(id).kindOn(day));
  }
}
