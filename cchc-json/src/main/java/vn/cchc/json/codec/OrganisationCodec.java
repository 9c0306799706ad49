package vn.cchc.json.codec;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.cursor.ParentCheck;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.organisation.NamedItem;
import vn.cchc.organisation.Organisation;
import vn.cchc.organisation.UnitProfile;

/** Documents of agencies: the register alone, or with all that is recorded of the organisation. */
public final class OrganisationCodec {
  private OrganisationCodec() {}

  public static Optional<AgencyRegister> readRegister(Cursor cursor) {
    return read(cursor).map(Organisation::agencies);
  }

  public static Optional<Organisation> read(Cursor cursor) {
    return cursor.object().flatMap(OrganisationCodec::read);
  }

  private static Optional<Organisation> read(ObjectCursor fields) {
    if (!DocumentFormat.check(fields, DocumentFormat.AGENCIES)) {
      return Optional.empty();
    }
    if (!fields.has("agencies")) {
      fields.cursor().findings().references().doubt(Kind.AGENCY);
    }
    fields.need("agencies", Optional::of);
    ParentCheck parents = new ParentCheck(fields.cursor());
    Map<AgencyId, UnitProfile> profiles = new LinkedHashMap<>();
    var agencies =
        fields.giving(
            Kind.AGENCY, "agencies", member -> AgenciesCodec.readAgency(member, parents, profiles));
    var kinds = fields.giving(Kind.AGENCY_KIND, "kinds", AgenciesCodec::readKind);
    var successions = fields.list("successions", AgenciesCodec::readSuccession);
    var functions = fields.list("functions", item -> readItem(item, UnitProfileCodec::function));
    var works = fields.list("fields", item -> readItem(item, UnitProfileCodec::field));
    var delegations = fields.list("delegations", DelegationCodec::read);
    var baselineDay = fields.get("baselineDay", DateReader::date);
    fields.checkReferences();
    parents.check();
    return fields.build(
        () ->
            Organisation.builder()
                .agencies(AgencyRegister.of(agencies, successions, kinds))
                .addAllFunctions(functions)
                .addAllFields(works)
                .putAllProfiles(profiles)
                .addAllDelegations(delegations)
                .baselineDay(baselineDay)
                .build());
  }

  private static <I> Optional<NamedItem<I>> readItem(
      Cursor cursor, Function<Cursor, Optional<I>> reader) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var id = fields.need("id", reader);
              var name = fields.need("name", Cursor::prose);
              return fields.build(() -> new NamedItem<>(id.orElseThrow(), name.orElseThrow()));
            });
  }

  public static void write(JsonWriter out, AgencyRegister register) throws IOException {
    write(out, Organisation.of(register));
  }

  public static void write(JsonWriter out, Organisation organisation) throws IOException {
    AgencyRegister register = organisation.agencies();
    out.object(
        () ->
            out.text("format", DocumentFormat.AGENCIES)
                .some("kinds", register.kinds().values(), one -> AgenciesCodec.write(out, one))
                .list(
                    "agencies",
                    register.agencies().values(),
                    one -> AgenciesCodec.write(out, one, organisation.profile(one.id())))
                .some("successions", register.successions(), one -> AgenciesCodec.write(out, one))
                .some("functions", organisation.functions(), one -> writeItem(out, one))
                .some("fields", organisation.fields(), one -> writeItem(out, one))
                .some(
                    "delegations",
                    organisation.delegations(),
                    one -> DelegationCodec.write(out, one))
                .text("baselineDay", organisation.baselineDay()));
  }

  private static void writeItem(JsonWriter out, NamedItem<?> item) throws IOException {
    out.object(() -> out.text("id", item.id().toString()).text("name", item.name()));
  }
}
