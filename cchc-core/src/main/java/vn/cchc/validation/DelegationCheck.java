package vn.cchc.validation;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.organisation.Delegation;
import vn.cchc.organisation.DelegationKind;
import vn.cchc.organisation.ItemId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Powers that were passed on: by whom, to whom, on what basis, and who answers for them. */
final class DelegationCheck {
  private final OrganisationOnDay state;
  private final SetMultimap<AgencyId, AgencyId> passed = links();
  private final SetMultimap<AgencyId, AgencyId> received = links();
  private final Set<Power> open;

  /** What was passed on, by whom and to whom, be it renewed or not. */
  private record Power(DelegationKind kind, AgencyId delegator, AgencyId delegatee, String scope)
      implements Comparable<Power> {
    @Override
    public int compareTo(Power other) {
      return toString().compareTo(other.toString());
    }

    static Power of(Delegation delegation) {
      return new Power(
          delegation.kind(), delegation.delegator(), delegation.delegatee(), delegation.scope());
    }
  }

  private static SetMultimap<AgencyId, AgencyId> links() {
    return MultimapBuilder.linkedHashKeys().linkedHashSetValues().build();
  }

  DelegationCheck(OrganisationOnDay state) {
    this.state = state;
    this.open =
        state.organisation.delegations().stream()
            .filter(delegation -> !delegation.validity().isOverBy(state.day))
            .map(Power::of)
            .collect(Collectors.toSet());
  }

  void check(List<Problem> problems) {
    List<Delegation> delegations = state.organisation.delegations();
    Set<ItemId> seen = new HashSet<>();
    for (int i = 0; i < delegations.size(); i++) {
      Delegation delegation = delegations.get(i);
      String pointer = "/delegations/" + i;
      if (!seen.add(delegation.id())) {
        String place = pointer + "/id";
        problems.add(error(ProblemCode.DUPLICATE_ID, place, delegation, delegation.id().value()));
      }
      checkWords(delegation, pointer, problems);
      boolean isKnown = isKnown(delegation.delegator(), pointer + "/delegator", problems);
      isKnown &= isKnown(delegation.delegatee(), pointer + "/delegatee", problems);
      checkTime(delegation, pointer, problems);
      if (isKnown && !delegation.validity().isOverBy(state.day)) {
        checkParties(delegation, pointer, problems);
      }
    }
  }

  private boolean isKnown(AgencyId agency, String pointer, List<Problem> problems) {
    boolean isKnown = state.register.find(agency).isPresent();
    if (!isKnown) {
      problems.add(
          Problem.error(
              ProblemCode.UNKNOWN_AGENCY, Place.at(pointer), agency.value(), "", agency.value()));
    }
    return isKnown;
  }

  private static void checkWords(Delegation delegation, String pointer, List<Problem> problems) {
    if (delegation.responsibility().isEmpty()) {
      problems.add(error(ProblemCode.NO_RESPONSIBILITY, pointer, delegation, delegation.scope()));
    }
    if (delegation.basis().isEmpty()) {
      problems.add(warning(ProblemCode.NO_LEGAL_BASIS, pointer, delegation, "", ""));
    }
    if (delegation.supervision().isEmpty()) {
      problems.add(suggestion(ProblemCode.NO_SUPERVISION, pointer, delegation));
    }
    if (delegation.kind() == DelegationKind.AUTHORISATION
        && delegation.validity().until().isEmpty()) {
      problems.add(suggestion(ProblemCode.NO_TERM, pointer, delegation));
    }
  }

