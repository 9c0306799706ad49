package vn.cchc.validation;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.FieldId;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

/** What becomes of units: their fields, their end, their class and their number. */
final class UnitCheck {
  /** Decree 120/2020/NĐ-CP, article 5, paragraph 3. */
  private static final int INEFFECTIVE_YEARS_OF_SERVICE_UNITS = 3;

  private static final ImmutableSet<AgencyKind> OFFICES =
      ImmutableSet.of(AgencyKind.DIVISION, AgencyKind.SUB_DEPARTMENT);
  private static final ImmutableSet<AgencyKind> WITHIN_SERVICE_UNITS =
      ImmutableSet.of(
          AgencyKind.DIVISION, AgencyKind.SUB_DEPARTMENT, AgencyKind.PUBLIC_SERVICE_UNIT);
  private static final ImmutableSet<AgencyKind> COMMITTEES =
      ImmutableSet.of(AgencyKind.STEERING_COMMITTEE);
  private static final ImmutableSet<AgencyKind> OWNERS =
      ImmutableSet.of(AgencyKind.DEPARTMENT, AgencyKind.PUBLIC_SERVICE_UNIT);

  /** A field within a department. */
  private record Work(AgencyId department, FieldId field) implements Comparable<Work> {
    @Override
    public int compareTo(Work other) {
      return ComparisonChain.start()
          .compare(department, other.department)
          .compare(field, other.field)
          .result();
    }
  }

  private final OrganisationOnDay state;
  private final ImmutableSet<AgencyId> toBeDissolved;

  UnitCheck(OrganisationOnDay state) {
    this.state = state;
    Set<AgencyId> dissolved = new HashSet<>();
    state.forEachTask((task, path) -> dissolved.addAll(task.dissolves()));
    this.toBeDissolved = ImmutableSet.copyOf(dissolved);
  }

  void check(ProblemListBuilder problems) {
    checkFields(problems);
    state.existing.forEach((agency, path) -> checkUnit(agency, path, problems));
    state
        .organisation
        .baselineDay()
        .filter(baseline -> baseline.isBefore(state.day))
        .ifPresent(baseline -> checkCounts(baseline, problems));
  }

  private void checkFields(ProblemListBuilder problems) {
    SetMultimap<Work, AgencyId> holders =
        MultimapBuilder.linkedHashKeys().linkedHashSetValues().build();
    for (AgencyId agency : state.existing.keySet()) {
      if (state.isOf(agency, AgencyKind.SUB_DEPARTMENT)) {
        department(agency)
            .ifPresent(
                department ->
                    state.organisation.profile(agency).fields().stream()
                        .filter(entry -> entry.validity().contains(state.day))
                        .forEach(
                            entry -> holders.put(new Work(department, entry.value()), agency)));
      }
    }
    Map<Work, String> named = new HashMap<>();
    holders.asMap().forEach((work, units) -> named.put(work, OrganisationOnDay.named(units)));
    state.existing.forEach(
        (agency, path) -> {
          if (state.isOf(agency, AgencyKind.DIVISION)) {
            department(agency)
                .ifPresent(department -> checkFields(agency, department, named, path, problems));
          }
        });
  }

  private Optional<AgencyId> department(AgencyId unit) {
    return state
        .parent(unit, state.day)
        .filter(parent -> state.isOf(parent, AgencyKind.DEPARTMENT));
  }

  private void checkFields(
      AgencyId division,
      AgencyId department,
      Map<Work, String> holders,
      AttributePath path,
      ProblemListBuilder problems) {
    List<DatedEntry<FieldId>> fields = state.organisation.profile(division).fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).validity().contains(state.day)) {
        FieldId field = fields.get(i).value();
        @Nullable String held = holders.get(new Work(department, field));
        if (held != null) {
          problems.error(
              ProblemCode.FIELD_HELD_TWICE,
              path.to("fields", i),
              division.value(),
              held,
              field.value());
        }
      }
    }
  }

  private void checkUnit(AgencyId agency, AttributePath path, ProblemListBuilder problems) {
    UnitProfile profile = state.organisation.profile(agency);
    boolean isServiceUnit = state.isOf(agency, AgencyKind.PUBLIC_SERVICE_UNIT);
    boolean ends = toBeDissolved.contains(agency) || state.register.lastDay(agency).isPresent();
    if (!ends && profile.isInactiveOn(state.day)) {
      problems.warning(
          ProblemCode.INACTIVE_UNIT, path.to("activity"), agency.value(), "", agency.value());
    }
    int years = isServiceUnit ? INEFFECTIVE_YEARS_OF_SERVICE_UNITS : 1;
    if (!ends && profile.isIneffectiveFor(years, state.day.getYear())) {
      problems.warning(
          ProblemCode.INEFFECTIVE_UNIT,
          path.to("effectiveness"),
          agency.value(),
          Integer.toString(years),
          "");
    }
    if (isServiceUnit && state.organisation.isRecorded() && profile.classification().isEmpty()) {
      problems.warning(ProblemCode.UNCLASSIFIED_UNIT, path, agency.value(), "", agency.value());
    }
  }

  private void checkCounts(LocalDate baseline, ProblemListBuilder problems) {
    checkCount(
        ProblemCode.MORE_UNITS_IN_DEPARTMENTS,
        Severity.SUGGESTION,
        baseline,
        (agency, when) -> isOf(agency, OFFICES, when) && isIn(agency, AgencyKind.DEPARTMENT, when),
        problems);
    checkCount(
        ProblemCode.MORE_UNITS_IN_SERVICE_UNITS,
        Severity.SUGGESTION,
        baseline,
        (agency, when) ->
            isOf(agency, WITHIN_SERVICE_UNITS, when)
                && isIn(agency, AgencyKind.PUBLIC_SERVICE_UNIT, when),
        problems);
    checkCount(
        ProblemCode.MORE_COMMITTEES,
        Severity.WARNING,
        baseline,
        (agency, when) -> isOf(agency, COMMITTEES, when),
        problems);
  }

  private void checkCount(
      ProblemCode code,
      Severity severity,
      LocalDate baseline,
      BiPredicate<AgencyId, LocalDate> counted,
      ProblemListBuilder problems) {
    long before = count(baseline, counted);
    long now = count(state.day, counted);
    if (now > before) {
      problems.add(
          code,
          severity,
          AttributePath.of("baselineDay"),
          baseline.toString(),
          Long.toString(before),
          Long.toString(now));
    }
  }

  private long count(LocalDate when, BiPredicate<AgencyId, LocalDate> counted) {
    return state.register.agencies().keySet().stream()
        .filter(agency -> state.register.existed(agency, when) && counted.test(agency, when))
        .count();
  }

  private boolean isOf(AgencyId agency, Set<AgencyKind> kinds, LocalDate when) {
    return state.kind(agency, when).filter(kinds::contains).isPresent();
  }

  /** Whether the nearest department or service unit above an agency is of a kind. */
  private boolean isIn(AgencyId agency, AgencyKind owner, LocalDate when) {
    return state
        .nearest(state.parent(agency, when), OWNERS::contains, when)
        .flatMap(above -> state.kind(above, when))
        .equals(Optional.of(owner));
  }
}
