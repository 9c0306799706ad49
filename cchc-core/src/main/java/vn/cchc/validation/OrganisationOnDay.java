package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;
import vn.cchc.problem.AttributePath;

/** A plan and an organisation on a day, with the questions that several checks ask of them. */
final class OrganisationOnDay {
  private static final int MOST_NAMED = 5;

  final Plan plan;
  final Organisation organisation;
  final AgencyRegister register;
  final LocalDate day;

  /** The paths of the agencies that exist on the day, in the order of the register. */
  final ImmutableMap<AgencyId, AttributePath> existing;

  OrganisationOnDay(Plan plan, Organisation organisation, LocalDate day) {
    this.plan = plan;
    this.organisation = organisation;
    this.register = organisation.agencies();
    this.day = day;
    ImmutableMap.Builder<AgencyId, AttributePath> paths = ImmutableMap.builder();
    int i = 0;
    for (AgencyId id : register.agencies().keySet()) {
      AttributePath path = AttributePath.of("agencies", i++);
      if (register.existed(id, day)) {
        paths.put(id, path);
      }
    }
    this.existing = paths.buildOrThrow();
  }

  /** Visits every task with its path. */
  void forEachTask(BiConsumer<Task, AttributePath> visitor) {
    for (int i = 0; i < plan.taskGroups().size(); i++) {
      ImmutableList<Task> tasks = plan.taskGroups().get(i).tasks();
      for (int j = 0; j < tasks.size(); j++) {
        visitor.accept(tasks.get(j), AttributePath.of("taskGroups", i).to("tasks", j));
      }
    }
  }

  Optional<AgencyKind> kind(AgencyId id, LocalDate when) {
    return register.find(id).map(agency -> agency.kindOn(when));
  }

  boolean isOf(AgencyId id, AgencyKind kind) {
    return kind(id, day).equals(Optional.of(kind));
  }

  Optional<AgencyId> parent(AgencyId id, LocalDate when) {
    return register.parentOn(id, when);
  }

  /** The nearest agency of a kind that is wanted, from one upwards; itself counts. */
  Optional<AgencyId> nearest(
      Optional<AgencyId> from, Predicate<AgencyKind> wanted, LocalDate when) {
    Optional<AgencyId> step = from;
    while (step.isPresent() && kind(step.orElseThrow(), when).filter(wanted).isEmpty()) {
      step = parent(step.orElseThrow(), when);
    }
    return step;
  }

  boolean isOn(AgencyLevel level, AgencyKind kind) {
    return register.levelOf(kind).equals(Optional.of(level));
  }

  /** Returns whether agencies of a kind are authorities with a territory of their own. */
  boolean isTerritorial(AgencyKind kind) {
    return kind.equals(AgencyKind.PROVINCIAL_COMMITTEE)
        || isOn(AgencyLevel.DISTRICT, kind)
        || isOn(AgencyLevel.COMMUNE, kind);
  }

  /** The authority in whose territory an agency works, if there is one. */
  Optional<AgencyId> territory(AgencyId id) {
    return nearest(Optional.of(id), this::isTerritorial, day);
  }

  /** Whether neither of two agencies is above the other, nor are they one. */
  boolean areApart(AgencyId one, AgencyId other) {
    return !register.isWithin(one, other, day) && !register.isWithin(other, one, day);
  }

  /** The ids, the first of them where there are many. */
  static String named(Iterable<?> ids) {
    ImmutableList<Object> all = ImmutableList.copyOf(ids);
    String first = String.join(", ", all.stream().limit(MOST_NAMED).map(Object::toString).toList());
    return all.size() > MOST_NAMED ? first + ", … (" + all.size() + ")" : first;
  }
}
