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
import vn.cchc.organisation.DelegationId;
import vn.cchc.organisation.DelegationKind;
import vn.cchc.problem.AttributePath;
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

  void check(ProblemListBuilder problems) {
    List<Delegation> delegations = state.organisation.delegations();
    Set<DelegationId> seen = new HashSet<>();
    for (int i = 0; i < delegations.size(); i++) {
      Delegation delegation = delegations.get(i);
      AttributePath path = AttributePath.of("delegations", i);
      if (!seen.add(delegation.id())) {
        AttributePath place = path.to("id");
        problems.error(
            ProblemCode.DUPLICATE_ID, place, delegation.id().value(), "", delegation.id().value());
      }
      checkWords(delegation, path, problems);
      boolean isKnown = isKnown(delegation.delegator(), path.to("delegator"), problems);
      isKnown &= isKnown(delegation.delegatee(), path.to("delegatee"), problems);
      checkTime(delegation, path, problems);
      if (isKnown && !delegation.validity().isOverBy(state.day)) {
        checkParties(delegation, path, problems);
      }
    }
  }

  private boolean isKnown(AgencyId agency, AttributePath path, ProblemListBuilder problems) {
    boolean isKnown = state.register.find(agency).isPresent();
    if (!isKnown) {
      problems.unknown(ProblemCode.UNKNOWN_AGENCY, path, agency.value());
    }
    return isKnown;
  }

  private static void checkWords(
      Delegation delegation, AttributePath path, ProblemListBuilder problems) {
    if (delegation.responsibility().isEmpty()) {
      problems.error(
          ProblemCode.NO_RESPONSIBILITY, path, delegation.id().value(), "", delegation.scope());
    }
    if (delegation.basis().isEmpty()) {
      problems.warning(ProblemCode.NO_LEGAL_BASIS, path, delegation.id().value(), "", "");
    }
    if (delegation.supervision().isEmpty()) {
      problems.suggestion(
          ProblemCode.NO_SUPERVISION, path, delegation.id().value(), delegation.scope());
    }
    if (delegation.kind() == DelegationKind.AUTHORISATION
        && delegation.validity().until().isEmpty()) {
      problems.suggestion(ProblemCode.NO_TERM, path, delegation.id().value(), delegation.scope());
    }
  }

  private void checkTime(Delegation delegation, AttributePath path, ProblemListBuilder problems) {
    Optional<LocalDate> issued = delegation.basis().map(basis -> basis.date());
    Optional<LocalDate> from = delegation.validity().from();
    if (from.isPresent() && issued.filter(from.orElseThrow()::isBefore).isPresent()) {
      problems.warning(
          ProblemCode.BEFORE_LEGAL_BASIS,
          path.to("from"),
          delegation.id().value(),
          issued.orElseThrow().toString(),
          from.orElseThrow().toString());
    }
    if (delegation.validity().isOverBy(state.day) && !open.contains(Power.of(delegation))) {
      problems.warning(
          ProblemCode.DELEGATION_EXPIRED,
          path.to("until"),
          delegation.id().value(),
          state.day.toString(),
          delegation.validity().until().orElseThrow().toString());
    }
  }

  private void checkParties(
      Delegation delegation, AttributePath path, ProblemListBuilder problems) {
    AgencyId delegator = delegation.delegator();
    AgencyId delegatee = delegation.delegatee();
    boolean isInForce = delegation.validity().contains(state.day);
    if (isInForce) {
      checkExists(delegator, path.to("delegator"), delegation, problems);
      checkExists(delegatee, path.to("delegatee"), delegation, problems);
    }
    LocalDate when = delegation.validity().from().filter(state.day::isBefore).orElse(state.day);
    if (isAbove(delegatee, delegator, when)) {
      problems.error(
          ProblemCode.UPWARD_DELEGATION,
          path.to("delegatee"),
          delegation.id().value(),
          "",
          delegatee.value());
    } else if (isInForce) {
      if (leads(delegatee, delegator)) {
        problems.error(
            ProblemCode.DELEGATION_CYCLE,
            path.to("delegatee"),
            delegation.id().value(),
            "",
            delegator.value());
      } else {
        passed.put(delegator, delegatee);
        received.put(delegatee, delegator);
      }
    }
  }

  private void checkExists(
      AgencyId party, AttributePath path, Delegation delegation, ProblemListBuilder problems) {
    if (!state.register.existed(party, state.day)) {
      problems.warning(
          ProblemCode.DELEGATION_WITHOUT_PARTY,
          path,
          delegation.id().value(),
          state.day.toString(),
          party.value());
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
}
