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
import vn.cchc.agency.Succession;

/** What the rules have against agencies, events and kinds: each refusal and its place. */
final class RegisterRefusals {
  private static final int MOST_ABOVE = 32;

  private final List<String> found = new ArrayList<>();
  private final AnyUnsoundRegister all;

  private RegisterRefusals(AnyUnsoundRegister all) {
    this.all = all;
  }

  /** Returns the errors; where there are none, the warnings. */
  static List<String> of(AnyUnsoundRegister all) {
    RegisterRefusals refusals = new RegisterRefusals(all);
    refusals.findErrors();
    if (refusals.found.isEmpty()) {
      refusals.findWarnings(
          new People(AgencyRegister.of(all.agencies(), all.events(), all.kinds())));
    }
    return refusals.found;
  }

  private void findErrors() {
    for (int i = 0; i < all.kinds().size(); i++) {
      AgencyKind kind = all.kinds().get(i).kind();
      boolean isAgain =
          AgencyKind.wellKnown().contains(kind)
              || all.kinds().subList(0, i).stream().anyMatch(one -> one.kind().equals(kind));
      if (isAgain) {
        found.add("DUPLICATE_ID /kinds/" + i + "/id " + kind);
      }
    }
    for (int i = 0; i < all.agencies().size(); i++) {
      Agency agency = all.agencies().get(i);
      String place = "/agencies/" + i;
      for (int j = 0; j < i; j++) {
        if (all.agencies().get(j).id().equals(agency.id())) {
          found.add("DUPLICATE_ID " + place + "/id " + agency.id());
          break;
        }
      }
      known(agency.kind(), place + "/kind");
      agency.parent().ifPresent(parent -> known(parent, place + "/parent"));
      agency.locatedIn().ifPresent(area -> known(area, place + "/locatedIn"));
      climb(agency, named(agency, LocalDate.MAX), LocalDate.MAX, place + "/parent");
      for (int j = 0; j < agency.history().size(); j++) {
        FormerState state = agency.history().get(j);
        String then = place + "/history/" + j;
        state.kind().ifPresent(kind -> known(kind, then + "/kind"));
        state.parent().ifPresent(parent -> known(parent, then + "/parent"));
        climb(agency, state.parent(), state.until(), then + "/parent");
      }
    }
    for (int i = 0; i < all.events().size(); i++) {
      Succession event = all.events().get(i);
      known(event.predecessors().asList(), "/successions/" + i + "/predecessors/");
      known(event.successors().asList(), "/successions/" + i + "/successors/");
    }
  }

  private Optional<Agency> find(AgencyId id) {
    return all.agencies().stream().filter(agency -> agency.id().equals(id)).findFirst();
  }

  private void known(AgencyKind kind, String place) {
    if (!AgencyKind.wellKnown().contains(kind)
        && all.kinds().stream().noneMatch(one -> one.kind().equals(kind))) {
      found.add("UNKNOWN_KIND " + place + " " + kind);
    }
  }

  private void known(AgencyId id, String place) {
    if (find(id).isEmpty()) {
      found.add("UNKNOWN_AGENCY " + place + " " + id);
    }
  }

  private void known(List<AgencyId> ids, String place) {
    for (int i = 0; i < ids.size(); i++) {
      known(ids.get(i), place + i);
    }
  }

  private static Optional<AgencyId> named(Agency agency, LocalDate day) {
    int state = stateOn(agency, day);
    return state < 0 ? agency.parent() : agency.history().get(state).parent();
  }

  /** Returns the number of the former state that says whom one was under; -1 if it is of now. */
  private static int stateOn(Agency agency, LocalDate day) {
    for (int j = 0; j < agency.history().size(); j++) {
      FormerState state = agency.history().get(j);
      if (!day.isAfter(state.until()) && state.parent().isPresent()) {
        return j;
      }
    }
    return -1;
  }

  /** Lists who is above an agency, until there is nobody, or one who is listed already. */
  private void climb(Agency agency, Optional<AgencyId> parent, LocalDate day, String place) {
    List<AgencyId> above = new ArrayList<>();
    Optional<AgencyId> next = parent;
    while (next.isPresent() && !above.contains(next.get())) {
      above.add(next.get());
      next = find(next.get()).flatMap(one -> named(one, day));
    }
    int itself = above.indexOf(agency.id());
    if (itself >= 0 && itself <= MOST_ABOVE) {
      found.add("PARENT_CYCLE " + place + " " + agency.id());
    } else if (above.size() > MOST_ABOVE) {
      found.add("TOO_DEEP " + place + " " + agency.id());
    }
  }

  /** Returns the first days on which anything may be otherwise than before. */
  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(2019, 12, 1)));
    for (Agency agency : all.agencies()) {
      agency.from().ifPresent(days::add);
      agency.until().ifPresent(day -> days.add(day.plusDays(1)));
      agency.history().forEach(state -> days.add(state.until().plusDays(1)));
    }
    all.events().forEach(event -> days.add(event.operational()));
    return days;
  }

  /** Warns of each parent that is named for a day on which it is no more (A2). */
  private void findWarnings(People people) {
    for (int i = 0; i < all.agencies().size(); i++) {
      Agency agency = all.agencies().get(i);
      for (int j = -1; j < agency.history().size(); j++) {
        String place = "/agencies/" + i + (j < 0 ? "" : "/history/" + j) + "/parent";
        for (LocalDate day : days()) {
          Optional<AgencyId> parent = named(agency, day);
          if (stateOn(agency, day) == j
              && people.existed(agency.id(), day)
              && parent.isPresent()
              && day.isAfter(people.lastDay(parent.get()))) {
            found.add(
                "PARENT_ENDED %s %s: %s"
                    .formatted(
                        place,
                        parent.get(),
                        people.above(agency.id(), day).map(AgencyId::value).orElse("")));
            break;
          }
        }
      }
    }
  }
}
