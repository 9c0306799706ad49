package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.plan.Selection;
import vn.cchc.problem.ProblemCode;

/** Selections of agencies that are objects of their own. */
final class SelectionCodec {
  private SelectionCodec() {}

  static Optional<Selection> read(Cursor cursor) {
    return cursor.object().flatMap(SelectionCodec::read);
  }

  private static Optional<Selection> read(ObjectCursor fields) {
    ImmutableList<AgencyId> agencies = fields.distinct("agencies", ScopeCodec::agency);
    ImmutableList<AgencyKind> kinds = fields.distinct("kinds", ScopeCodec::kind);
    Optional<AgencyId> within = fields.get("within", ScopeCodec::agency);
    if (fields.isSound() && agencies.isEmpty() && kinds.isEmpty() && within.isEmpty()) {
      fields.cursor().problem(ProblemCode.EMPTY_LIST, "agencies, kinds, within", "", "");
    }
    return fields.build(
        () -> Selection.builder().agencies(agencies).kinds(kinds).within(within).build());
  }

  static void write(JsonWriter out, Selection selection) throws IOException {
    out.object(
        () ->
            out.some("agencies", selection.agencies(), out::element)
                .some("kinds", selection.kinds(), out::element)
                .text("within", selection.within()));
  }
}
