package vn.cchc.json.codec;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyCode;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.agency.DeclaredKind;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.cursor.ParentCheck;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.problem.ProblemCode;

/** Agencies, with what is recorded of each, and successions. */
final class AgenciesCodec {
  private AgenciesCodec() {}

  static Optional<Agency> readAgency(
      Cursor cursor, ParentCheck parents, Map<AgencyId, UnitProfile> profiles) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var profile = UnitProfileCodec.read(fields).filter(some -> !some.isEmpty());
              Optional<Agency> agency = readAgency(fields, parents);
              if (agency.isPresent() && profile.isPresent()) {
                profiles.put(agency.orElseThrow().id(), profile.orElseThrow());
              }
              return agency;
            });
  }

  private static Optional<Agency> readAgency(ObjectCursor fields, ParentCheck parents) {
    var id = fields.id(Kind.AGENCY, AgencyId::of);
    var name = fields.need("name", Cursor::prose);
    var kind = fields.need("kind", Cursor::agencyKind);
    var parent = fields.get("parent", member -> readParent(member, id));
    var locatedIn = fields.get("locatedIn", AgenciesCodec::reference);
    var head = fields.get("head", Cursor::prose);
    var code = fields.get("code", AgenciesCodec::code);
    var from = fields.get("from", DateReader::date);
    var until = fields.get("until", member -> DateReader.date(member, from));
    AscendingDateReader days = new AscendingDateReader();
    var history =
        fields.wholeList("history", Agency.MOST_FORMER_STATES, state -> readState(state, days));
    if (fields.isComplete() && history.isPresent() && parent.isPresent() == fields.has("parent")) {
      id.ifPresent(known -> parents.add(known, parent, history.orElseThrow()));
    }
    return fields.build(
        () ->
            Agency.builder()
                .id(id.orElseThrow())
                .name(name.orElseThrow())
                .kind(kind.orElseThrow())
                .parent(parent)
                .locatedIn(locatedIn)
                .head(head)
                .code(code)
                .from(from)
                .until(until)
                .addAllHistory(history.orElseThrow())
                .build());
  }

  private static Optional<AgencyId> readParent(Cursor cursor, Optional<AgencyId> child) {
    Optional<AgencyId> parent = reference(cursor);
    if (parent.isPresent() && parent.equals(child)) {
      cursor.problem(ProblemCode.PARENT_CYCLE, "agency", "", parent.orElseThrow().value());
      return Optional.empty();
    }
    return parent;
  }

  private static Optional<FormerState> readState(Cursor cursor, AscendingDateReader days) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var until = fields.need("until", days::next);
              var name = fields.get("name", Cursor::prose);
              var kind = fields.get("kind", Cursor::agencyKind);
              var parent = fields.get("parent", AgenciesCodec::reference);
              var head = fields.get("head", Cursor::prose);
              var code = fields.get("code", AgenciesCodec::code);
              return fields.build(
                  () ->
                      FormerState.builder()
                          .until(until.orElseThrow())
                          .name(name)
                          .kind(kind)
                          .parent(parent)
                          .head(head)
                          .code(code)
                          .build());
            });
  }

  static Optional<DeclaredKind> readKind(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var id = fields.id(Kind.AGENCY_KIND, AgencyKind::of);
              var name = fields.need("name", Cursor::prose);
              var level = fields.need("level", member -> member.name(AgencyLevel.class));
              return fields.build(
                  () ->
                      new DeclaredKind(id.orElseThrow(), name.orElseThrow(), level.orElseThrow()));
            });
  }

  static void write(JsonWriter out, DeclaredKind declared) throws IOException {
    out.object(
        () ->
            out.text("id", declared.kind())
                .text("name", declared.name())
                .name("level", declared.level()));
  }

  static Optional<Succession> readSuccession(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var type = fields.need("type", member -> member.name(SuccessionType.class));
              var before = fields.needSomeDistinct("predecessors", AgenciesCodec::reference);
              var after = fields.distinct("successors", AgenciesCodec::reference);
              var functions = fields.list("functions", Cursor::prose);
              var passed = fields.get("passed", DateReader::date);
              var inForce = fields.get("inForce", DateReader::date);
              var operational = fields.need("operational", DateReader::date);
              var decision = fields.get("decision", LegalDocumentCodec::read);
              return fields.build(
                  "type, predecessors, successors",
                  () ->
                      Succession.builder()
                          .type(type.orElseThrow())
                          .addAllPredecessors(before)
                          .addAllSuccessors(ImmutableSet.copyOf(after))
                          .addAllFunctions(functions)
                          .passed(passed)
                          .inForce(inForce)
                          .operational(operational.orElseThrow())
                          .decision(decision)
                          .build());
            });
  }

  private static Optional<AgencyCode> code(Cursor cursor) {
    return cursor.form("H47.15, 000.00.00.H30", AgencyCode::parse);
  }

  private static Optional<AgencyId> reference(Cursor cursor) {
    return cursor.reference(Kind.AGENCY, AgencyId::of);
  }

  static void write(JsonWriter out, Agency agency, UnitProfile profile) throws IOException {
    out.object(
        () ->
            UnitProfileCodec.write(
                out.text("id", agency.id())
                    .text("name", agency.name())
                    .text("kind", agency.kind())
                    .text("parent", agency.parent())
                    .text("locatedIn", agency.locatedIn())
                    .text("head", agency.head())
                    .text("code", agency.code())
                    .text("from", agency.from())
                    .text("until", agency.until())
                    .some("history", agency.history(), state -> write(out, state)),
                profile));
  }

  private static void write(JsonWriter out, FormerState state) throws IOException {
    out.object(
        () ->
            out.text("until", state.until())
                .text("name", state.name())
                .text("kind", state.kind())
                .text("parent", state.parent())
                .text("head", state.head())
                .text("code", state.code()));
  }

  static void write(JsonWriter out, Succession succession) throws IOException {
    out.object(
        () ->
            out.name("type", succession.type())
                .list("predecessors", succession.predecessors(), out::element)
                .some("successors", succession.successors(), out::element)
                .some("functions", succession.functions(), out::element)
                .text("passed", succession.passed())
                .text("inForce", succession.inForce())
                .text("operational", succession.operational())
                .optional("decision", succession.decision(), LegalDocumentCodec::write));
  }
}
