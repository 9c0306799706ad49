package vn.cchc.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.TaskId;
import vn.cchc.organisation.Activity;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.Delegation;
import vn.cchc.organisation.DelegationKind;
import vn.cchc.organisation.Effectiveness;
import vn.cchc.organisation.FieldId;
import vn.cchc.organisation.FunctionId;
import vn.cchc.organisation.NamedItem;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.period.Validity;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Task;

/** A good apparatus spoilt by a little, on both sides of each bound. */
class OrganisationCheckTest {
  private static final AgencyId DEPARTMENT = AgencyId.of("so-0");
  private static final AgencyId OTHER_DEPARTMENT = AgencyId.of("so-1");
  private static final AgencyId SUB_DEPARTMENT = AgencyId.of("chi-cuc-so-0");
  private static final AgencyId DIVISION = AgencyId.of("phong-so-0");
  private static final AgencyId CENTRE = AgencyId.of("trung-tam-so-0");
  private static final AgencyId DISTRICT = AgencyId.of("huyen-0");
  private static final AgencyId NEW = AgencyId.of("moi");
  private static final FieldId FIELD = FieldId.of("chi-cuc-so-0");
  private static final LocalDate DAY = AnyApparatus.DAY;
  private static final Validity OVER = Validity.between(DAY.minusYears(1), DAY.minusDays(1));
  private static final Validity TO_THE_DAY = Validity.between(DAY.minusYears(1), DAY);

  private final AnyApparatus world = new AnyApparatus(new Random(1));

  /** The problems, such as "WARNING NO_LEGAL_BASIS /delegations/0: giao, , so-1". */
  private List<String> problems() {
    return world.problems().stream().map(ProblemLine::of).toList();
  }

  private List<String> codes() {
    return world.problems().stream()
        .map(one -> one.severity() + " " + one.code() + " " + one.place().pointer())
        .toList();
  }

  private String at(AgencyId agency) {
    for (int i = 0; i < world.agencies.size(); i++) {
      if (world.agencies.get(i).id().equals(agency)) {
        return "/agencies/" + i;
      }
    }
    throw new AssertionError(agency);
  }

  private UnitProfile.Builder like(AgencyId unit) {
    return world.like(unit);
  }

  private static <T> DatedEntry<T> dated(T value, Validity validity) {
    return new DatedEntry<>(value, validity);
  }

