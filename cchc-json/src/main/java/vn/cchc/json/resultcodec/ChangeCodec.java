package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.json.codec.ObservationCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/**
 * What became of a target since an earlier day. It is checked but not kept, because the document
 * does not hold the results of the earlier day.
 */
final class ChangeCodec {
  private ChangeCodec() {}

  static Optional<TargetId> check(Cursor cursor) {
    return cursor.object().flatMap(ChangeCodec::check);
  }

  private static Optional<TargetId> check(ObjectCursor fields) {
    var target = fields.need("target", member -> member.id(TargetId::of));
    fields.get("before", member -> member.name(Outcome.class));
    fields.get("levelBefore", member -> member.name(Level.class));
    fields.get("after", member -> member.name(Outcome.class));
    fields.get("levelAfter", member -> member.name(Level.class));
    fields.need("since", DateReader::date);
    fields.needList("figures", ObservationCodec::read);
    return fields.build(target::orElseThrow);
  }

  static void write(JsonWriter out, OutcomeChange change) throws IOException {
    out.object(
        () ->
            out.text("target", change.target())
                .name("before", change.before().map(TargetResult::outcome))
                .name("levelBefore", change.before().flatMap(TargetResult::level))
                .name("after", change.after().map(TargetResult::outcome))
                .name("levelAfter", change.after().flatMap(TargetResult::level))
                .text("since", change.since())
                .list("figures", change.figures(), one -> ObservationCodec.write(out, one)));
  }
}
