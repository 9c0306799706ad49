package vn.cchc.json;

import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.organisation.Activity;
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
import vn.cchc.period.Validity;

/** Any organisation, also one in which much is wrong. */
final class AnyOrganisation extends AnyValue {
  AnyOrganisation(Random random) {
    super(random);
  }

  Organisation organisation() {
    AgencyRegister register = new AnyPlan(random).register();
    Organisation.Builder organisation =
        Organisation.builder()
            .agencies(register)
            .addAllFunctions(list(() -> item(function())))
            .addAllFields(list(() -> item(field())))
            .addAllDelegations(list(this::delegation))
            .baselineDay(maybe(this::date));
    for (AgencyId agency : register.agencies().keySet()) {
      UnitProfile profile = profile();
      if (coin() && !profile.isEmpty()) {
        organisation.putProfile(agency, profile);
      }
    }
    return organisation.build();
  }

  private FunctionId function() {
    return FunctionId.of("chức-năng/" + upTo(4));
  }

  private FieldId field() {
    return FieldId.of("lĩnh-vực/" + upTo(4));
  }

  private <I> NamedItem<I> item(I id) {
    return new NamedItem<>(id, text());
  }

  private Validity validity() {
    return oneOf(
        Validity::always,
        () -> Validity.from(date()),
        () -> new Validity(Optional.empty(), Optional.of(date())),
        () -> {
          var first = date();
          return Validity.between(first, first.plusDays(upTo(400)));
        });
  }

  private <T> DatedEntry<T> dated(Supplier<T> value) {
    return new DatedEntry<>(value.get(), validity());
  }

  private UnitProfile profile() {
    return UnitProfile.builder()
        .addAllLeads(list(() -> dated(this::function)))
        .addAllPerforms(list(() -> dated(this::function)))
        .addAllFields(list(() -> dated(this::field)))
        .addAllServices(list(this::text))
        .classification(
            maybe(() -> new Classification(constant(ConversionForm.class), Optional.of(text()))))
        .addAllActivity(list(() -> dated(() -> constant(Activity.class))))
        .addAllEffectiveness(
            list(() -> new Effectiveness(1000 + upTo(8999), coin(), maybe(this::document))))
        .build();
  }

  private Delegation delegation() {
    return Delegation.builder()
        .id(DelegationId.of("uq-" + upTo(9)))
        .kind(constant(DelegationKind.class))
        .delegator(agency())
        .delegatee(agency())
        .scope(text())
        .basis(maybe(this::document))
        .validity(validity())
        .responsibility(maybe(this::text))
        .supervision(maybe(this::text))
        .build();
  }
}
