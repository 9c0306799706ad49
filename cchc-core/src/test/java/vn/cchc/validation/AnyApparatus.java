package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.document.LegalDocument;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.organisation.Classification;
import vn.cchc.organisation.ConversionForm;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.Delegation;
import vn.cchc.organisation.DelegationId;
import vn.cchc.organisation.DelegationKind;
import vn.cchc.organisation.Effectiveness;
import vn.cchc.organisation.FieldId;
import vn.cchc.organisation.FunctionId;
import vn.cchc.organisation.NamedItem;
import vn.cchc.organisation.Organisation;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.period.Validity;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.Problem;

/** Any plan of 2020 and any province in which no rule is broken, until one is. */
final class AnyApparatus {
  static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  static final LocalDate BASELINE = LocalDate.of(2019, 12, 31);
  static final AgencyId PROVINCE = AgencyId.of("tinh");
  static final AgencyId CHAIR = AgencyId.of("chu-tich");

  private static final LegalDocument BASIS =
      LegalDocument.of("05/QĐ-UBND", "UBND tỉnh", LocalDate.of(2020, 1, 2));

  final Random random;
  final List<Agency> agencies = new ArrayList<>();
  final Map<AgencyId, UnitProfile> profiles = new LinkedHashMap<>();
  final List<NamedItem<FunctionId>> functions = new ArrayList<>();
  final List<NamedItem<FieldId>> fields = new ArrayList<>();
  final List<Delegation> delegations = new ArrayList<>();
  final List<Task> tasks = new ArrayList<>();
  ReportingPeriod period = ReportingPeriod.ofYear(2020);
  int declaredGroups = 1;

  AnyApparatus(Random random) {
    this.random = random;
    add(PROVINCE, AgencyKind.PROVINCIAL_COMMITTEE, Optional.empty());
    add(CHAIR, AgencyKind.PROVINCIAL_CHAIR, Optional.of(PROVINCE));
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      addDepartment("so-" + i);
    }
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      AgencyId district = AgencyId.of("huyen-" + i);
      add(district, AgencyKind.DISTRICT_COMMITTEE, Optional.of(PROVINCE));
      profiles.put(district, leading("so-0-ham").build()); // each in its own territory
      add(AgencyId.of("ban-" + i), AgencyKind.STEERING_COMMITTEE, Optional.of(PROVINCE));
    }
    for (Agency department : of(AgencyKind.DEPARTMENT)) {
      delegations.add(delegation("giao-" + department.id(), PROVINCE, department.id()).build());
      Task.Builder task = task("viec-" + department.id(), department.id());
      if (random.nextBoolean()) {
        task.addFunction(FunctionId.of(department.id() + "-ham"));
      }
      tasks.add(task.build());
    }
  }

  private void addDepartment(String name) {
    AgencyId department = AgencyId.of(name);
    add(department, AgencyKind.DEPARTMENT, Optional.of(PROVINCE));
    profiles.put(department, leading(name + "-ham").build());
    for (String part : new String[] {"chi-cuc", "phong", "phong-hai"}) {
      AgencyId unit = AgencyId.of(part + "-" + name);
      add(
          unit,
          part.equals("chi-cuc") ? AgencyKind.SUB_DEPARTMENT : AgencyKind.DIVISION,
          Optional.of(department));
      fields.add(new NamedItem<>(FieldId.of(unit.value()), "Lĩnh vực"));
      UnitProfile.Builder profile = leading(unit.value() + "-ham");
      profiles.put(unit, profile.addField(DatedEntry.always(FieldId.of(unit.value()))).build());
    }
    AgencyId centre = AgencyId.of("trung-tam-" + name);
    add(centre, AgencyKind.PUBLIC_SERVICE_UNIT, Optional.of(department));
    UnitProfile.Builder profile =
        UnitProfile.builder()
            .classification(Classification.of(ConversionForm.STAYS))
            .addServices("khuyến nông", "giống cây trồng")
            .addEffectiveness(Effectiveness.of(2018, false));
    for (int year = 2019; year <= 2020; year++) {
      profile.addEffectiveness(Effectiveness.of(year, random.nextBoolean() || year == 2019));
    }
    profiles.put(centre, profile.build());
  }

  void add(AgencyId id, AgencyKind kind, Optional<AgencyId> parent) {
    agencies.add(agency(id, kind, parent).build());
  }

  /** Returns a builder with all that is said of a unit. */
  UnitProfile.Builder like(AgencyId unit) {
    UnitProfile.Builder builder = UnitProfile.builder();
    Optional.ofNullable(profiles.get(unit))
        .ifPresent(
            now ->
                builder
                    .addAllLeads(now.leads())
                    .addAllPerforms(now.performs())
                    .addAllFields(now.fields())
                    .addAllServices(now.services())
                    .classification(now.classification())
                    .addAllActivity(now.activity())
                    .addAllEffectiveness(now.effectiveness()));
    return builder;
  }

  static Agency.Builder agency(AgencyId id, AgencyKind kind, Optional<AgencyId> parent) {
    return Agency.builder().id(id).name(id.value()).kind(kind).parent(parent);
  }

  private UnitProfile.Builder leading(String function) {
    FunctionId id = FunctionId.of(function);
    if (functions.stream().noneMatch(item -> item.id().equals(id))) {
      functions.add(new NamedItem<>(id, "Chức năng"));
    }
    return UnitProfile.builder().addLead(DatedEntry.always(id));
  }

  static Delegation.Builder delegation(String id, AgencyId from, AgencyId to) {
    return Delegation.builder()
        .id(DelegationId.of(id))
        .kind(DelegationKind.AUTHORISATION)
        .delegator(from)
        .delegatee(to)
        .scope("cấp phép")
        .basis(BASIS)
        .validity(Validity.between(BASIS.date(), LocalDate.of(2030, 12, 31)))
        .responsibility("người đứng đầu")
        .supervision("Thanh tra tỉnh");
  }

  static Task.Builder task(String id, AgencyId lead) {
    return Task.builder().id(TaskId.of(id)).name("Việc").lead(lead);
  }

  List<Agency> of(AgencyKind kind) {
    return agencies.stream().filter(agency -> agency.kind().equals(kind)).toList();
  }

  /** The id of any agency of a kind. */
  AgencyId any(AgencyKind kind) {
    List<Agency> all = of(kind);
    return all.get(random.nextInt(all.size())).id();
  }

  ImmutableList<Problem> problems() {
    Plan plan =
        Plan.builder()
            .id(PlanId.of("ke-hoach"))
            .title("Kế hoạch")
            .period(period)
            .declaredTaskGroups(declaredGroups)
            .addTaskGroups(
                TaskGroup.builder()
                    .id(GroupId.of("bo-may"))
                    .name("Bộ máy")
                    .addAllTasks(tasks)
                    .build())
            .build();
    Organisation organisation =
        Organisation.builder()
            .agencies(AgencyRegister.of(agencies))
            .addAllFunctions(functions)
            .addAllFields(fields)
            .putAllProfiles(profiles)
            .addAllDelegations(delegations)
            .baselineDay(BASELINE)
            .build();
    return ImmutableList.<Problem>builder()
        .addAll(PlanValidator.validate(plan, organisation.agencies()))
        .addAll(OrganisationValidator.validate(plan, organisation, lastDay()).all())
        .build();
  }

  private LocalDate lastDay() {
    return period.equals(ReportingPeriod.ofYear(2020)) ? DAY : LocalDate.of(2026, 12, 31);
  }
}
