package vn.cchc.json;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyCode;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.problem.Problem;

/** Registers of agencies. */
final class AgenciesCodec {
  private AgenciesCodec() {}

  static Optional<AgencyRegister> read(Cursor cursor) {
    return cursor.object().flatMap(AgenciesCodec::read);
  }

  private static Optional<AgencyRegister> read(Fields fields) {
    Format.check(fields, Format.AGENCIES);
    var agencies = fields.needList("agencies", AgenciesCodec::readAgency);
    var successions = fields.list("successions", AgenciesCodec::readSuccession);
    if (agencies.isPresent() && fields.isSound()) {
      for (Problem problem : AgencyRegister.problems(agencies.orElseThrow(), successions)) {
        Node node = Pointers.nearest(fields.cursor().node(), problem.place().pointer());
        fields
            .cursor()
            .findings()
            .add(
                problem.code(),
                node.line(),
                node.column(),
                problem.place().pointer(),
                problem.subject(),
                problem.expected(),
                problem.actual());
      }
    }
    return fields.build(() -> AgencyRegister.of(agencies.orElseThrow(), successions));
  }

  private static Optional<Agency> readAgency(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var id = fields.need("id", ScopeCodec::agency);
              var name = fields.need("name", Cursor::text);
              var kind = fields.need("kind", member -> member.name(AgencyKind.class));
              var parent = fields.get("parent", ScopeCodec::agency);
              var head = fields.get("head", Cursor::text);
              var code = fields.get("code", member -> member.parsed(AgencyCode::parse));
              var from = fields.get("from", Cursor::date);
              var until = fields.get("until", Cursor::date);
              var history = fields.list("history", AgenciesCodec::readState);
              return fields.build(
                  () ->
                      Agency.builder()
                          .id(id.orElseThrow())
                          .name(name.orElseThrow())
                          .kind(kind.orElseThrow())
                          .parent(parent)
                          .head(head)
                          .code(code)
                          .from(from)
                          .until(until)
                          .addAllHistory(history)
                          .build());
            });
  }

  private static Optional<FormerState> readState(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var until = fields.need("until", Cursor::date);
              var name = fields.get("name", Cursor::text);
              var kind = fields.get("kind", member -> member.name(AgencyKind.class));
              var parent = fields.get("parent", ScopeCodec::agency);
              var head = fields.get("head", Cursor::text);
              var code = fields.get("code", member -> member.parsed(AgencyCode::parse));
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

  private static Optional<Succession> readSuccession(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var type = fields.need("type", member -> member.name(SuccessionType.class));
              var before = fields.distinct("predecessors", ScopeCodec::agency);
              var after = fields.distinct("successors", ScopeCodec::agency);
              var passed = fields.get("passed", Cursor::date);
              var inForce = fields.get("inForce", Cursor::date);
              var operational = fields.need("operational", Cursor::date);
              var decision = fields.get("decision", DocumentCodec::read);
              return fields.build(
                  () ->
                      Succession.builder()
                          .type(type.orElseThrow())
                          .addAllPredecessors(before)
                          .addAllSuccessors(ImmutableSet.copyOf(after))
                          .passed(passed)
                          .inForce(inForce)
                          .operational(operational.orElseThrow())
                          .decision(decision)
                          .build());
            });
  }

  static void write(Out out, AgencyRegister register) throws IOException {
    out.object(
        () ->
            out.text("format", Format.AGENCIES)
                .list("agencies", register.agencies().values(), one -> write(out, one))
                .some("successions", register.successions(), one -> write(out, one)));
  }

  private static void write(Out out, Agency agency) throws IOException {
    out.object(
        () ->
            out.text("id", agency.id())
                .text("name", agency.name())
                .name("kind", agency.kind())
                .text("parent", agency.parent())
                .text("head", agency.head())
                .text("code", agency.code())
                .text("from", agency.from())
                .text("until", agency.until())
                .some("history", agency.history(), state -> write(out, state)));
  }

  private static void write(Out out, FormerState state) throws IOException {
    out.object(
        () ->
            out.text("until", state.until())
                .text("name", state.name())
                .name("kind", state.kind())
                .text("parent", state.parent())
                .text("head", state.head())
                .text("code", state.code()));
  }

  private static void write(Out out, Succession succession) throws IOException {
    out.object(
        () ->
            out.name("type", succession.type())
                .list("predecessors", succession.predecessors(), out::element)
                .some("successors", succession.successors(), out::element)
                .text("passed", succession.passed())
                .text("inForce", succession.inForce())
                .text("operational", succession.operational())
                .optional("decision", succession.decision(), DocumentCodec::write));
  }
}
