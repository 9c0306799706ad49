package vn.cchc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.period.Validity;

class OrganisationTest {
  private static final AgencyId DEPARTMENT = AgencyId.of("so");
  private static final AgencyRegister REGISTER =
      AgencyRegister.of(
          List.of(Agency.builder().id(DEPARTMENT).name("Sở").kind(AgencyKind.DEPARTMENT).build()));
  private static final UnitProfile LEADING =
      UnitProfile.builder().addLead(DatedEntry.always(FunctionId.of("cap-phep"))).build();

  @Test
  void aRegisterAloneRecordsNothingOfTheOrganisation() {
    Organisation alone = Organisation.of(REGISTER);
    assertThat(alone.isRecorded()).isFalse();
    assertThat(alone.profile(DEPARTMENT).isEmpty()).isTrue();
  }

  @Test
  void aProfileIsOfAnAgencyOfTheRegisterAndSaysSomething() {
    Organisation one =
        Organisation.builder().agencies(REGISTER).putProfile(DEPARTMENT, LEADING).build();
    assertThat(one.isRecorded()).isTrue();
    assertThat(one.profile(DEPARTMENT)).isEqualTo(LEADING);
    assertThatThrownBy(
            () ->
                Organisation.builder()
                    .agencies(REGISTER)
                    .putProfile(AgencyId.of("khac"), LEADING)
                    .build())
        .hasMessage("organisation: the register must have agency khac");
    assertThatThrownBy(
            () ->
                Organisation.builder()
                    .agencies(REGISTER)
                    .putProfile(DEPARTMENT, UnitProfile.builder().build())
                    .build())
        .hasMessage("organisation: the profile of so must say something");
  }

  @Test
  void anythingRecordedBesideTheRegisterIsRecorded() {
    NamedItem<FunctionId> function = new NamedItem<>(FunctionId.of("cap-phep"), "Cấp phép");
    NamedItem<FieldId> field = new NamedItem<>(FieldId.of("y-te"), "Y tế");

    assertThat(Organisation.builder().agencies(REGISTER).addFunctions(function).build())
        .matches(Organisation::isRecorded)
        .extracting(Organisation::functions, list(Object.class))
        .containsExactly(function);
    assertThat(Organisation.builder().agencies(REGISTER).addFields(field).build())
        .matches(Organisation::isRecorded);
    assertThat(
            Organisation.builder().agencies(REGISTER).baselineDay(LocalDate.of(2015, 1, 1)).build())
        .matches(Organisation::isRecorded);
  }

  @Test
  void aDelegationHoldsAlwaysUnlessSaidAndItsTextsAreInNfc() {
    String decomposed = "so\u031b\u0323";
    Delegation.Builder delegation =
        Delegation.builder()
            .id(DelegationId.of("uq"))
            .kind(DelegationKind.DECENTRALISATION)
            .delegator(DEPARTMENT)
            .delegatee(AgencyId.of("xa"))
            .scope(decomposed)
            .responsibility(decomposed)
            .supervision(decomposed);

    assertThat(delegation.build().validity()).isEqualTo(Validity.always());
    assertThat(delegation.build().scope()).isEqualTo("sợ");
    assertThat(delegation.build().responsibility()).hasValue("sợ");
    assertThat(delegation.build().supervision()).hasValue("sợ");
    assertThatThrownBy(() -> delegation.scope(" ").build())
        .hasMessage("delegation scope: must not be blank");
    assertThatThrownBy(() -> delegation.scope("a").responsibility(" ").build())
        .hasMessage("responsibility: must not be blank");
    assertThatThrownBy(() -> delegation.responsibility("a").supervision(" ").build())
        .hasMessage("supervision: must not be blank");
  }

  @Test
  @Tag("V6")
  void idsPrintAsTheyAreAndAreOrderedByTheirCodeUnits() {
    assertThat(new TreeSet<>(List.of(FieldId.of("f-2"), FieldId.of("F-3"), FieldId.of("f-10"))))
        .hasToString("[F-3, f-10, f-2]");
    assertThat(
            new TreeSet<>(
                List.of(FunctionId.of("f-2"), FunctionId.of("F-3"), FunctionId.of("f-10"))))
        .hasToString("[F-3, f-10, f-2]");
    assertThat(
            new TreeSet<>(
                List.of(DelegationId.of("f-2"), DelegationId.of("F-3"), DelegationId.of("f-10"))))
        .hasToString("[F-3, f-10, f-2]");
  }

  @Test
  void whatIsWrongCanBeWrittenDown() {
    Delegation toItself =
        Delegation.builder()
            .id(DelegationId.of("uq"))
            .kind(DelegationKind.AUTHORISATION)
            .delegator(DEPARTMENT)
            .delegatee(DEPARTMENT)
            .scope("cấp phép")
            .build();
    assertThat(
            Organisation.builder()
                .agencies(REGISTER)
                .addDelegations(toItself, toItself)
                .build()
                .delegations())
        .hasSize(2);
  }
}
