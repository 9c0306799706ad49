package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Responsibility;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.plan.Selection;

/** Who there was on a day, read anew each time from the agencies' dated attributes. */
record People(AgencyRegister register) {
  Agency agency(AgencyId id) {
    return register.agencies().get(id);
  }

  boolean existed(AgencyId id, LocalDate day) {
    Agency agency = agency(id);
    return !day.isBefore(agency.from().orElse(LocalDate.MIN)) && !day.isAfter(lastDay(id));
  }

  /** Returns the day it ends on, by itself or because others succeed it; else the last of all. */
  LocalDate lastDay(AgencyId id) {
    LocalDate last = agency(id).until().orElse(LocalDate.MAX);
    for (Succession event : register.successions()) {
      if (event.type() != SuccessionType.TRANSFER
          && event.predecessors().contains(id)
          && !event.successors().contains(id)) {
        last = Situation.earlier(last, event.operational().minusDays(1));
      }
    }
    return last;
  }

  AgencyKind kind(AgencyId id, LocalDate day) {
    for (FormerState state : agency(id).history()) {
      if (!day.isAfter(state.until()) && state.kind().isPresent()) {
        return state.kind().get();
      }
    }
    return agency(id).kind();
  }

  Optional<AgencyId> parent(AgencyId id, LocalDate day) {
    for (FormerState state : agency(id).history()) {
      if (!day.isAfter(state.until()) && state.parent().isPresent()) {
        return state.parent();
      }
    }
    return agency(id).parent();
  }

  /** Returns the first day: the one stated, else that of the event that brought it forth. */
  Optional<LocalDate> firstDay(AgencyId id) {
    if (agency(id).from().isPresent()) {
      return agency(id).from();
    }
    Optional<LocalDate> first = Optional.empty();
    boolean wasThere = false;
    for (Succession event : register.successions()) {
      if (event.type() != SuccessionType.TRANSFER && event.successors().contains(id)) {
        LocalDate day = event.operational();
        boolean isPredecessor = event.predecessors().contains(id);
        if (first.isEmpty() || day.isBefore(first.get())) {
          wasThere = isPredecessor;
          first = Optional.of(day);
        } else if (day.equals(first.get())) {
          wasThere |= isPredecessor;
        }
      }
    }
    return wasThere ? Optional.empty() : first;
  }

  /** Returns the agency that alone answers for one that has ended by a day, if one does. */
  private Optional<AgencyId> heir(AgencyId ended, LocalDate day) {
    return register.responsibleFor(ended, day) instanceof Responsibility.One one
        ? Optional.of(one.agency())
        : Optional.empty();
  }

  /**
   * Returns which agency one is under: where the one it names has ended, who took its place (A2).
   */
  Optional<AgencyId> above(AgencyId id, LocalDate day) {
    return above(id, day, List.of());
  }

  private Optional<AgencyId> above(AgencyId id, LocalDate day, List<AgencyId> asked) {
    Optional<AgencyId> parent = parent(id, day);
    while (parent.isPresent() && day.isAfter(lastDay(parent.get()))) {
      Optional<AgencyId> heir = heir(parent.get(), day);
      if (heir.isPresent() && !asked.contains(id)) {
        List<AgencyId> asking = new ArrayList<>(asked);
        asking.add(id);
        if (!isBelowOrSame(heir.get(), id, day, asking)) {
          return heir;
        }
      }
      parent = parent(parent.get(), day);
    }
    return parent;
  }

  private boolean isBelowOrSame(AgencyId id, AgencyId root, LocalDate day, List<AgencyId> asked) {
    Set<AgencyId> passed = new TreeSet<>();
    Optional<AgencyId> here = Optional.of(id);
    while (here.isPresent() && existed(here.get(), day) && passed.add(here.get())) {
      if (here.get().equals(root)) {
        return true;
      }
      here = above(here.get(), day, asked);
    }
    return false;
  }

  /** Returns whether the place of one was under another, whether or not it existed itself. */
  boolean wouldBeBelow(AgencyId id, AgencyId root, LocalDate day) {
    Optional<AgencyId> parent = above(id, day);
    return parent.isPresent()
        && (parent.get().equals(root) ? existed(root, day) : isBelow(parent.get(), root, day));
  }

  /** Returns whether one was under another, every agency between them existing that day. */
  boolean isBelow(AgencyId id, AgencyId root, LocalDate day) {
    AgencyId here = id;
    while (existed(here, day)) {
      Optional<AgencyId> parent = above(here, day);
      if (parent.isEmpty()) {
        return false;
      }
      here = parent.get();
      if (here.equals(root)) {
        return existed(root, day);
      }
    }
    return false;
  }

  Set<AgencyId> selected(Selection selection, LocalDate day) {
    Set<AgencyId> selected = new TreeSet<>();
    for (AgencyId id : register.agencies().keySet()) {
      if (existed(id, day)
          && (selection.agencies().isEmpty() || selection.agencies().contains(id))
          && (selection.kinds().isEmpty() || selection.kinds().contains(kind(id, day)))
          && (selection.within().isEmpty() || isBelow(id, selection.within().get(), day))) {
        selected.add(id);
      }
    }
    return selected;
  }
}
