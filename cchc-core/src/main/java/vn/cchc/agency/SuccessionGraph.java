package vn.cchc.agency;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which agencies came out of which. An event is found by its agencies, without a walk over all. */
final class SuccessionGraph {
  private final ImmutableMap<AgencyId, LocalDate> endedOn;
  private final ImmutableListMultimap<AgencyId, Succession> endings;
  private final ImmutableListMultimap<AgencyId, Succession> beginnings;

  SuccessionGraph(Iterable<Succession> successions) {
    Map<AgencyId, LocalDate> ended = new HashMap<>();
    for (Succession event : successions) {
      ending(event)
          .forEach(id -> ended.merge(id, event.operational(), (a, b) -> a.isBefore(b) ? a : b));
    }
    this.endedOn = ImmutableMap.copyOf(ended);
    ImmutableListMultimap.Builder<AgencyId, Succession> ends = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<AgencyId, Succession> begins = ImmutableListMultimap.builder();
    for (Succession event : successions) {
      ending(event).filter(id -> isEndOf(event, id)).forEach(id -> ends.put(id, event));
      if (event.endsPredecessors()) {
        event.successors().forEach(id -> begins.put(id, event));
      }
    }
    this.endings = ends.build();
    this.beginnings = begins.build();
  }

  private static Stream<AgencyId> ending(Succession event) {
    return event.endsPredecessors()
        ? event.predecessors().stream().filter(id -> !event.successors().contains(id))
        : Stream.of();
  }

  /** Returns whether it was this event that ended an agency, and not an earlier one. */
  private boolean isEndOf(Succession event, AgencyId id) {
    return event.operational().equals(endedOn.get(id));
  }

  /** Returns the day from which on an agency was succeeded. */
  Optional<LocalDate> endedOn(AgencyId id) {
    return Optional.ofNullable(endedOn.get(id));
  }

  /** Returns those into which an agency went when it ended; none if it was dissolved. */
  private ImmutableSortedSet<AgencyId> heirs(AgencyId id) {
    return endings.get(id).stream()
        .flatMap(event -> event.successors().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(AgencyId::compareTo));
  }

  /** Follows an agency that was succeeded by a day to those that had not yet been by then. */
  Responsibility responsibleFor(AgencyId id, LocalDate day, Predicate<AgencyId> exists) {
    Set<AgencyId> seen = new HashSet<>();
    TreeSet<AgencyId> last = new TreeSet<>();
    boolean isDivided = false;
    boolean isLost = false;
    Deque<AgencyId> open = new ArrayDeque<>();
    open.add(id);
    while (!open.isEmpty()) {
      AgencyId next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      if (exists.test(next)) {
        last.add(next);
      } else {
        ImmutableSortedSet<AgencyId> heirs =
            endedOn(next).filter(end -> !end.isAfter(day)).isPresent()
                ? heirs(next)
                : ImmutableSortedSet.of();
        isDivided |= heirs.size() > 1;
        isLost |= heirs.isEmpty();
        open.addAll(heirs);
      }
    }
    if (last.isEmpty()) {
      return new Responsibility.Nobody();
    }
    return last.size() == 1 && !(isDivided && isLost)
        ? new Responsibility.One(last.first())
        : new Responsibility.Unclear(ImmutableSortedSet.copyOf(last));
  }

  /** Returns the day on which an agency came out of others, if it is none of them. */
  Optional<LocalDate> begunOn(AgencyId id) {
    Optional<LocalDate> first =
        beginnings.get(id).stream().map(Succession::operational).min(LocalDate::compareTo);
    return first.filter(
        day ->
            beginnings.get(id).stream()
                .filter(event -> event.operational().equals(day))
                .noneMatch(event -> event.predecessors().contains(id)));
  }

  /** Returns whether an agency came out of others on any day. */
  boolean hasPredecessors(AgencyId id) {
    return beginnings.containsKey(id);
  }

  /** Returns the agencies that one came out of by a day, each with its day of ending. */
  ImmutableSortedMap<AgencyId, LocalDate> ancestors(AgencyId id, LocalDate day) {
    TreeMap<AgencyId, LocalDate> found = new TreeMap<>();
    Deque<AgencyId> open = new ArrayDeque<>();
    open.add(id);
    while (!open.isEmpty()) {
      predecessors(open.remove(), day)
          .filter(before -> !before.equals(id))
          .filter(before -> found.putIfAbsent(before, endedOn(before).orElseThrow()) == null)
          .forEach(open::add);
    }
    return ImmutableSortedMap.copyOf(found);
  }

  /** Returns those of them that went nowhere else, not even in part. */
  Set<AgencyId> entire(AgencyId id, LocalDate day) {
    Set<AgencyId> entire = new HashSet<>();
    entire.add(id);
    Deque<AgencyId> open = new ArrayDeque<>();
    open.add(id);
    while (!open.isEmpty()) {
      predecessors(open.remove(), day)
          .filter(before -> entire.containsAll(heirs(before)) && entire.add(before))
          .forEach(open::add);
    }
    entire.remove(id);
    return entire;
  }

  private Stream<AgencyId> predecessors(AgencyId id, LocalDate day) {
    return beginnings.get(id).stream()
        .filter(event -> !event.operational().isAfter(day))
        .flatMap(event -> ending(event).filter(before -> isEndOf(event, before)))
        .distinct();
  }
}
