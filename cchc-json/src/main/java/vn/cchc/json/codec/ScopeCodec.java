package vn.cchc.json.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.problem.ProblemCode;

/** Scopes and selections of agencies. */
public final class ScopeCodec {
  private static final String TYPES = "agency, aggregate, each, share";

  private static final Range<BigDecimal> SHARES =
      Range.openClosed(BigDecimal.ZERO, BigDecimal.valueOf(100));

  private ScopeCodec() {}

  public static Optional<Scope> read(Cursor cursor) {
    return cursor
        .object()
        .flatMap(fields -> fields.need("type", Cursor::text).flatMap(type -> read(fields, type)));
  }

  private static Optional<Scope> read(ObjectCursor fields, String type) {
    switch (type) {
      case "agency" -> {
        Optional<AgencyId> agency = fields.need("agency", Cursor::agency);
        return fields.build(() -> Scope.agency(agency.orElseThrow()));
      }
      case "aggregate" -> {
        Optional<AgencyId> agency = fields.need("agency", Cursor::agency);
        ImmutableList<AgencyKind> kinds = fields.distinct("kinds", ScopeCodec::kind);
        return fields.build(
            () -> new Scope.Aggregate(agency.orElseThrow(), ImmutableSet.copyOf(kinds)));
      }
      case "each", "share" -> {
        var percent =
            type.equals("share")
                ? fields.need("percent", member -> NumberReader.decimal(member, SHARES))
                : Optional.<BigDecimal>empty();
        return selection(
            fields,
            selection ->
                percent
                    .map(some -> Scope.share(some, selection))
                    .orElseGet(() -> Scope.each(selection)));
      }
      default -> {
        fields.cursor().problem(ProblemCode.UNKNOWN_NAME, "type", TYPES, Excerpt.quoted(type));
        return Optional.empty();
      }
    }
  }

  public static Optional<AgencyId> agency(Cursor cursor) {
    return cursor.id(AgencyId::of);
  }

  public static Optional<AgencyKind> kind(Cursor cursor) {
    return cursor.agencyKind();
  }

  public static void write(JsonWriter out, Scope scope) throws IOException {
    out.object(
        () -> {
          if (scope instanceof Scope.OfAgency one) {
            out.text("type", "agency").text("agency", one.agency());
          } else if (scope instanceof Scope.Aggregate aggregate) {
            out.text("type", "aggregate")
                .text("agency", aggregate.agency())
                .some("kinds", aggregate.kinds(), out::element);
          } else if (scope instanceof Scope.Each each) {
            out.text("type", "each");
            writeSelection(out, each.selection());
          } else if (scope instanceof Scope.Share share) {
            out.text("type", "share").decimal("percent", share.percent());
            writeSelection(out, share.selection());
          } else {
            throw new AssertionError(scope);
          }
        });
  }

  /** Reads a selection, the last keys of an object that are asked for, and makes a value of it. */
  public static <T> Optional<T> selection(ObjectCursor fields, Function<Selection, T> make) {
    ImmutableList<AgencyId> agencies = fields.distinct("agencies", Cursor::agency);
    ImmutableList<AgencyKind> kinds = fields.distinct("kinds", ScopeCodec::kind);
    Optional<AgencyId> within = fields.get("within", Cursor::agency);
    if (fields.isSound() && agencies.isEmpty() && kinds.isEmpty() && within.isEmpty()) {
      fields.cursor().problem(ProblemCode.EMPTY_LIST, "agencies, kinds, within", "", "");
    }
    return fields.build(
        () ->
            make.apply(Selection.builder().agencies(agencies).kinds(kinds).within(within).build()));
  }

  /** Writes a selection as keys of an object. */
  public static void writeSelection(JsonWriter out, Selection selection) throws IOException {
    out.some("agencies", selection.agencies(), out::element)
        .some("kinds", selection.kinds(), out::element)
        .text("within", selection.within());
  }
}
