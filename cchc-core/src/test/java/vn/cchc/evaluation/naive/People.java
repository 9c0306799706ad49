package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
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

  /** Tells whether one stood under another, every agency between them existing that day. */
  boolean isBelow(AgencyId id, AgencyId root, LocalDate day) {
    AgencyId here = id;
    while (existed(here, day)) {
      Optional<AgencyId> parent = parent(here, day);
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
