package vn.cchc.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.organisation.Activity;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.Delegation;
import vn.cchc.organisation.Effectiveness;
import vn.cchc.organisation.FieldId;
import vn.cchc.organisation.FunctionId;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.period.Validity;
import vn.cchc.plan.Task;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

class OrganisationProperties {
  private static final AgencyId NOBODY = AgencyId.of("khong-co");
  private static final AgencyId NEW = AgencyId.of("moi");
  private static final FunctionId UNHEARD = FunctionId.of("la");

  /** One way to break each rule. */
  private static final ImmutableMap<ProblemCode, Consumer<AnyApparatus>> BREAKS =
      ImmutableMap.<ProblemCode, Consumer<AnyApparatus>>builder()
          .put(ProblemCode.GROUPS_DIFFER, world -> world.declaredGroups = 2 + pick(world, 6))
          .put(ProblemCode.OUTSIDE_PLAN, world -> task(world, task -> task.deadline(late())))
          .put(ProblemCode.UNKNOWN_AGENCY, world -> task(world, task -> task.addDissolve(NOBODY)))
          .put(
              ProblemCode.UNKNOWN_FUNCTION, world -> task(world, task -> task.addFunction(UNHEARD)))
          .put(
              ProblemCode.DUPLICATE_ID,
              world ->
                  world.functions.add(world.functions.get(pick(world, world.functions.size()))))
          .put(
              ProblemCode.UNKNOWN_FIELD,
              world ->
                  unit(
                      world,
                      AgencyKind.DEPARTMENT,
                      it -> it.addField(DatedEntry.always(FieldId.of("la")))))
          .put(
              ProblemCode.SEVERAL_FUNCTION_LEADS,
              world -> {
                AgencyId one = world.any(AgencyKind.SUB_DEPARTMENT);
                FunctionId function = FunctionId.of(one + "-ham");
                unit(world, AgencyKind.DIVISION, it -> it.addLead(DatedEntry.always(function)));
              })
          .put(
              ProblemCode.FIELD_HELD_TWICE,
              world -> {
                AgencyId division = world.any(AgencyKind.DIVISION);
                FieldId field =
                    FieldId.of(
                        "chi-cuc-" + division.value().substring(division.value().indexOf("so-")));
                unit(world, division, it -> it.addField(DatedEntry.always(field)));
              })
          .put(
              ProblemCode.ALIKE_UNITS,
              world -> {
                AgencyId one = world.any(AgencyKind.SUB_DEPARTMENT);
                FunctionId function = FunctionId.of(one + "-ham");
                unit(
                    world,
                    AgencyKind.PUBLIC_SERVICE_UNIT,
                    it -> it.addPerform(DatedEntry.always(function)));
              })
          .put(
              ProblemCode.INACTIVE_UNIT,
              world -> {
                AgencyKind[] kinds = {
                  AgencyKind.STEERING_COMMITTEE, AgencyKind.PUBLIC_SERVICE_UNIT
                };
                unit(
                    world,
                    kinds[pick(world, 2)],
                    it -> it.addActivity(DatedEntry.always(Activity.INACTIVE)));
              })
          .put(
              ProblemCode.INEFFECTIVE_UNIT,
              world ->
                  unit(
                      world,
                      AgencyKind.STEERING_COMMITTEE,
                      it -> it.addEffectiveness(Effectiveness.of(2000 + pick(world, 20), false))))
          .put(
              ProblemCode.UNCLASSIFIED_UNIT,
              world -> world.profiles.remove(world.any(AgencyKind.PUBLIC_SERVICE_UNIT)))
          .put(ProblemCode.MORE_UNITS_IN_DEPARTMENTS, within(AgencyKind.DEPARTMENT))
          .put(ProblemCode.MORE_UNITS_IN_SERVICE_UNITS, within(AgencyKind.PUBLIC_SERVICE_UNIT))
          .put(
              ProblemCode.MORE_COMMITTEES,
              world -> begin(world, AgencyKind.STEERING_COMMITTEE, AnyApparatus.PROVINCE))
          .put(
              ProblemCode.DISTRICT_LEAD,
              world -> {
                world.period = ReportingPeriod.ofYear(2026);
                world.tasks.add(
                    AnyApparatus.task("viec", world.any(AgencyKind.DISTRICT_COMMITTEE)).build());
              })
          .put(
              ProblemCode.NO_RESPONSIBILITY,
              power(it -> like(it).validity(it.validity()).basis(it.basis()).supervision("có")))
          .put(
              ProblemCode.NO_SUPERVISION,
              power(it -> like(it).validity(it.validity()).basis(it.basis()).responsibility("ai")))
          .put(
              ProblemCode.NO_LEGAL_BASIS,
              power(it -> like(it).validity(it.validity()).responsibility("ai").supervision("có")))
          .put(ProblemCode.NO_TERM, power(it -> whole(it, Validity.from(from(it)))))
          .put(
              ProblemCode.BEFORE_LEGAL_BASIS,
              power(it -> whole(it, Validity.between(from(it).minusDays(1), AnyApparatus.DAY))))
          .put(
              ProblemCode.DELEGATION_EXPIRED,
              power(it -> whole(it, Validity.between(from(it), AnyApparatus.DAY.minusDays(1)))))
          .put(
              ProblemCode.DELEGATION_WITHOUT_PARTY,
              world -> {
                world.agencies.add(
                    AnyApparatus.agency(NEW, AgencyKind.DEPARTMENT, Optional.empty())
                        .until(AnyApparatus.DAY.minusDays(1 + pick(world, 900)))
                        .build());
                world.delegations.add(
                    AnyApparatus.delegation("giao", AnyApparatus.PROVINCE, NEW).build());
              })
          .put(
              ProblemCode.UPWARD_DELEGATION,
              world ->
                  world.delegations.add(
                      AnyApparatus.delegation(
                              "giao",
                              world.any(AgencyKind.DIVISION),
                              world.random.nextBoolean()
                                  ? AnyApparatus.PROVINCE
                                  : AnyApparatus.CHAIR)
                          .build()))
          .put(
              ProblemCode.DELEGATION_CYCLE,
              world -> {
                AgencyId district = world.any(AgencyKind.DISTRICT_COMMITTEE);
                AgencyId department = world.any(AgencyKind.DEPARTMENT);
                world.delegations.add(AnyApparatus.delegation("di", department, district).build());
                world.delegations.add(AnyApparatus.delegation("ve", district, department).build());
              })
          .buildOrThrow();

