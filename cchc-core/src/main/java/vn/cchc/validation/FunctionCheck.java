package vn.cchc.validation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.FunctionId;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.plan.Task;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/** Who leads which function, and which units do the same. */
final class FunctionCheck {
  /** One function in the territory of one authority. */
  private record Matter(FunctionId function, Optional<AgencyId> territory)
      implements Comparable<Matter> {
    @Override
    public int compareTo(Matter other) {
      return toString().compareTo(other.toString());
    }
  }

  private record Lead(AgencyId agency, AttributePath path) {}

  /** What units do that can be alike: the same functions in one territory. */
  private record Work(ImmutableSortedSet<FunctionId> functions, Optional<AgencyId> territory)
      implements Comparable<Work> {
    @Override
    public int compareTo(Work other) {
      return toString().compareTo(other.toString());
    }
  }

  private final OrganisationOnDay state;

  FunctionCheck(OrganisationOnDay state) {
    this.state = state;
  }

  void check(ProblemListBuilder inPlan, ProblemListBuilder inAgencies) {
    checkLeads(inPlan, inAgencies);
    checkAlike(inAgencies);
  }

  private void checkLeads(ProblemListBuilder inPlan, ProblemListBuilder inAgencies) {
    ListMultimap<Matter, Lead> byUnits = LinkedListMultimap.create();
    state.existing.forEach(
        (agency, path) -> {
          List<DatedEntry<FunctionId>> leads = state.organisation.profile(agency).leads();
          for (int i = 0; i < leads.size(); i++) {
            if (leads.get(i).validity().contains(state.day)) {
              byUnits.put(
                  new Matter(leads.get(i).value(), state.territory(agency)),
                  new Lead(agency, path.to("leads", i)));
            }
          }
        });
    ListMultimap<Matter, Lead> byTasks = LinkedListMultimap.create();
    state.forEachTask(
        (task, path) -> {
          // Where each of several leads its own part, none of them leads the function.
          task.lead().ifPresent(lead -> addFunctions(task, lead, path, byTasks));
        });
    for (Matter matter : byUnits.keySet()) {
      report(matter, List.of(), byUnits.get(matter), inAgencies);
    }
    for (Matter matter : byTasks.keySet()) {
      report(matter, byUnits.get(matter), byTasks.get(matter), inPlan);
    }
  }

  private void addFunctions(
      Task task, AgencyId lead, AttributePath path, ListMultimap<Matter, Lead> byTasks) {
    int k = 0;
    for (FunctionId function : task.functions()) {
      byTasks.put(
          new Matter(function, state.territory(lead)), new Lead(lead, path.to("functions", k++)));
    }
  }

  /** Reports the first of some leads that is apart from one before it. */
  private void report(
      Matter matter, List<Lead> before, List<Lead> leads, ProblemListBuilder problems) {
    Set<AgencyId> earlier = new LinkedHashSet<>();
    before.forEach(lead -> earlier.add(lead.agency()));
    for (Lead lead : leads) {
      if (!earlier.contains(lead.agency())) {
        List<AgencyId> others =
            earlier.stream().filter(other -> state.areApart(other, lead.agency())).toList();
        if (!others.isEmpty()) {
          problems.warning(
              ProblemCode.SEVERAL_FUNCTION_LEADS,
              lead.path(),
              matter.function().value(),
              "",
              OrganisationOnDay.named(
                  Stream.concat(others.stream(), Stream.of(lead.agency())).toList()));
          return;
        }
        earlier.add(lead.agency());
      }
    }
  }

  private void checkAlike(ProblemListBuilder problems) {
    SetMultimap<Work, AgencyId> units =
        MultimapBuilder.linkedHashKeys().linkedHashSetValues().build();
    for (AgencyId agency : state.existing.keySet()) {
      ImmutableSortedSet<FunctionId> functions = functions(agency);
      if (!functions.isEmpty()
          && state.kind(agency, state.day).filter(this::isNotCompared).isEmpty()) {
        units.put(new Work(functions, state.territory(agency)), agency);
      }
    }
    for (Work work : units.keySet()) {
      Collection<AgencyId> all = units.get(work);
      List<AgencyId> alike =
          all.stream()
              .filter(one -> all.stream().anyMatch(other -> state.areApart(one, other)))
              .toList();
      if (!alike.isEmpty()) {
        problems.suggestion(
            ProblemCode.ALIKE_UNITS,
            requireNonNull(state.existing.get(alike.get(1))),
            OrganisationOnDay.named(alike),
            OrganisationOnDay.named(work.functions()));
      }
    }
  }

  /** Kinds that all do the same, each in its own place, or that the province does not manage. */
  private boolean isNotCompared(AgencyKind kind) {
    return state.isTerritorial(kind)
        || kind.equals(AgencyKind.PROVINCIAL_CHAIR)
        || state.isOn(AgencyLevel.CENTRAL, kind);
  }

  private ImmutableSortedSet<FunctionId> functions(AgencyId agency) {
    UnitProfile profile = state.organisation.profile(agency);
    return Stream.concat(profile.leads().stream(), profile.performs().stream())
        .filter(entry -> entry.validity().contains(state.day))
        .map(DatedEntry::value)
        .collect(ImmutableSortedSet.toImmutableSortedSet(FunctionId::compareTo));
  }
}
