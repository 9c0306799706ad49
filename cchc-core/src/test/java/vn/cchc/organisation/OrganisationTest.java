package vn.cchc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;

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
