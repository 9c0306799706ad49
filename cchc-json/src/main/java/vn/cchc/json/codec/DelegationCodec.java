package vn.cchc.json.codec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.organisation.Delegation;
import vn.cchc.organisation.DelegationId;
import vn.cchc.organisation.DelegationKind;
import vn.cchc.period.Validity;

/** Powers that were passed on. */
final class DelegationCodec {
  private DelegationCodec() {}

  static Optional<Delegation> read(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var id = fields.need("id", some -> some.id(DelegationId::of));
              var kind = fields.need("kind", member -> member.name(DelegationKind.class));
              var delegator = fields.need("delegator", ScopeCodec::agency);
              var delegatee = fields.need("delegatee", ScopeCodec::agency);
              var scope = fields.need("scope", Cursor::prose);
              var basis = fields.get("basis", LegalDocumentCodec::read);
              var from = fields.get("from", DateReader::date);
              var until = fields.get("until", member -> DateReader.date(member, from));
              var responsibility = fields.get("responsibility", Cursor::prose);
              var supervision = fields.get("supervision", Cursor::prose);
              return fields.build(
                  () ->
                      Delegation.builder()
                          .id(id.orElseThrow())
                          .kind(kind.orElseThrow())
                          .delegator(delegator.orElseThrow())
                          .delegatee(delegatee.orElseThrow())
                          .scope(scope.orElseThrow())
                          .basis(basis)
                          .validity(new Validity(from, until))
                          .responsibility(responsibility)
                          .supervision(supervision)
                          .build());
            });
  }

  static void write(JsonWriter out, Delegation delegation) throws IOException {
    out.object(
        () ->
            UnitProfileCodec.write(
                    out.text("id", delegation.id())
                        .name("kind", delegation.kind())
                        .text("delegator", delegation.delegator())
                        .text("delegatee", delegation.delegatee())
                        .text("scope", delegation.scope())
                        .optional("basis", delegation.basis(), LegalDocumentCodec::write),
                    delegation.validity())
                .text("responsibility", delegation.responsibility())
                .text("supervision", delegation.supervision()));
  }
}