  private void checkTime(Delegation delegation, String pointer, List<Problem> problems) {
    Optional<LocalDate> issued = delegation.basis().map(basis -> basis.date());
    Optional<LocalDate> from = delegation.validity().from();
    if (from.isPresent() && issued.filter(from.orElseThrow()::isBefore).isPresent()) {
      problems.add(
          warning(
              ProblemCode.BEFORE_LEGAL_BASIS,
              pointer + "/from",
              delegation,
              issued.orElseThrow().toString(),
              from.orElseThrow().toString()));
    }
    if (delegation.validity().isOverBy(state.day) && !open.contains(Power.of(delegation))) {
      problems.add(
          warning(
              ProblemCode.DELEGATION_EXPIRED,
              pointer + "/until",
              delegation,
              state.day.toString(),
              delegation.validity().until().orElseThrow().toString()));
    }
  }

  private void checkParties(Delegation delegation, String pointer, List<Problem> problems) {
    AgencyId delegator = delegation.delegator();
    AgencyId delegatee = delegation.delegatee();
    boolean isInForce = delegation.validity().contains(state.day);
    if (isInForce) {
      checkExists(delegator, pointer + "/delegator", delegation, problems);
      checkExists(delegatee, pointer + "/delegatee", delegation, problems);
    }
    LocalDate when = delegation.validity().from().filter(state.day::isBefore).orElse(state.day);
    if (isAbove(delegatee, delegator, when)) {
      problems.add(
          error(
              ProblemCode.UPWARD_DELEGATION,
              pointer + "/delegatee",
              delegation,
              delegatee.value()));
    } else if (isInForce) {
      if (leads(delegatee, delegator)) {
        problems.add(
            error(
                ProblemCode.DELEGATION_CYCLE,
                pointer + "/delegatee",
                delegation,
                delegator.value()));
      } else {
        passed.put(delegator, delegatee);
        received.put(delegatee, delegator);
      }
    }
  }

  private void checkExists(
      AgencyId party, String pointer, Delegation delegation, List<Problem> problems) {
    if (!state.register.existed(party, state.day)) {
      problems.add(
          warning(
              ProblemCode.DELEGATION_WITHOUT_PARTY,
              pointer,
              delegation,
              state.day.toString(),
              party.value()));
    }
  }

  /** Whether one agency is above another; the chair is above all that the committee is above. */
  private boolean isAbove(AgencyId upper, AgencyId lower, LocalDate when) {
    if (upper.equals(lower)) {
      return false;
    }
    Optional<AgencyId> seat =
        state.kind(upper, when).equals(Optional.of(AgencyKind.PROVINCIAL_CHAIR))
            ? state.parent(upper, when)
            : Optional.of(upper);
    return seat.filter(root -> !root.equals(lower))
        .filter(root -> state.register.isWithin(lower, root, when))
        .isPresent();
  }

  /**
   * Whether what one agency has was passed on, by whatever steps, to another; looked for from both
   * ends in turn, so that a long chain on one side alone is not walked.
   */
  private boolean leads(AgencyId from, AgencyId to) {
    Set<AgencyId> reached = new HashSet<>(Set.of(from));
    Set<AgencyId> reaching = new HashSet<>(Set.of(to));
    Deque<AgencyId> onward = new ArrayDeque<>(reached);
    Deque<AgencyId> back = new ArrayDeque<>(reaching);
    while (!reaching.contains(from) && !reached.contains(to)) {
      if (onward.isEmpty() || back.isEmpty()) {
        return false;
      }
      passed.get(onward.remove()).stream().filter(reached::add).forEach(onward::add);
      received.get(back.remove()).stream().filter(reaching::add).forEach(back::add);
    }
    return true;
  }

  private static Problem error(
      ProblemCode code, String pointer, Delegation delegation, String actual) {
    return Problem.error(code, Place.at(pointer), delegation.id().value(), "", actual);
  }

  private static Problem warning(
      ProblemCode code, String pointer, Delegation delegation, String expected, String actual) {
    return Problem.warning(code, Place.at(pointer), delegation.id().value(), expected, actual);
  }

  private static Problem suggestion(ProblemCode code, String pointer, Delegation delegation) {
    return Problem.suggestion(
        code, Place.at(pointer), delegation.id().value(), "", delegation.scope());
  }
}