  private static int pick(AnyApparatus world, int number) {
    return world.random.nextInt(number);
  }

  private static Deadline late() {
    return new Deadline.By(AnyApparatus.DAY.plusDays(1));
  }

  private static LocalDate from(Delegation delegation) {
    return delegation.validity().from().orElseThrow();
  }

  private static void task(AnyApparatus world, UnaryOperator<Task.Builder> more) {
    AgencyId lead = world.any(AgencyKind.DEPARTMENT);
    world.tasks.add(more.apply(AnyApparatus.task("viec", lead)).build());
  }

  private static void unit(
      AnyApparatus world, AgencyKind kind, UnaryOperator<UnitProfile.Builder> more) {
    unit(world, world.any(kind), more);
  }

  private static void unit(
      AnyApparatus world, AgencyId unit, UnaryOperator<UnitProfile.Builder> more) {
    world.profiles.put(unit, more.apply(world.like(unit)).build());
  }

  private static Consumer<AnyApparatus> within(AgencyKind owner) {
    return world -> begin(world, AgencyKind.DIVISION, world.any(owner));
  }

  private static void begin(AnyApparatus world, AgencyKind kind, AgencyId parent) {
    world.agencies.add(
        AnyApparatus.agency(NEW, kind, Optional.of(parent))
            .from(AnyApparatus.BASELINE.plusDays(1 + pick(world, 366)))
            .build());
  }

  private static Consumer<AnyApparatus> power(Function<Delegation, Delegation.Builder> other) {
    return world -> {
      int i = pick(world, world.delegations.size());
      world.delegations.set(i, other.apply(world.delegations.get(i)).build());
    };
  }

  private static Delegation.Builder like(Delegation power) {
    return Delegation.builder()
        .id(power.id())
        .kind(power.kind())
        .delegator(power.delegator())
        .delegatee(power.delegatee())
        .scope(power.scope());
  }

  private static Delegation.Builder whole(Delegation power, Validity validity) {
    return like(power)
        .validity(validity)
        .basis(power.basis())
        .responsibility(power.responsibility())
        .supervision(power.supervision());
  }

  @Provide
  Arbitrary<Random> seeds() {
    return Arbitraries.randomValue(random -> new Random(random.nextLong()));
  }

  @Provide
  Arbitrary<ProblemCode> codes() {
    return Arbitraries.of(BREAKS.keySet());
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void inAnyApparatusThatKeepsTheRulesNothingIsWrong(@ForAll("seeds") Random seed) {
    assertThat(new AnyApparatus(seed).problems()).isEmpty();
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void whatIsBrokenInOneWayIsThatProblemAlone(
      @ForAll("seeds") Random seed, @ForAll("codes") ProblemCode code) {
    AnyApparatus world = new AnyApparatus(seed);
    Consumer<AnyApparatus> broken = BREAKS.get(code);
    assertThat(broken).isNotNull();
    broken.accept(world);
    assertThat(world.problems()).extracting(Problem::code).containsExactly(code);
  }
}