  @Test
  void thisOneIsGood() {
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void aDivisionHoldsNoFieldOfASubDepartmentOfItsDepartmentWhileBothHoldIt() {
    world.profiles.put(DIVISION, like(DIVISION).addField(dated(FIELD, TO_THE_DAY)).build());
    assertThat(problems())
        .containsExactly(
            "ERROR FIELD_HELD_TWICE "
                + at(DIVISION)
                + "/fields/1: phong-so-0, chi-cuc-so-0, chi-cuc-so-0");
  }

  @Test
  void aFieldThatADivisionGaveUpIsHeldOnce() {
    world.profiles.put(DIVISION, like(DIVISION).addField(dated(FIELD, OVER)).build());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void aFieldThatASubDepartmentGaveUpIsHeldOnce() {
    world.profiles.put(SUB_DEPARTMENT, UnitProfile.builder().addField(dated(FIELD, OVER)).build());
    world.profiles.put(DIVISION, like(DIVISION).addField(DatedEntry.always(FIELD)).build());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void aDivisionOfAnotherDepartmentMayHoldTheField() {
    AgencyId elsewhere = AgencyId.of("phong-so-1");
    world.profiles.put(elsewhere, like(elsewhere).addField(DatedEntry.always(FIELD)).build());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void aUnitThatStoppedWorkingIsAWarningUntilItIsToEnd() {
    world.profiles.put(
        CENTRE, like(CENTRE).addActivity(dated(Activity.INACTIVE, TO_THE_DAY)).build());
    assertThat(codes()).containsExactly("WARNING INACTIVE_UNIT " + at(CENTRE) + "/activity");

    world.tasks.add(AnyApparatus.task("giai-the", DEPARTMENT).addDissolve(CENTRE).build());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void aUnitWhoseLastDayIsKnownIsToEnd() {
    world.profiles.put(
        CENTRE, like(CENTRE).addActivity(dated(Activity.INACTIVE, TO_THE_DAY)).build());
    int place = Integer.parseInt(at(CENTRE).substring("/agencies/".length()));
    Agency centre = world.agencies.get(place);
    world.agencies.set(
        place,
        AnyApparatus.agency(CENTRE, centre.kind(), centre.parent())
            .until(DAY.plusYears(1))
            .build());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void aUnitThatWorksAgainIsNoProblem() {
    world.profiles.put(CENTRE, like(CENTRE).addActivity(dated(Activity.INACTIVE, OVER)).build());
    assertThat(world.problems()).isEmpty();
  }

  /** Decree 120/2020/NĐ-CP, article 5, paragraph 3: a service unit in three years, not in two. */
  @ParameterizedTest
  @CsvSource({
    "trung-tam-so-0, 2019, ''",
    "trung-tam-so-0, 2018, WARNING INEFFECTIVE_UNIT",
    "ban-0, 2020, WARNING INEFFECTIVE_UNIT",
    "ban-0, 2021, ''"
  })
  void aServiceUnitIsIneffectiveAfterThreeYearsAndAnyOtherAfterOne(
      String unit, int since, String expected) {
    AgencyId id = AgencyId.of(unit);
    UnitProfile now = like(id).build();
    UnitProfile.Builder profile =
        UnitProfile.builder().classification(now.classification()).addAllServices(now.services());
    for (int year = since; year <= Math.max(since, 2020); year++) {
      profile.addEffectiveness(Effectiveness.of(year, false));
    }
    world.profiles.put(id, profile.build());
    assertThat(codes())
        .isEqualTo(
            expected.isEmpty() ? List.of() : List.of(expected + " " + at(id) + "/effectiveness"));
  }

  @Test
  void aUnitToBeDissolvedMayBeIneffective() {
    AgencyId committee = AgencyId.of("ban-0");
    world.profiles.put(
        committee, UnitProfile.builder().addEffectiveness(Effectiveness.of(2020, false)).build());
    world.tasks.add(AnyApparatus.task("giai-the", DEPARTMENT).addDissolve(committee).build());
    assertThat(world.problems()).isEmpty();
  }

  private void begin(AgencyKind kind, AgencyId parent, LocalDate from) {
    world.agencies.add(AnyApparatus.agency(NEW, kind, Optional.of(parent)).from(from).build());
  }

  @Test
  void moreUnitsThanOnTheBaselineDayAreCountedByKind() {
    LocalDate later = AnyApparatus.BASELINE.plusDays(1);
    begin(AgencyKind.STEERING_COMMITTEE, AnyApparatus.PROVINCE, later);
    int before = world.of(AgencyKind.STEERING_COMMITTEE).size() - 1;
    assertThat(problems())
        .containsExactly(
            "WARNING MORE_COMMITTEES /baselineDay: 2019-12-31, %d, %d"
                .formatted(before, before + 1));
  }

  @Test
  void moreUnitsInDepartmentsAreASuggestion() {
    begin(AgencyKind.SUB_DEPARTMENT, DEPARTMENT, AnyApparatus.BASELINE.plusDays(1));
    assertThat(codes()).containsExactly("SUGGESTION MORE_UNITS_IN_DEPARTMENTS /baselineDay");
  }

  @Test
  void moreUnitsInServiceUnitsAreASuggestion() {
    begin(AgencyKind.SUB_DEPARTMENT, CENTRE, AnyApparatus.BASELINE.plusDays(1));
    assertThat(codes()).containsExactly("SUGGESTION MORE_UNITS_IN_SERVICE_UNITS /baselineDay");
  }

  @Test
  void unitsThatWereThereOnTheBaselineDayAreNotMore() {
    begin(AgencyKind.SUB_DEPARTMENT, CENTRE, AnyApparatus.BASELINE);
    assertThat(world.problems()).isEmpty();
  }

  private static Delegation.Builder power(String id) {
    return AnyApparatus.delegation(id, OTHER_DEPARTMENT, DISTRICT);
  }

  private String ofLastPower(String problem) {
    return problem.replace("…", "/delegations/" + (world.delegations.size() - 1));
  }

  @Test
  void aDelegationMayBeginOnTheDayOfItsBasisAndNotBefore() {
    LocalDate issued = LocalDate.of(2020, 1, 2);
    world.delegations.add(power("giao").validity(Validity.between(issued, DAY)).build());
    assertThat(world.problems()).isEmpty();

    world.delegations.set(
        world.delegations.size() - 1,
        power("giao").validity(Validity.between(issued.minusDays(1), DAY)).build());
    assertThat(problems())
        .containsExactly(
            ofLastPower("WARNING BEFORE_LEGAL_BASIS …/from: giao, 2020-01-02, 2020-01-01"));
  }

  @Test
  void aDelegationThatEndedIsReportedUnlessItWasRenewed() {
    Validity over = Validity.between(LocalDate.of(2020, 1, 2), DAY.minusDays(1));
    world.delegations.add(power("cu").validity(over).build());
    assertThat(problems())
        .containsExactly(
            ofLastPower("WARNING DELEGATION_EXPIRED …/until: cu, 2020-12-31, 2020-12-30"));

    world.delegations.add(power("moi").build());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void aDelegationOfSomethingElseRenewsNothing() {
    Validity over = Validity.between(LocalDate.of(2020, 1, 2), DAY.minusDays(1));
    world.delegations.add(power("cu").validity(over).build());
    world.delegations.add(power("moi").scope("thu hồi giấy phép").build());
    assertThat(codes()).hasSize(1);
    assertThat(codes().get(0)).startsWith("WARNING DELEGATION_EXPIRED");
  }

  /** Each with the severity that the law's words have: must, and is advised. */
  @Test
  void aDelegationNamesWhoAnswersForItItsBasisAndItsSupervision() {
    world.delegations.add(power("a").responsibility(Optional.empty()).build());
    assertThat(problems()).containsExactly(ofLastPower("ERROR NO_RESPONSIBILITY …: a, , cấp phép"));

    world.delegations.set(world.delegations.size() - 1, power("a").basis(Optional.empty()).build());
    assertThat(codes()).containsExactly(ofLastPower("WARNING NO_LEGAL_BASIS …"));

    world.delegations.set(
        world.delegations.size() - 1, power("a").supervision(Optional.empty()).build());
    assertThat(codes()).containsExactly(ofLastPower("SUGGESTION NO_SUPERVISION …"));
  }

  @Test
  void aDelegationHasAnIdOfItsOwn() {
    world.delegations.add(power("giao").build());
    world.delegations.add(power("giao").scope("thu hồi giấy phép").build());
    assertThat(problems()).containsExactly(ofLastPower("ERROR DUPLICATE_ID …/id: giao, , giao"));
  }

  @Test
  void aServiceUnitHasAClassWhereTheApparatusIsRecorded() {
    world.profiles.put(
        CENTRE, UnitProfile.builder().addAllServices(like(CENTRE).build().services()).build());
    assertThat(problems())
        .containsExactly(
            "WARNING UNCLASSIFIED_UNIT " + at(CENTRE) + ": trung-tam-so-0, , trung-tam-so-0");
  }

  @Test
  void onlyAnAuthorisationNeedsATerm() {
    Validity forEver = Validity.from(LocalDate.of(2020, 1, 2));
    world.delegations.add(power("uy-quyen").validity(forEver).build());
    assertThat(codes()).containsExactly(ofLastPower("SUGGESTION NO_TERM …"));

    world.delegations.set(
        world.delegations.size() - 1,
        power("phan-cap").kind(DelegationKind.DECENTRALISATION).validity(forEver).build());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void bothPartiesHaveToBeKnown() {
    AgencyId nobody = AgencyId.of("khong-co");
    world.delegations.add(AnyApparatus.delegation("a", nobody, DEPARTMENT).build());
    assertThat(problems())
        .containsExactly(ofLastPower("ERROR UNKNOWN_AGENCY …/delegator: khong-co, , khong-co"));

    world.delegations.set(
        world.delegations.size() - 1, AnyApparatus.delegation("a", DEPARTMENT, nobody).build());
    assertThat(codes()).containsExactly(ofLastPower("ERROR UNKNOWN_AGENCY …/delegatee"));
  }

  @Test
  void aPartyThatEndedBeforeTheDayIsReportedForADelegationInForceAlone() {
    world.agencies.add(
        AnyApparatus.agency(NEW, AgencyKind.DEPARTMENT, Optional.of(AnyApparatus.PROVINCE))
            .until(DAY.minusDays(1))
            .build());
    world.delegations.add(AnyApparatus.delegation("a", NEW, DISTRICT).build());
    assertThat(codes())
        .containsExactly(ofLastPower("WARNING DELEGATION_WITHOUT_PARTY …/delegator"));

    world.delegations.set(
        world.delegations.size() - 1,
        AnyApparatus.delegation("a", NEW, DISTRICT)
            .validity(Validity.between(DAY.plusDays(1), DAY.plusYears(1)))
            .build());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void nothingIsPassedOnToTheChairOfTheCommitteeAbove() {
    world.delegations.add(AnyApparatus.delegation("len", DEPARTMENT, AnyApparatus.CHAIR).build());
    assertThat(codes()).containsExactly(ofLastPower("ERROR UPWARD_DELEGATION …/delegatee"));
  }

  @Test
  void theCommitteeMayPassOnToItsChairAndTheChairToADepartment() {
    world.delegations.add(
        AnyApparatus.delegation("a", AnyApparatus.PROVINCE, AnyApparatus.CHAIR).build());
    world.delegations.add(AnyApparatus.delegation("b", AnyApparatus.CHAIR, DEPARTMENT).build());
    assertThat(world.problems()).isEmpty();
  }

  /** a to b to c, and c to a, reported at the one that closes the circle. */
  @Test
  void aCircleOfThreeIsFound() {
    AgencyId third = AgencyId.of("ban-0");
    world.delegations.add(AnyApparatus.delegation("a", OTHER_DEPARTMENT, DEPARTMENT).build());
    world.delegations.add(AnyApparatus.delegation("b", DEPARTMENT, third).build());
    assertThat(world.problems()).isEmpty();

    world.delegations.add(AnyApparatus.delegation("c", third, OTHER_DEPARTMENT).build());
    assertThat(problems())
        .containsExactly(ofLastPower("ERROR DELEGATION_CYCLE …/delegatee: c, , ban-0"));
  }

  private static final FunctionId FUNCTION = FunctionId.of("so-0-ham");

  private void leads(AgencyId unit, FunctionId function, Validity validity) {
    world.profiles.put(unit, like(unit).addLead(dated(function, validity)).build());
  }

  @Test
  void aFunctionHasOneLeadInATerritory() {
    leads(OTHER_DEPARTMENT, FUNCTION, TO_THE_DAY);
    assertThat(problems())
        .containsExactly(
            "WARNING SEVERAL_FUNCTION_LEADS "
                + at(OTHER_DEPARTMENT)
                + "/leads/1: so-0-ham, , so-0, so-1");
  }

  @Test
  void whatWasLedUntilTheDayBeforeHasOneLead() {
    leads(OTHER_DEPARTMENT, FUNCTION, OVER);
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void aDepartmentAndItsDivisionMayLeadOneFunction() {
    leads(DIVISION, FUNCTION, Validity.always());
    assertThat(world.problems()).isEmpty();
  }

  private String lastTask() {
    return "/taskGroups/0/tasks/" + (world.tasks.size() - 1);
  }

  @Test
  void aTaskGivesAFunctionToItsLeadAlone() {
    FunctionId own = FunctionId.of("so-1-ham");
    world.tasks.add(
        AnyApparatus.task("viec", OTHER_DEPARTMENT).addFunctions(own, FUNCTION).build());
    assertThat(problems())
        .containsExactly(
            "WARNING SEVERAL_FUNCTION_LEADS "
                + lastTask()
                + "/functions/1: so-0-ham, , so-0, so-1");

    world.tasks.set(
        world.tasks.size() - 1,
        AnyApparatus.task("viec", OTHER_DEPARTMENT).addFunctions(own).build());
    assertThat(world.problems()).isEmpty();
  }

  private void performs(AgencyId unit, FunctionId function, Validity validity) {
    world.profiles.put(unit, like(unit).addPerform(dated(function, validity)).build());
  }

  @Test
  void unitsOfOneTerritoryThatPerformTheSameAreAlike() {
    FunctionId shared = FunctionId.of("chung");
    world.functions.add(new NamedItem<>(shared, "Việc chung"));
    AgencyId other = AgencyId.of("trung-tam-so-1");
    performs(CENTRE, shared, TO_THE_DAY);
    performs(other, shared, TO_THE_DAY);
    assertThat(problems())
        .containsExactly(
            "SUGGESTION ALIKE_UNITS " + at(other) + ": trung-tam-so-0, trung-tam-so-1, , chung");
  }

  @Test
  void unitsThatPerformMoreOrNoLongerTheSameAreNotAlike() {
    FunctionId shared = FunctionId.of("chung");
    world.functions.add(new NamedItem<>(shared, "Việc chung"));
    AgencyId other = AgencyId.of("trung-tam-so-1");
    performs(CENTRE, shared, Validity.always());
    performs(other, shared, OVER);
    assertThat(world.problems()).isEmpty();

    performs(other, shared, Validity.always());
    performs(other, FunctionId.of("so-1-ham"), Validity.always());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void authoritiesAndTheChairAreNotCompared() {
    performs(AnyApparatus.PROVINCE, FUNCTION, Validity.always());
    performs(AnyApparatus.CHAIR, FUNCTION, Validity.always());
    assertThat(world.problems()).isEmpty();
  }

  @Test
  void functionsAndFieldsAreThoseOfTheCatalogues() {
    FunctionId unheard = FunctionId.of("la");
    leads(DEPARTMENT, unheard, Validity.always());
    performs(CENTRE, unheard, Validity.always());
    world.profiles.put(
        SUB_DEPARTMENT, like(SUB_DEPARTMENT).addField(DatedEntry.always(FieldId.of("la"))).build());
    world.tasks.add(AnyApparatus.task("viec", DEPARTMENT).addFunctions(FUNCTION, unheard).build());
    assertThat(codes())
        .contains(
            "ERROR UNKNOWN_FUNCTION " + at(DEPARTMENT) + "/leads/1/function",
            "ERROR UNKNOWN_FUNCTION " + at(CENTRE) + "/performs/0/function",
            "ERROR UNKNOWN_FIELD " + at(SUB_DEPARTMENT) + "/fields/1/field",
            "ERROR UNKNOWN_FUNCTION " + lastTask() + "/functions/1");
  }

  @Test
  void aCatalogueHasEachIdOnce() {
    world.fields.add(world.fields.get(1));
    assertThat(problems())
        .containsExactly(
            "ERROR DUPLICATE_ID /fields/%d/id: phong-so-0, , phong-so-0"
                .formatted(world.fields.size() - 1));
    world.fields.remove(world.fields.size() - 1);
    world.functions.add(world.functions.get(0));
    assertThat(codes())
        .containsExactly(
            "ERROR DUPLICATE_ID /functions/%d/id".formatted(world.functions.size() - 1));
  }

  /** Five of them are named, and their number where there are more. */
  @Test
  void atMostFiveSubDepartmentsThatHoldAFieldAreNamed() {
    assertThat(OrganisationOnDay.named(List.of("a", "b", "c", "d", "e")))
        .isEqualTo("a, b, c, d, e");
    assertThat(OrganisationOnDay.named(List.of("a", "b", "c", "d", "e", "f")))
        .isEqualTo("a, b, c, d, e, … (6)");
  }

  /** Problems of a register come in its order, the tenth agency after the second. */
  @Test
  void problemsComeInTheOrderOfTheDocument() {
    leads(AgencyId.of("phong-hai-so-1"), FunctionId.of("la"), Validity.always());
    leads(DEPARTMENT, FunctionId.of("la"), Validity.always());
    world.delegations.add(
        AnyApparatus.delegation("a", AgencyId.of("khong-co"), DEPARTMENT).build());
    assertThat(Integer.parseInt(at(AgencyId.of("phong-hai-so-1")).substring(10))).isGreaterThan(9);
    assertThat(world.problems().stream().map(one -> one.place().pointer()).distinct().limit(3))
        .containsExactly(
            at(DEPARTMENT) + "/leads/1/function",
            at(AgencyId.of("phong-hai-so-1")) + "/leads/1",
            at(AgencyId.of("phong-hai-so-1")) + "/leads/1/function");
  }

  private Task ledBy(Selection selection) {
    world.period = ReportingPeriod.ofYear(2026);
    return Task.builder().id(TaskId.of("viec")).name("Việc").leads(selection).build();
  }

  @Test
  void aSelectionWithinADistrictLeadsNothingAfterTheDistrictsEnded() {
    world.tasks.add(ledBy(Selection.within(DISTRICT)));
    assertThat(codes())
        .containsExactly(
            "ERROR DISTRICT_LEAD /taskGroups/0/tasks/%d/leads/within"
                .formatted(world.tasks.size() - 1));
  }

  @Test
  void aSelectionThatNamesADistrictOrItsKindLeadsNothingAfterTheDistrictsEnded() {
    world.tasks.add(ledBy(Selection.of(DEPARTMENT, DISTRICT)));
    String path = "ERROR DISTRICT_LEAD /taskGroups/0/tasks/" + (world.tasks.size() - 1) + "/leads";
    assertThat(codes()).containsExactly(path + "/agencies/1");

    world.tasks.set(
        world.tasks.size() - 1,
        ledBy(Selection.ofKinds(AgencyKind.DEPARTMENT, AgencyKind.DISTRICT_COMMITTEE)));
    assertThat(codes()).containsExactly(path + "/kinds/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-30", "2025-07-01"})
  void aDistrictLeadsWhatEndsOnItsLastDay(String last) {
    world.period = ReportingPeriod.parse("2025-01-01/2026-12-31");
    LocalDate day = LocalDate.parse(last);
    world.tasks.add(AnyApparatus.task("viec", DISTRICT).deadline(new Deadline.By(day)).build());
    assertThat(codes())
        .isEqualTo(
            last.endsWith("30")
                ? List.of()
                : List.of(
                    "ERROR DISTRICT_LEAD /taskGroups/0/tasks/%d/lead"
                        .formatted(world.tasks.size() - 1)));
  }
}
