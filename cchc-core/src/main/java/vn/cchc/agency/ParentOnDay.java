package vn.cchc.agency;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * Where agencies are placed on a day. Most are under the parent that they name; those whose parent
 * has ended are under whoever took its place.
 */
final class ParentOnDay {
  private final AgencyRegister register;
  private final SuccessionGraph lineage;

  /** The agencies that name a parent with a last day; only they are ever placed elsewhere. */
  private final ImmutableList<Agency> perhapsMoved;

  private volatile @Nullable Moved lastAsked;

  private record Moved(LocalDate day, ImmutableSetMultimap<AgencyId, AgencyId> agencies) {}

  ParentOnDay(AgencyRegister register, SuccessionGraph lineage) {
    this.register = register;
    this.lineage = lineage;
    this.perhapsMoved =
        register.agencies().values().stream()
            .filter(agency -> parents(agency).anyMatch(this::hasLastDay))
            .collect(ImmutableList.toImmutableList());
  }

  private static Stream<AgencyId> parents(Agency agency) {
    return Stream.concat(
        agency.parent().stream(),
        agency.history().stream().flatMap(state -> state.parent().stream()));
  }

  private boolean hasLastDay(AgencyId id) {
    return register.lastDay(id).isPresent();
  }

  Optional<AgencyId> parentOn(AgencyId id, LocalDate day) {
    return parentOn(id, day, new HashSet<>());
  }

  /**
   * Goes upwards from the parent that an agency names until one has not ended.
   *
   * @param asking the agencies whose place is being looked for, which are not asked again
   */
  private Optional<AgencyId> parentOn(AgencyId id, LocalDate day, Set<AgencyId> asking) {
    Optional<AgencyId> parent = named(id, day);
    if (parent.isEmpty() || !hasEnded(parent.orElseThrow(), day)) {
      return parent;
    }
    boolean isFirst = asking.add(id);
    while (parent.isPresent() && hasEnded(parent.orElseThrow(), day)) {
      Responsibility heir =
          lineage.responsibleFor(parent.orElseThrow(), day, some -> register.existed(some, day));
      if (isFirst
          && heir instanceof Responsibility.One one
          && !isWithin(one.agency(), id, day, asking)) {
        asking.remove(id);
        return Optional.of(one.agency());
      }
      parent = named(parent.orElseThrow(), day);
    }
    if (isFirst) {
      asking.remove(id);
    }
    return parent;
  }

  private Optional<AgencyId> named(AgencyId id, LocalDate day) {
    return register.find(id).flatMap(agency -> agency.parentOn(day));
  }

  private boolean hasEnded(AgencyId id, LocalDate day) {
    return register.lastDay(id).filter(day::isAfter).isPresent();
  }

  /** Returns whether a place is under an agency that existed, or is that agency. */
  boolean isWithin(AgencyId id, AgencyId root, LocalDate day) {
    return isWithin(id, root, day, new HashSet<>());
  }

  private boolean isWithin(AgencyId id, AgencyId root, LocalDate day, Set<AgencyId> asking) {
    if (id.equals(root)) {
      return true;
    }
    Set<AgencyId> seen = new HashSet<>();
    Optional<AgencyId> step = parentOn(id, day, asking);
    while (step.isPresent()
        && register.existed(step.orElseThrow(), day)
        && seen.add(step.orElseThrow())) {
      if (step.orElseThrow().equals(root)) {
        return true;
      }
      step = parentOn(step.orElseThrow(), day, asking);
    }
    return false;
  }

  /**
   * Returns the agencies that are under another than they name on a day, by the other. An
   * application asks again and again for one day, so the last answer is kept.
   */
  ImmutableSetMultimap<AgencyId, AgencyId> movedOn(LocalDate day) {
    Moved known = lastAsked;
    if (known == null || !known.day().equals(day)) {
      known = new Moved(day, findMoved(day));
      lastAsked = known;
    }
    return known.agencies();
  }

  private ImmutableSetMultimap<AgencyId, AgencyId> findMoved(LocalDate day) {
    ImmutableSetMultimap.Builder<AgencyId, AgencyId> moved = ImmutableSetMultimap.builder();
    for (Agency agency : perhapsMoved) {
      if (register.existed(agency.id(), day)
          && agency.parentOn(day).filter(parent -> hasEnded(parent, day)).isPresent()) {
        parentOn(agency.id(), day).ifPresent(parent -> moved.put(parent, agency.id()));
      }
    }
    return moved.build();
  }

  /** Warns of each agency that names a parent for a day on which that is no more. */
  ImmutableList<Problem> problems() {
    ImmutableList<AgencyId> order = register.agencies().keySet().asList();
    Map<AgencyId, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      numbers.put(order.get(i), i);
    }
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (Agency agency : perhapsMoved) {
      AttributePath path = AttributePath.of("agencies", requireNonNull(numbers.get(agency.id())));
      LocalDate before = LocalDate.MIN;
      for (int i = 0; i < agency.history().size(); i++) {
        FormerState state = agency.history().get(i);
        if (state.parent().isPresent()) {
          AttributePath place = path.to("history", i).to("parent");
          warn(problems, agency, state.parent().orElseThrow(), before, state.until(), place);
          before = state.until();
        }
      }
      if (agency.parent().isPresent()) {
        AgencyId parent = agency.parent().orElseThrow();
        warn(problems, agency, parent, before, LocalDate.MAX, path.to("parent"));
      }
    }
    return problems.build();
  }

  /** Warns if an agency exists on a day on which it names a parent that has ended. */
  private void warn(
      ImmutableList.Builder<Problem> problems,
      Agency agency,
      AgencyId parent,
      LocalDate before,
      LocalDate until,
      AttributePath path) {
    register
        .lastDay(parent)
        .map(last -> last.isAfter(before) ? last : before)
        .filter(until::isAfter)
        .map(last -> last.plusDays(1))
        .map(day -> agency.from().filter(day::isBefore).orElse(day))
        .filter(day -> !day.isAfter(until) && register.existed(agency.id(), day))
        .ifPresent(
            day ->
                problems.add(
                    Problem.warning(
                        ProblemCode.PARENT_ENDED,
                        Place.at(path),
                        agency.id().value(),
                        parentOn(agency.id(), day).map(AgencyId::value).orElse(""),
                        parent.value())));
  }
}
