package vn.cchc.organisation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;

/** The agencies of a province and what is recorded of their organisation (<i>bộ máy</i>). */
@Value.Immutable
public sealed interface Organisation permits ImmutableOrganisation {
  /** {@return the agencies and what became of them} */
  AgencyRegister agencies();

  /** {@return the catalogue of functions (<i>chức năng, nhiệm vụ</i>)} */
  ImmutableList<NamedItem<FunctionId>> functions();

  /** {@return the catalogue of professional fields (<i>lĩnh vực chuyên ngành</i>)} */
  ImmutableList<NamedItem<FieldId>> fields();

  /** {@return what is recorded of single agencies, all of them in the register} */
  ImmutableMap<AgencyId, UnitProfile> profiles();

  /** {@return the powers that were passed on} */
  ImmutableList<Delegation> delegations();

  /** {@return the day with which counts of units and committees are compared (<i>mốc</i>)} */
  Optional<LocalDate> baselineDay();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns an organisation of which nothing but the agencies is recorded.
   *
   * @param agencies the agencies
   * @return the organisation
   */
  static Organisation of(AgencyRegister agencies) {
    return builder().agencies(agencies).build();
  }

  /**
   * Returns what is recorded of an agency.
   *
   * @param agency its id
   * @return its profile, empty if nothing is recorded
   */
  default UnitProfile profile(AgencyId agency) {
    UnitProfile profile = profiles().get(agency);
    return profile == null ? UnitProfile.builder().build() : profile;
  }

  /** {@return whether anything but the agencies is recorded} */
  default boolean isRecorded() {
    return !equals(of(agencies()));
  }

  /** Checks that every profile is of an agency of the register, and says something. */
  @Value.Check
  default void check() {
    profiles()
        .forEach(
            (agency, profile) -> {
              checkArgument(
                  agencies().find(agency).isPresent(),
                  "organisation: the register must have agency %s",
                  agency);
              checkArgument(
                  !profile.isEmpty(), "organisation: the profile of %s must say something", agency);
            });
  }

  /** A builder of organisations. */
  final class Builder extends ImmutableOrganisation.Builder {
    Builder() {}
  }
}
