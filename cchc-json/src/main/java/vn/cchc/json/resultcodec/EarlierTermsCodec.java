package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.evaluation.EarlierTerms;
import vn.cchc.evaluation.RemovedTarget;
import vn.cchc.json.codec.CriterionCodec;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.ProblemCode;

/** What revisions of a plan changed after the due day, or took out. */
final class EarlierTermsCodec {
  private static final String CODE = "changedAfterDue";

  private EarlierTermsCodec() {}

  /** Returns whether a caveat is one of these, by the key that only they have. */
  static boolean isHere(ObjectCursor fields) {
    return fields.has("on");
  }

  static Optional<EarlierTerms> read(ObjectCursor fields) {
    fields.need("code", EarlierTermsCodec::readCode);
    var on = fields.need("on", DateReader::date);
    var before = fields.need("before", Cursor::object);
    if (before.isEmpty()) {
      fields.refuseOthers();
      return Optional.empty();
    }
    ObjectCursor terms = before.orElseThrow();
    var criterion = terms.get("criterion", CriterionCodec::read);
    var scope = terms.get("scope", ScopeCodec::read);
    var due = terms.get("due", DateReader::date);
    var period = terms.get("period", Cursor::period);
    terms.refuseOthers();
    return fields.build(() -> new EarlierTerms(on.orElseThrow(), criterion, scope, due, period));
  }

  private static Optional<String> readCode(Cursor cursor) {
    Optional<String> code = cursor.text();
    if (code.isPresent() && !code.orElseThrow().equals(CODE)) {
      cursor.problem(ProblemCode.UNKNOWN_NAME, "code", CODE, Excerpt.plain(code.orElseThrow()));
      return Optional.empty();
    }
    return code;
  }

  static void write(JsonWriter out, EarlierTerms terms) throws IOException {
    out.object(
        () ->
            out.text("code", CODE)
                .text("on", terms.on())
                .object(
                    "before",
                    () ->
                        out.optional("criterion", terms.criterion(), CriterionCodec::write)
                            .optional("scope", terms.scope(), ScopeCodec::write)
                            .text("due", terms.due())
                            .text("period", terms.period())));
  }

  static Optional<RemovedTarget> readRemoved(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var target = fields.need("target", member -> member.id(TargetId::of));
              var text = fields.need("text", Cursor::prose);
              var due = fields.need("due", DateReader::date);
              var on = fields.need("on", DateReader::date);
              return fields.build(
                  () ->
                      new RemovedTarget(
                          target.orElseThrow(),
                          text.orElseThrow(),
                          due.orElseThrow(),
                          on.orElseThrow()));
            });
  }

  static void write(JsonWriter out, RemovedTarget removed) throws IOException {
    out.object(
        () ->
            out.text("target", removed.target())
                .text("text", removed.text())
                .text("due", removed.due())
                .text("on", removed.on()));
  }
}
